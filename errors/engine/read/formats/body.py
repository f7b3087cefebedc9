"""How a mail system writes its bounces when they are not delivery reports: data, read by one function."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from errors.engine.read.failure import SAID, changed, speaker
from errors.engine.read.formats.original import where_original_follows
from errors.engine.read.mail.address import ADDRESS, first_address
from errors.engine.read.mail.header import Headers
from errors.engine.read.text.wording import first_line_with
from errors.engine.types import Failure, Span

# A line that begins with an address: `<a@example.com>: reason`, `a@example.com`, `  * a@example.com (reason)`.
LEADING = re.compile(rf"[ \t>*•-]{{0,500}}[\"'<(\[]{{0,2}}({ADDRESS})(?:[>\"')\]]{{1,2}}|[ \t:.,;(<\[]|$)", re.M)
_BODY_LIMIT = 60_000
_MOST_RECIPIENTS = 100
_LONGEST_LINE = 1000
_LONGEST_SHARED = 4000
_GREETING = 400  # characters in which a system says where it runs
_REPORTER = re.compile(r"(?:program|mail system) at (?:host )?((?:[a-z0-9-]{1,63}\.){1,8}[a-z0-9-]{1,63})")
_WORD = re.compile(r"\w{3}")


class Layout(Enum):
    """Where the reason stands."""

    AFTER = "after its recipient"
    BEFORE = "before its recipient"
    SHARED = "once, for all recipients"


@dataclass(slots=True)
class Body:
    """The words of a bounce between two places of the whole text; `lowered` is that text in lower case.

    `is_late` when somewhere in them stands that delivery goes on; `is_reported` when a delivery report says the same, and
    `host_is_known` when it also names who refused.
    """

    text: str
    lowered: str
    start: int
    end: int
    headers: Headers
    is_late: bool = False
    is_reported: bool = False
    host_is_known: bool = False

    @property
    def action(self) -> str:
        """A bounce in words is final unless it says otherwise (the words of RFC 3464 §2.3.3)."""
        return "delayed" if self.is_late else "failed"

    def cut(self, start: int, end: int) -> Body:
        return Body(self.text, self.lowered, start, end, self.headers, self.is_late, self.is_reported, self.host_is_known)

    def line_end(self, place: int) -> int:
        found = self.text.find("\n", place, self.end)
        return self.end if found < 0 else found


@dataclass(frozen=True, slots=True)
class BodyFormat:
    """One mail system's bounce. All wording is in lower case.

    `tells` are searched in the first lines of the body, `headers` name fields and a word in them; any of these recognises the
    format. The error text begins behind the line that has the first of `begins` and ends before the line with one of `ends` or
    where the original mail follows; each line that `recipient` matches from its start names one. `frames` says that the text
    wraps every error in so much advice that a diagnostic code, if there is one, speaks for itself; `preface` that what stands
    before the first recipient is said of all.
    """

    name: str
    tells: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    recipient: re.Pattern[str] = LEADING
    layout: Layout = Layout.AFTER
    host: re.Pattern[str] = SAID
    frames: bool = False
    preface: bool = False
    reader: Callable[[BodyFormat, Body], list[Failure]] | None = None

    def read(self, body: Body) -> list[Failure]:
        start = body.start
        body = self.error_text(body)
        failures = self.reader(self, body) if self.reader else read_sections(self, body)
        if body.is_reported:
            return failures
        found = _REPORTER.search(body.lowered, start, min(body.end, start + _GREETING))
        return [one if one.reporting_host else replace(one, reporting_host=found[1]) for one in failures] if found else failures

    def error_text(self, body: Body) -> Body:
        """Without what stands before and behind the error."""
        end = min(body.end, body.start + _BODY_LIMIT)
        begin = next(
            (body.line_end(place) for words in self.begins if (place := body.lowered.find(words, body.start, end)) >= 0), body.start
        )
        stop = where_original_follows(body.lowered, begin, end)
        own = first_line_with(self.ends, body.lowered, begin, stop) if self.ends else -1
        return body.cut(begin, own if own >= 0 and _WORD.search(body.lowered, begin, own) else stop)


def read_sections(form: BodyFormat, body: Body) -> list[Failure]:
    """One failure per recipient, each with its own words; a single one has all of them."""
    found = list(recipients(form, body))
    if not found:
        return [failure(form, body, Span(body.start, body.end), first_address(body.headers.get("x-failed-recipients")))]
    if form.layout is Layout.SHARED:
        span = Span(body.start, min(body.end, body.start + _LONGEST_SHARED))
        return [failure(form, body, span, address) for address, _ in found]
    spans = _sections(form.layout, body, [place for _, place in found])
    return [_section(form, body, span, address, spans[0].start) for span, (address, _) in zip(spans, found, strict=True)]


def _section(form: BodyFormat, body: Body, span: Span, address: str, first: int) -> Failure:
    """What stands before all recipients counts where a recipient has no words of its own."""
    if not form.preface and _WORD.search(body.lowered[span.start : span.end].replace(address, "")):
        return failure(form, body, span, address)
    if span.start == first:
        return failure(form, body, Span(body.start, span.end), address)
    one = failure(form, body, span, address)
    return changed(one, (Span(body.start, min(first, body.start + _LONGEST_SHARED)), *one.spans))


def recipients(form: BodyFormat, body: Body) -> Iterator[tuple[str, int]]:
    """Each refused address once, with the start of its line."""
    seen: set[str] = set()
    place = body.start
    while (at := body.text.find("@", place, body.end)) >= 0 and len(seen) < _MOST_RECIPIENTS:
        line = max(body.start, body.text.rfind("\n", place, at) + 1)
        place = body.line_end(at)
        match = form.recipient.match(body.text, line, min(place, line + _LONGEST_LINE))
        address = next(filter(None, match.groups())).lower() if match else ""
        if address and address not in seen:
            seen.add(address)
            yield address, line


def _sections(layout: Layout, body: Body, places: list[int]) -> list[Span]:
    if layout is Layout.BEFORE:
        ends = [body.line_end(place) for place in places]
        return [Span(start, end) for start, end in pairwise([body.start, *ends])]
    return spans_from(places, body.end)


def spans_from(places: list[int], end: int) -> list[Span]:
    """From each place to the next one."""
    return [Span(place, until) for place, until in pairwise([*places, end])]


def failure(form: BodyFormat, body: Body, span: Span, recipient: str | None, remote_host: str | None = None) -> Failure:
    """A failure told in words."""
    if not remote_host and not body.host_is_known:
        remote_host = speaker(body.text, (span,), form.host)
    return Failure((span,), recipient, body.action, None, None, remote_host)
