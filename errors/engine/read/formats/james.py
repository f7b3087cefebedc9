"""Apache James, and a Verizon gateway with the same layout: `Error message:`, then `Message details:`."""

from __future__ import annotations

import re

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat, failure, recipients
from errors.engine.read.limits import LONGEST_REASON
from errors.engine.read.mail.address import ADDRESS
from errors.engine.types import Failure, Span


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """One error that all recipients share; they may stand before or behind it."""
    details = body.find("message details:")
    until = details if details >= 0 else body.end
    label = body.lowered.find("error message", body.start, until)
    span = Span(start := body.line_end(label) if label >= 0 else body.start, min(until, start + LONGEST_REASON))
    found = [address for address, _ in recipients(form, body)]
    return [failure(form, body, span, address) for address in found] or [failure(form, body, span, None)]


FORMAT = BodyFormat(
    name="james",
    phrases=("this is the james mail server at", "failed recipient(s):", "error message below:"),
    ends=("  from:", "  size (in bytes)"),
    recipient=re.compile(rf"[ \t]*(?:RCPT TO:[ \t]*)?<?({ADDRESS})>?[ \t]*$", re.M),
    reader=_read,
)
