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
_OUTLOOK_FIELD = "x-hmxmroriginalrecipient"
_COMPLAINED = ("original-rcpt-to", "removal-recipient", "redacted-address", _OUTLOOK_FIELD)
_SUBJECTS = ("complaint about message from", "email feedback report for ip")


def is_abuse_report(mail: Mail) -> bool:
    return (
        mail.headers.has("content-type", "feedback-report")
        or bool(mail.feedback)
        or _ses_complaint(mail) is not None
        or _is_complaint_by_header(mail)
        or _report_in_words(mail) is not None
    )


def abuse_report(mail: Mail) -> list[Failure]:
    """One failure per recipient who complained; its span is the report, never the mail complained about."""
    for part in mail.feedback:
        fields = Headers(mail.text[part.start : part.end])
        span = Span(part.start, min(part.end, part.start + LONGEST_REASON))
        reporter = mta_name(fields.get("reporting-mta"))
        return [Failure((span,), recipient, reporting_host=reporter) for recipient in _complained(mail, fields)]
    if complaint := _ses_complaint(mail):
        return ses.FORMAT.read(complaint)
    spans = [Span(part.start, min(part.end, part.start + LONGEST_REASON)) for part in mail.words[:1]]
    fields = mail.headers
    if found := _report_in_words(mail):
        fields, spans = Headers(mail.readable[found.start : found.end]), [found]
    return [Failure(tuple(spans), recipient) for recipient in _complained(mail, fields)]


def _is_complaint_by_header(mail: Mail) -> bool:
    """A complaint that has no report: Outlook.com forwards the mail as it is, with a field that names who complained."""
    return mail.headers.has(_OUTLOOK_FIELD) or mail.header("subject").lower().startswith(_SUBJECTS)


def _report_in_words(mail: Mail) -> Span | None:
    """Where the fields of a report stand in the text for people, when a gateway lost its MIME part."""
    for part in mail.words[:1]:
        end = min(part.end, part.start + LONGEST_REASON)
        place = (
            mail.readable.lower().find("\nfeedback-type:", part.start, end) if mail.readable.find("eedback-", part.start, end) >= 0 else -1
        )
        if place >= 0:
            return Span(place + 1, end)
    return None


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
