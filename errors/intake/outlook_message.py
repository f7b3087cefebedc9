"""A message that Outlook saved (.msg, [MS-OXMSG]) → the source of a mail (RFC 5322).

Outlook takes a delivery report apart and keeps the diagnostic code of each recipient as a property of the recipient
([MS-OXCMAIL] §2.1.3.3.1); from these the delivery report (RFC 3464) is written again.
"""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import format_datetime
from io import BytesIO

from olefile import OleFileIO
from oxmsg import Message
from oxmsg.attachment import Attachment
from oxmsg.recipient import Recipient

from errors.engine.read import LIMIT
from errors.engine.read.mail.media_type import MediaType
from errors.engine.vocabulary import DeliveryAction
from errors.intake.unreadable_file import MessageUnreadable

# [MS-OXPROPS]: PidTagSupplementaryInfo, PidTagNonDeliveryReportStatusCode, PidTagReportText.
_DIAGNOSTIC, _STATUS, _REPORT_TEXT = 0x0C1B, 0x0C20, 0x1001
_KEPT_HEADERS = ("from", "to", "cc", "subject", "date", "message-id", "received", "return-path", "auto-submitted", "x-failed-recipients")
_ATTACHED = (MediaType.DELIVERY_STATUS, MediaType.MESSAGE, MediaType.HEADERS, MediaType.PLAIN_TEXT)
_MOST_PARTS = 20  # attachments, and recipients in the To field
_MOST_COPIES = 4  # times the size of the file that its streams may have together: several streams can claim the same bytes
_BOUNDARY = "=_outlook_message_part"


def mail_source(content: bytes) -> str:
    """At most `LIMIT` characters. Raises MessageUnreadable."""
    try:
        _refuse_bomb(content)
        return _source(Message.load(BytesIO(content)))[:LIMIT]
    except Exception as problem:  # the libraries check nothing, so a broken file raises anything
        raise MessageUnreadable from problem


def _refuse_bomb(content: bytes) -> None:
    """Raises MessageUnreadable where the streams together are many times larger than the file."""
    with OleFileIO(BytesIO(content)) as file:
        entries = file.direntries  # type: ignore[attr-defined]  # the stubs of olefile leave it out
        claimed = sum(entry.size for entry in entries if entry is not None)
    if claimed > _MOST_COPIES * len(content):
        raise MessageUnreadable


def _source(message: Message) -> str:
    parts = list(_parts(message))
    kind = "report; report-type=delivery-status" if any(name == MediaType.DELIVERY_STATUS for name, _ in parts) else "mixed"
    lines = [*_headers(message), "MIME-Version: 1.0", f'Content-Type: multipart/{kind}; boundary="{_BOUNDARY}"', ""]
    for name, text in parts:
        lines += [f"--{_BOUNDARY}", f"Content-Type: {name}; charset=utf-8", "", text.replace(_BOUNDARY, ""), ""]
    return "\n".join([*lines, f"--{_BOUNDARY}--", ""])


def _headers(message: Message) -> Iterator[str]:
    """The kept header fields of the message; From, To, Subject and Date from its properties where they are missing."""
    carried = [(name, value) for name, value in message._message_headers.items() if name.lower() in _KEPT_HEADERS]
    present = {name.lower() for name, _ in carried}
    told = [
        ("From", message.sender or ""),
        ("To", ", ".join(recipient.email_address for recipient in message.recipients[:_MOST_PARTS])),
        ("Subject", message.subject),
        ("Date", format_datetime(message.sent_date) if message.sent_date else ""),
    ]
    for name, value in [*carried, *(pair for pair in told if pair[0].lower() not in present)]:
        if line := " ".join(value.split()):
            yield f"{name}: {line}"


def _parts(message: Message) -> Iterator[tuple[str, str]]:
    """(media type, text) of the body, the delivery report and the attachments that a bounce has."""
    plain = message.body or message.properties.str_prop_value(_REPORT_TEXT)
    if plain and plain.strip():
        yield MediaType.PLAIN_TEXT, plain
    elif html := message.html_body:
        yield MediaType.HTML, html
    if message.message_class.upper().endswith(".NDR") and (report := _delivery_report(message.recipients)):
        yield MediaType.DELIVERY_STATUS, report
    for attachment in message.attachments[:_MOST_PARTS]:
        if attachment.mime_type in _ATTACHED and (content := _attached(attachment)):
            yield attachment.mime_type, content.decode("utf-8", "replace")


def _attached(attachment: Attachment) -> bytes | None:
    """None for an attachment without bytes of its own, such as a message in the message."""
    try:
        return attachment.file_bytes
    except KeyError:
        return None


def _delivery_report(recipients: tuple[Recipient, ...]) -> str:
    """The fields of the message and those of each recipient with a diagnostic code; empty where no recipient has one."""
    blocks = ["Reporting-MTA: dns; localhost"]
    for recipient in recipients:
        diagnostic = " ".join((recipient.properties.str_prop_value(_DIAGNOSTIC) or "").split())
        if not diagnostic:
            continue
        lines = [f"Final-Recipient: rfc822; {recipient.email_address or recipient.name}", f"Action: {DeliveryAction.FAILED}"]
        if status := _status(recipient.properties.int_prop_value(_STATUS)):
            lines.append(f"Status: {status}")
        blocks.append("\n".join([*lines, f"Diagnostic-Code: smtp; {diagnostic}"]))
    return "\n\n".join(blocks) if len(blocks) > 1 else ""


def _status(number: int | None) -> str:
    """The status code of a number such as 511: 5.1.1; empty for any other number."""
    digits = str(number or "")
    return ".".join(digits) if len(digits) == 3 and digits[0] in "45" else ""
