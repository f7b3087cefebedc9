"""Abuse reports: ARF (message/feedback-report, RFC 5965) and the complaints of Amazon SES. They report no failure."""

from __future__ import annotations

from errors.engine.read.body.body import Body
from errors.engine.read.formats import ses
from errors.engine.read.limits import LONGEST_REASON, MOST_RECIPIENTS
from errors.engine.read.mail.address import first_address
from errors.engine.read.mail.header import Headers
from errors.engine.read.mail.parsed_mail import Mail
from errors.engine.read.remote_host import mta_name
from errors.engine.types import Failure, Span

# Who complained, or asks to be taken off a list: RFC 5965 §3.3, and two fields that providers add.
_COMPLAINED = ("original-rcpt-to", "removal-recipient", "redacted-address")


def is_abuse_report(mail: Mail) -> bool:
    return mail.headers.has("content-type", "feedback-report") or bool(mail.feedback) or _ses_complaint(mail) is not None


def abuse_report(mail: Mail) -> list[Failure]:
    """One failure per recipient who complained; its span is the report, never the mail complained about."""
    for part in mail.feedback:
        fields = Headers(mail.text[part.start : part.end])
        span = Span(part.start, min(part.end, part.start + LONGEST_REASON))
        reporter = mta_name(fields.get("reporting-mta"))
        return [Failure((span,), recipient, reporting_host=reporter) for recipient in _complained(mail, fields)]
    complaint = _ses_complaint(mail)
    return ses.FORMAT.read(complaint) if complaint else []


def _ses_complaint(mail: Mail) -> Body | None:
    for part in mail.words[:1]:
        if mail.text.startswith("{", part.start) and ses.is_complaint(mail.text, part.start, part.end):
            return Body(mail.text, mail.text, part.start, part.end, mail.headers)
    return None


def _complained(mail: Mail, fields: Headers) -> list[str] | list[None]:
    """The addresses in the report, else the recipient of the mail complained about."""
    named = [first_address(value) for name in _COMPLAINED for value in fields.all(name)]
    found = list(dict.fromkeys(filter(None, named)))[:MOST_RECIPIENTS]
    if not found:
        returned = (Headers(mail.text[part.start : part.end]) for part in mail.returned[:1])
        found = [address for header in returned if (address := first_address(header.get("to")))]
    return found or [None]
