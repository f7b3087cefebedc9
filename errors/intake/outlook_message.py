"""A message that Outlook saved (.msg, [MS-OXMSG]) → the source of a mail, as any other program would have saved it.

Of a non-delivery report Outlook keeps the server's words at the recipients ([MS-OXCMAIL] 2.1.3.3.1): they become the
delivery report (RFC 3464) that they were made from.
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
from errors.intake.unreadable_file import MessageUnreadable

# [MS-OXPROPS] PidTagSupplementaryInfo, PidTagNonDeliveryReportStatusCode, PidTagReportText
_SERVER_WORDS, _STATUS, _REPORT_TEXT = 0x0C1B, 0x0C20, 0x1001
_KEPT_HEADERS = ("from", "to", "cc", "subject", "date", "message-id", "received", "return-path", "auto-submitted", "x-failed-recipients")
_TEXT_PARTS = ("message/delivery-status", "message/rfc822", "text/rfc822-headers", "text/plain")
_MOST_PARTS = 20
_MOST_COPIES = 4  # how often the bytes of a file may be claimed by its streams
_BOUNDARY = "=_message_file_part"


def mail_source(content: bytes) -> str:
    try:
        _refuse_bomb(content)
        return _source(Message.load(BytesIO(content)))[:LIMIT]
    except Exception as problem:  # the libraries trust the file: whatever breaks in them, it is the cause
        raise MessageUnreadable from problem


def _refuse_bomb(content: bytes) -> None:
    """Any number of streams may claim the same bytes, and all of them are read."""
    with OleFileIO(BytesIO(content)) as file:
        claimed = sum(entry.size for entry in file.direntries if entry is not None)
    if claimed > _MOST_COPIES * len(content):
        raise MessageUnreadable


def _source(message: Message) -> str:
    parts = list(_parts(message))
    kind = "report; report-type=delivery-status" if any(name == "message/delivery-status" for name, _ in parts) else "mixed"
    lines = [*_headers(message), "MIME-Version: 1.0", f'Content-Type: multipart/{kind}; boundary="{_BOUNDARY}"', ""]
    for name, text in parts:
        lines += [f"--{_BOUNDARY}", f"Content-Type: {name}; charset=utf-8", "", text.replace(_BOUNDARY, ""), ""]
    return "\n".join([*lines, f"--{_BOUNDARY}--", ""])


def _headers(message: Message) -> Iterator[str]:
    """Those that came with the message, else those that can be told from it."""
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
    """(content type, text) of everything that may speak of an error."""
    plain = message.body or message.properties.str_prop_value(_REPORT_TEXT)
    if plain and plain.strip():
        yield "text/plain", plain
    elif html := message.html_body:
        yield "text/html", html
    if message.message_class.upper().endswith(".NDR") and (report := _delivery_report(message.recipients)):
        yield "message/delivery-status", report
    for attachment in message.attachments[:_MOST_PARTS]:
        if attachment.mime_type in _TEXT_PARTS and (content := _attached(attachment)):
            yield attachment.mime_type, content.decode("utf-8", "replace")


def _attached(attachment: Attachment) -> bytes | None:
    """None for what is no file in itself, as a message inside the message."""
    try:
        return attachment.file_bytes
    except KeyError:
        return None


def _delivery_report(recipients: tuple[Recipient, ...]) -> str:
    """A block a recipient, after the block of the report itself."""
    blocks = ["Reporting-MTA: dns; localhost"]
    for recipient in recipients:
        words = " ".join((recipient.properties.str_prop_value(_SERVER_WORDS) or "").split())
        if not words:
            continue
        lines = [f"Final-Recipient: rfc822; {recipient.email_address or recipient.name}", "Action: failed"]
        if status := _status(recipient.properties.int_prop_value(_STATUS)):
            lines.append(f"Status: {status}")
        blocks.append("\n".join([*lines, f"Diagnostic-Code: smtp; {words}"]))
    return "\n\n".join(blocks) if len(blocks) > 1 else ""


def _status(number: int | None) -> str:
    """511 → 5.1.1"""
    digits = str(number or "")
    return ".".join(digits) if len(digits) == 3 and digits[0] in "45" else ""
