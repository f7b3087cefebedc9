"""Apache James, and Verizon's gateway that writes like it: `Error message:` and `Message details:`."""

from __future__ import annotations

import re

from errors.engine.read.formats.body import Body, BodyFormat, failure, recipients
from errors.engine.read.mail.address import ADDRESS
from errors.engine.types import Failure, Span

_LONGEST = 4000  # characters of the error


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """The recipients stand before or behind the error, which they share."""
    details = body.lowered.find("message details:", body.start, body.end)
    until = details if details >= 0 else body.end
    label = body.lowered.find("error message", body.start, until)
    span = Span(start := body.line_end(label) if label >= 0 else body.start, min(until, start + _LONGEST))
    found: list[str | None] = [address for address, _ in recipients(form, body)]
    return [failure(form, body, span, address) for address in found or [None]]


FORMAT = BodyFormat(
    name="james",
    tells=("this is the james mail server at", "failed recipient(s):", "error message below:"),
    ends=("  from:", "  size (in bytes)"),
    recipient=re.compile(rf"[ \t]*(?:RCPT TO:[ \t]*)?<?({ADDRESS})>?[ \t]*$", re.M),
    reader=_read,
)
