"""A delivery report or the words of a bounce, copied as text without the source of their mail."""

from __future__ import annotations

from errors.engine.read.body.body import Body
from errors.engine.read.kinds.mails.certified_mail import read_certified_copy
from errors.engine.read.mail.delivery_status import read_report, where_report_begins
from errors.engine.read.mail.header import Headers
from errors.engine.read.recognise import recognise
from errors.engine.read.text.phrase_search import lower
from errors.engine.types import Failure, Span

LONGEST = 60_000  # characters that are read as one error


def read_copy(text: str, start: int, end: int) -> list[Failure]:
    """The failures of a delivery report or a bounce that was copied as text; an empty list for any other text."""
    body = Body(text, "\n" * start + lower(text[start:end]), start, end, Headers())
    if where_report_begins(body.lowered, start, end) >= 0:
        failures = list(read_report(text, start, end))
        whole = Span(start, min(end, start + LONGEST))
        return failures if len(failures) > 1 else [one.completed((*one.spans, whole)) for one in failures]
    if certified := read_certified_copy(text, start, end):
        return certified
    form = recognise(body)
    return form.read(body) if form else []
