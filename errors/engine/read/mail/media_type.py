"""Media types of the parts of a mail (RFC 2046), and what a part of each type is in a bounce."""

from __future__ import annotations

from enum import StrEnum


class MediaType(StrEnum):
    PLAIN_TEXT = "text/plain"
    HTML = "text/html"
    DELIVERY_STATUS = "message/delivery-status"  # RFC 3464
    GLOBAL_DELIVERY_STATUS = "message/global-delivery-status"  # RFC 6533
    DISPOSITION_NOTIFICATION = "message/disposition-notification"  # RFC 8098
    FEEDBACK_REPORT = "message/feedback-report"  # RFC 5965
    MESSAGE = "message/rfc822"
    GLOBAL_MESSAGE = "message/global"  # RFC 6532
    GLOBAL_HEADERS = "message/global-headers"  # RFC 6533
    HEADERS = "text/rfc822-headers"  # RFC 6522
    MISSPELT_HEADERS = "text/rfc822-header"
    MISPLACED_HEADERS = "message/rfc822-headers"
    PARTIAL = "message/partial"
    EXTERNAL_BODY = "message/external-body"


class PartRole(StrEnum):
    """What a part of a bounce is for, as RFC 6522 §3 orders them; `FEEDBACK` is the part of an abuse report."""

    WORDS = "words"  # the explanation for people
    REPORT = "report"  # the same for programs
    FEEDBACK = "feedback"
    RETURNED_MAIL = "returned-mail"  # or only its header


_ROLES: dict[str, PartRole] = {
    MediaType.DELIVERY_STATUS: PartRole.REPORT,
    MediaType.GLOBAL_DELIVERY_STATUS: PartRole.REPORT,
    MediaType.DISPOSITION_NOTIFICATION: PartRole.REPORT,
    MediaType.FEEDBACK_REPORT: PartRole.FEEDBACK,
    MediaType.MESSAGE: PartRole.RETURNED_MAIL,
    MediaType.GLOBAL_MESSAGE: PartRole.RETURNED_MAIL,
    MediaType.GLOBAL_HEADERS: PartRole.RETURNED_MAIL,
    MediaType.HEADERS: PartRole.RETURNED_MAIL,
    MediaType.MISSPELT_HEADERS: PartRole.RETURNED_MAIL,
    MediaType.MISPLACED_HEADERS: PartRole.RETURNED_MAIL,
    MediaType.PARTIAL: PartRole.RETURNED_MAIL,
    MediaType.EXTERNAL_BODY: PartRole.RETURNED_MAIL,
}


def role_of(media_type: str) -> PartRole | None:
    """The role of a part by its type in lower case; None for attachments. `text` alone is a type of mails before MIME."""
    if role := _ROLES.get(media_type):
        return role
    return PartRole.WORDS if media_type == "text" or media_type.startswith("text/") else None
