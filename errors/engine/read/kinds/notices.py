"""Mails that a program sent and that are no bounce: automatic replies, abuse reports. Each names who it is about, if it says."""

from __future__ import annotations

from errors.engine.lines import each_line
from errors.engine.read.formats import ses
from errors.engine.read.formats.body import Body
from errors.engine.read.mail.address import first_address
from errors.engine.read.mail.header import Headers
from errors.engine.read.mail.report import host_in
from errors.engine.read.mail.scanned import Mail
from errors.engine.types import Failure, Span

ABUSE_REPORT = "abuse-report"
AUTO_REPLY = "auto-reply"
# RFC 3834 §5 and the header fields of programs older than it.
_REPLY_HEADERS = (
    ("auto-submitted", "auto-replied"),
    ("x-autoreply", ""),
    ("x-autorespond", ""),
    ("x-autoresponder", ""),
    ("x-apple-action", "vacation"),
    ("precedence", "auto_reply"),
    ("delivered-to", "autoresponder"),
    ("x-ms-exchange-inbox-rules-loop", ""),
    ("x-ms-exchange-generated-message-source", "mailbox rules agent"),
)
_REPLY_SUBJECTS = each_line("""
    automatic reply
    automated reply
    auto reply
    auto-reply
    autoreply
    automatic response
    autoresponse
    auto response
    auto:
    out of office
    out of the office
    vacation
    away from
    risposta automatica
    fuori sede
    fuori ufficio
    assenza
    automatische antwort
    abwesenheit
    réponse automatique
    absence du bureau
    respuesta automática
    fuera de la oficina
    resposta automática
    自動応答
    自動返信
    不在通知
""")
# Who complained, or who is to be taken off a list (RFC 5965 §3.2, RFC 6449; Redacted-Address is of Outblaze).
_COMPLAINED = ("original-rcpt-to", "removal-recipient", "redacted-address")
_MOST_RECIPIENTS = 100
_LONGEST = 4000  # characters


def is_automatic_reply(mail: Mail) -> bool:
    if any(mail.headers.has(name, word) for name, word in _REPLY_HEADERS):
        return True
    subject = mail.header("subject").lower()
    return subject.removeprefix("re:").lstrip().startswith(_REPLY_SUBJECTS)


def automatic_reply(mail: Mail) -> list[Failure]:
    """Nothing failed; who is away is the sender of the reply, and the words may say that it is for ever."""
    spans = tuple(Span(part.start, min(part.end, part.start + _LONGEST)) for part in mail.words[:1])
    return [Failure(spans, first_address(mail.headers.get("from")))]


def is_abuse_report(mail: Mail) -> bool:
    return mail.headers.has("content-type", "feedback-report") or bool(mail.feedback) or _complaint(mail) is not None


def abuse_report(mail: Mail) -> list[Failure]:
    """One failure per recipient that the report names; the place is the report's own part, never the mail complained about."""
    for part in mail.feedback:
        fields = Headers(mail.text[part.start : part.end])
        span = Span(part.start, min(part.end, part.start + _LONGEST))
        reporter = host_in(fields.get("reporting-mta"))
        return [Failure((span,), recipient, reporting_host=reporter) for recipient in _complained(mail, fields)]
    complaint = _complaint(mail)
    return ses.FORMAT.read(complaint) if complaint else []


def _complaint(mail: Mail) -> Body | None:
    """Amazon's complaint in JSON."""
    for part in mail.words[:1]:
        if mail.text.startswith("{", part.start) and ses.is_complaint(mail.text, part.start, part.end):
            return Body(mail.text, mail.text, part.start, part.end, mail.headers)
    return None


def _complained(mail: Mail, fields: Headers) -> list[str | None]:
    named = [first_address(value) for name in _COMPLAINED for value in fields.all(name)]
    found = list(dict.fromkeys(filter(None, named)))[:_MOST_RECIPIENTS]
    if not found:
        originals = (Headers(mail.text[part.start : part.end]) for part in mail.originals[:1])
        found = [address for fields in originals if (address := first_address(fields.get("to")))]
    return list(found) or [None]
