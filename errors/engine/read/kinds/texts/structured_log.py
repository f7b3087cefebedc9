"""Lines of a program's log in JSON or logfmt: the value of the error, read as the message of a program. One failure a record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.read.kinds.texts.program import failures_in
from errors.engine.read.limits import MOST_RECIPIENTS
from errors.engine.read.programs.embedded_reply import without_tuples
from errors.engine.read.programs.noise import without_noise
from errors.engine.read.reading import Reading, blank
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import PasteKind

# Keys of the error, most telling first; those of the last row count only where there is no other.
_KEYS = (
    ("response", "smtp_response", "smtpresponse", "diagnostic", "diagnostic_code", "diagnosticcode", "smtp_error"),
    ("error_description", "errordescription"),  # what `error`, a word of OAuth, means (RFC 6749 §5.2)
    (
        "error",
        "err",
        "exception",
        "cause",
        "reason",
        "error_message",
        "errormessage",
        "exception.message",
        "error.message",
        "details",
        "detail",
    ),
    ("message", "msg", "text", "description"),
)
_RANK = {key: rank for rank, keys in enumerate(_KEYS) for key in keys}
_ALL = "|".join(sorted(map(re.escape, _RANK), key=len, reverse=True))
_JSON = re.compile(rf'"({_ALL})"[ \t]*:[ \t]*"((?:[^"\\\n]|\\.){{1,20000}})"', re.I)
_LOGFMT = re.compile(rf'(?<![\w.])({_ALL})=(?:"((?:[^"\\\n]|\\.){{1,20000}})"|([^\s"]{{1,400}}))', re.I)
_IS_JSON = re.compile(r'^[^\n{]{0,200}\{\s*"[\w.@-]{1,60}"[ \t]*:', re.M)
_IS_LOGFMT = re.compile(r"(?:^|[ \t])(?:level|lvl|severity|ts|time|caller|logger|component|service|trace_id)=\S", re.M)
# Whatever else stands in a record: `"status":500`, `duration=550ms`, `"account_id":535`.
_OTHER_FIELD = re.compile(
    r'"[\w.@-]{1,60}"[ \t]*:[ \t]*(?:-?\d[\d.eE+-]{0,30}|"\d{4}-\d\d-\d\d[^"\n]{0,40}"|true|false|null)'
    r"|(?<![\w.])\w{1,40}=-?\d[\w.:+-]{0,40}"
)


def read_structured_log(text: str) -> Reading | None:
    """None for a text in which no record has a known key."""
    if not (_IS_JSON.search(text) or _IS_LOGFMT.search(text)):
        return None
    values = list(_values(text))
    if not values:
        return None
    clean = without_noise(_OTHER_FIELD.sub(blank, text))
    failures: list[Failure] = []
    seen: set[str] = set()
    for value, rest in values:
        written = text[value.start : value.end]
        if written in seen or len(failures) >= MOST_RECIPIENTS:
            continue
        seen.add(written)
        for one in failures_in(text, clean, value.start, value.end):
            failures.append(one if _is_reply(one, value) else one.completed((*one.spans, *rest)))
    return Reading(PasteKind.LOG, without_tuples(clean), tuple(failures))


def _is_reply(failure: Failure, value: Span) -> bool:
    return len(failure.spans) == 1 and failure.spans[0] != value


def _values(text: str) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """The most telling value of each record, with the other values of known keys."""
    for number, line in enumerate(_records(text)):
        found = sorted(
            (_RANK[one[1].lower()], one.start(one.lastindex or 2), one.end(one.lastindex or 2))
            for pattern in (_JSON, _LOGFMT)
            for one in pattern.finditer(text, line.start, line.end)
        )
        if found and (found[0][0] < 2 or number == 0):
            spans = [Span(begin, end) for _, begin, end in found]
            yield spans[0], tuple(spans[1:])


def _records(text: str) -> Iterator[Span]:
    """The lines of a log; an object that is written over several lines is one record."""
    if re.search(r"^[ \t]*\{[ \t]*$", text, re.M):
        yield Span(0, len(text))
        return
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line))
        start += len(line)
