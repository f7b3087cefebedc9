"""Any text that is no mail source: a report, a bounce or one error, copied from somewhere."""

from __future__ import annotations

import re

from errors.engine.read.failure import changed
from errors.engine.read.formats import recognise
from errors.engine.read.formats.body import Body
from errors.engine.read.mail.header import Headers
from errors.engine.read.mail.report import read_report, where_report_begins
from errors.engine.read.text.wording import lower
from errors.engine.types import Failure, Span

_LONGEST = 60_000  # characters that are looked at as one error
_BEFORE = 2000
_HINT = re.compile(
    r"\b[45]\d\d[ -]|\b[45]\.\d\.\d|0x8|[Ee]rr(?:or|eur)|[Ff](?:ail|ehler|allit)|[Rr]eject|[Rr]efus|[Rr]espint|[Uu]ndeliver|[Cc]onsegn"
)


def read_text(text: str, start: int = 0) -> list[Failure]:
    """`start` is where the words begin; before it stand headers that must not count."""
    failures = read_copy(text, start)
    if len(failures) == 1 and not any(text[span.start : span.end].strip() for span in failures[0].spans):
        return [changed(failures[0], (_telling_part(text, start),))]  # a bounce that was copied without its reason
    return failures or [Failure((_telling_part(text, start),))]


def _telling_part(text: str, start: int) -> Span:
    """All of it, or of a very long text the part that begins a little before the first word of an error."""
    end = len(text)
    if end - start > _LONGEST and (hint := _HINT.search(text, start)):
        start = max(start, hint.start() - _BEFORE)
    return Span(start, min(end, start + _LONGEST))


def read_copy(text: str, start: int, end: int | None = None) -> list[Failure]:
    """The failures of a report or a bounce that was copied as text; an empty list for any other text."""
    end = len(text) if end is None else end
    body = Body(text, "\n" * start + lower(text[start:end]), start, end, Headers())
    if where_report_begins(body.lowered, start, end) >= 0:
        failures = list(read_report(text, start, end))
        whole = Span(start, min(end, start + _LONGEST))
        return failures if len(failures) > 1 else [changed(one, (*one.spans, whole)) for one in failures]
    form = recognise(body)
    return form.read(body) if form else []
