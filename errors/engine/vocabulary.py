"""The words that have a fixed meaning on the line, as the public contract spells them."""

from __future__ import annotations

from enum import StrEnum


class Permanence(StrEnum):
    TEMPORARY = "temporary"
    PERMANENT = "permanent"
    INFO = "info"


class Actor(StrEnum):
    """Who must act so that the mail gets through."""

    SENDER = "sender"
    RECIPIENT = "recipient"
    SENDER_ADMIN = "sender-admin"
    RECIPIENT_ADMIN = "recipient-admin"
    PROVIDER = "provider"
    NOBODY = "nobody"


class Scheme(StrEnum):
    """The numbering a code belongs to: 550 of SMTP and 550 of a price list are not the same thing."""

    SMTP = "smtp"
    ENHANCED = "enhanced"
    HRESULT = "hresult"
    WINSOCK = "winsock"
    ERRNO = "errno"
    IMAP = "imap"
    POP = "pop"
    VENDOR = "vendor"


class PatternKind(StrEnum):
    PHRASE = "phrase"
    REGEX = "regex"
    WORDS = "words"


class Rung(StrEnum):
    """The ladder, best first. Every answer says on which rung it stands."""

    PROVIDER_PHRASE = "provider-phrase"
    PHRASE = "phrase"
    PROVIDER_CODE = "provider-code"
    VENDOR_CODE = "vendor-code"
    ENHANCED = "enhanced-status"
    SIMILAR = "similar-wording"
    REPLY = "reply-or-client-code"
    FAMILY = "code-family"
    TOPIC = "topic"
    LIKENESS = "likeness"
    CLASS = "first-digit"
    NOTICE = "notice"

    @property
    def height(self) -> int:
        """0 is the top of the ladder."""
        return _LADDER[self]


_LADDER = {rung: height for height, rung in enumerate(Rung)}


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class PasteKind(StrEnum):
    BOUNCE = "bounce"
    MESSAGE = "message"
    TEXT = "text"
    NOT_MAIL_ERROR = "not-mail-error"


class Phase(StrEnum):
    """The SMTP command that was refused, or the moment of a refusal without one."""

    CONNECT = "connect"
    EHLO = "ehlo"
    AUTH = "auth"
    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"
    END_OF_DATA = "end-of-data"


class Objection(StrEnum):
    """Why a candidate lost."""

    OTHER_PROVIDER = "other-provider"
    CODE_ONLY = "code-only"
    SHORTER_WORDS = "shorter-words"
    OTHER_WORDS = "other-words"
    OTHER_CODE = "other-code"


class DeliveryAction(StrEnum):
    """What the reporting system did with the message for one recipient (RFC 3464 §2.3.3)."""

    FAILED = "failed"
    DELAYED = "delayed"
    DELIVERED = "delivered"
    RELAYED = "relayed"
    EXPANDED = "expanded"


class Notice(StrEnum):
    """An automatic mail that reports no failure of delivery."""

    AUTO_REPLY = "auto-reply"  # RFC 3834
    ABUSE_REPORT = "abuse-report"  # RFC 5965
