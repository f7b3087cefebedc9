"""A bounce format as data, and the function that reads any of them: `Body` → one `Failure` a recipient."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from errors.engine.read.body.body import Body
from errors.engine.read.body.returned_mail import where_returned_mail_begins
from errors.engine.read.limits import LONGEST_REASON, MOST_RECIPIENTS
from errors.engine.read.mail.address import ADDRESS, decoded_address, first_address
from errors.engine.read.remote_host import SAID, remote_host
from errors.engine.read.text.phrase_search import first_line_with
from errors.engine.types import Failure, Span

# A line that begins with an address: `<a@example.com>: reason`, `a@example.com`, `  * a@example.com (reason)`.
LEADING = re.compile(rf"[ \t>*•-]{{0,500}}[\"'<(\[]{{0,2}}({ADDRESS})(?:[>\"')\]]{{1,2}}|[ \t:.,;(<\[]|$)", re.M)
_LONGEST_BODY = 60_000  # characters
_LONGEST_LINE = 1000  # characters of a line in which a recipient is looked for: the longest that SMTP carries (RFC 5321 §4.5.3.1.6)
_GREETING = 400  # characters in which a system says on which host it runs
_REPORTER = re.compile(r"(?:program|mail system) at (?:host )?((?:[a-z0-9-]{1,63}\.){1,8}[a-z0-9-]{1,63})")
# The end of a heading that is broken before the sender: `Your message from` above `anna@example.org`.
_SENDER_BEFORE = re.compile(r"\b(?:from|sender|mittente|da|von)\s?:?[ \t]*\n[ \t]*$")
_LABEL = 40  # characters in which it stands
_WORD = re.compile(r"\w{3}")


class Layout(Enum):
    """Where the reason stands."""

    AFTER = "after its recipient"
    BEFORE = "before its recipient"
    SHARED = "once, for all recipients"


@dataclass(frozen=True, slots=True)
class BodyFormat:
    """How one mail system writes its bounces. All wording is in lower case.

    phrases            any of them in the first lines of the body recognises the format
    headers            (field name, word in its value): any of them recognises it too; an empty word is in every value
    begins             the error text begins behind the line with the first of these that is found
    ends               it ends before the line with one of these, or where the returned mail begins
    recipient          matched at the start of a line; its group is the address
    layout             where the reason stands
    host               finds the host that refused
    wraps_in_advice    the text puts each error into advice, so a diagnostic code of a delivery report counts alone
    preface_is_shared  what stands before the first recipient is said of every recipient
    reader             reads the error text where the fields above do not suffice
    """

    name: str
    phrases: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    recipient: re.Pattern[str] = LEADING
    layout: Layout = Layout.AFTER
    host: re.Pattern[str] = SAID
    wraps_in_advice: bool = False
    preface_is_shared: bool = False
    reader: Callable[[BodyFormat, Body], list[Failure]] | None = None

    def read(self, body: Body) -> list[Failure]:
        """The failures of a body in this format, at least one; the greeting names the reporting host where nothing else does."""
        start = body.start
        body = self.error_text(body)
        failures = self.reader(self, body) if self.reader else read_sections(self, body)
        if body.is_reported:
            return failures
        found = _REPORTER.search(body.lowered, start, min(body.end, start + _GREETING))
        return [one if one.reporting_host else replace(one, reporting_host=found[1]) for one in failures] if found else failures

    def error_text(self, body: Body) -> Body:
        """The body without its greeting and without the returned mail."""
        end = min(body.end, body.start + _LONGEST_BODY)
        begin = next(
            (body.line_end(place) for words in self.begins if (place := body.lowered.find(words, body.start, end)) >= 0), body.start
        )
        stop = where_returned_mail_begins(body.lowered, begin, end)
        own = first_line_with(self.ends, body.lowered, begin, stop) if self.ends else -1
        return body.cut(begin, own if own >= 0 and _WORD.search(body.lowered, begin, own) else stop)


def read_sections(form: BodyFormat, body: Body) -> list[Failure]:
    """One failure per recipient, each with its own words; a body that names none is one failure as a whole."""
    found = list(recipients(form, body))
    if not found:
        return [failure(form, body, body.span, first_address(body.headers.get("x-failed-recipients")))]
    if form.layout is Layout.SHARED:
        span = Span(body.start, min(body.end, body.start + LONGEST_REASON))
        return [failure(form, body, span, address) for address, _ in found]
    layout = Layout.BEFORE if form.layout is Layout.AFTER and _stand_before(body, found) else form.layout
    spans = _sections(layout, body, [line for _, line in found])
    return [_section(form, body, span, address, spans[0].start) for span, (address, _) in zip(spans, found, strict=True)]


def _stand_before(body: Body, found: list[tuple[str, int]]) -> bool:
    """Whether each of several reasons stands before its recipient: no line of a recipient has words, and none follow the last."""
    lines = [line for _, line in found]
    if len(lines) < 2 or not _WORD.search(body.lowered, body.start, lines[0]):
        return False
    between = zip([body.line_end(line) for line in lines], [*lines[1:], body.end], strict=True)
    has_words = [_WORD.search(body.lowered, start, end) is not None for start, end in between]
    beside = (body.lowered[line : body.line_end(line)].replace(address, "") for address, line in found)
    return not has_words[-1] and all(has_words[:-1]) and not any(map(_WORD.search, beside))


def _section(form: BodyFormat, body: Body, span: Span, address: str, first: int) -> Failure:
    """A recipient without words of its own gets those before the first recipient, which stands at `first`."""
    if not form.preface_is_shared and _WORD.search(body.lowered[span.start : span.end].replace(address, "")):
        return failure(form, body, span, address)
    if span.start == first:
        return failure(form, body, Span(body.start, span.end), address)
    one = failure(form, body, span, address)
    return one.completed((Span(body.start, min(first, body.start + LONGEST_REASON)), *one.spans))


def recipients(form: BodyFormat, body: Body) -> Iterator[tuple[str, int]]:
    """Each refused address once, in lower case, with the start of its line."""
    seen: set[str] = set()
    place = body.start
    while (at := body.text.find("@", place, body.end)) >= 0 and len(seen) < MOST_RECIPIENTS:
        line = max(body.start, body.text.rfind("\n", place, at) + 1)
        place = body.line_end(at)
        match = form.recipient.match(body.text, line, min(place, line + _LONGEST_LINE))
        address = decoded_address(next(filter(None, match.groups()))) if match else ""
        if address and address not in seen and not _SENDER_BEFORE.search(body.lowered, max(body.start, line - _LABEL), line):
            seen.add(address)
            yield address, line


def _sections(layout: Layout, body: Body, lines: list[int]) -> list[Span]:
    if layout is Layout.BEFORE:
        ends = [body.line_end(line) for line in lines]
        return [Span(start, end) for start, end in pairwise([body.start, *ends])]
    return spans_from(lines, body.end)


def spans_from(places: list[int], end: int) -> list[Span]:
    """From each place to the next one, the last one to `end`."""
    return [Span(place, until) for place, until in pairwise([*places, end])]


def failure(form: BodyFormat, body: Body, span: Span, recipient: str | None) -> Failure:
    """A failure that one span of the body tells, with the host that its words name unless a delivery report does."""
    host = None if body.host_is_known else remote_host(body.text, (span,), form.host)
    return Failure((span,), recipient, body.action, remote_host=host)
