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


class TokenKind(StrEnum):
    """What a name in a text is; its letters are no words."""

    ADDRESS = "address"
    HOST = "host"
    URL = "url"
    ID = "id"
    FILE = "file"
    HEADER = "header"


class Rung(StrEnum):
    """What an answer stands on. The order of the rungs is the policy's (`decide/policy.py`)."""

    NOTICE = "notice"
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


class EvidenceKind(StrEnum):
    """As what a place in the paste counted."""

    PATTERN = "pattern"
    CODE = "code"
    WORDS = "words"


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class PasteKind(StrEnum):
    """What was pasted. `read/kinds/` has a module for each."""

    BOUNCE = "bounce"
    NOTICE = "notice"  # an automatic mail that reports no failure: a receipt, an automatic reply, an abuse report
    REPLY = "reply"  # what a server said, as it stands
    LOG = "log"
    SESSION = "session"  # the transcript of a dialogue with a server
    PROGRAM = "program"  # an exception or error object
    DIALOG = "dialog"  # the window of a mail program or a phone
    QUESTION = "question"
    MESSAGE = "message"
    SUSPICIOUS = "suspicious"  # phishing that looks like a provider's notice
    NOT_MAIL_ERROR = "not-mail-error"

    @property
    def is_of_program(self) -> bool:
        """Whether a program wrote it, so that no word in it is a person's."""
        return self in (PasteKind.LOG, PasteKind.SESSION, PasteKind.PROGRAM)


class Phase(StrEnum):
    """The SMTP command that was refused, or the moment of a refusal without one."""

    CONNECT = "connect"
    EHLO = "ehlo"
    AUTH = "auth"
    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"
    END_OF_DATA = "end-of-data"


class Side(StrEnum):
    """Who said no, or could not go on."""

    OWN_PROGRAM = "own-program"  # the program that sends or fetches; it reached no server, or understood none
    OWN_SERVER = "own-server"  # the outgoing server of the sender
    RELAY = "relay"  # another server on the way, as a smarthost
    RECIPIENT_SERVER = "recipient-server"
    FILTER = "filter"  # a filter before the server of the recipient
    RECIPIENT_MAILBOX = "recipient-mailbox"  # the delivery into the mailbox
    OWN_MAILBOX = "own-mailbox"  # the server of the own mailbox, when fetching


class KnownCategory(StrEnum):
    """The categories that the engine itself decides by; the knowledge has more."""

    UNSPECIFIED_REFUSAL = "unspecified-refusal"
    POLICY_VIOLATION = "policy-violation"
    SERVER_ERROR = "server-error"
    SERVER_FULL = "server-full"
    UNKNOWN_RECIPIENT = "unknown-recipient"
    RECIPIENT_REFUSES = "recipient-refuses"
    RECIPIENT_MOVED = "recipient-moved"
    MAILBOX_DISABLED = "mailbox-disabled"
    MAILBOX_FULL = "mailbox-full"
    SENDER_REJECTED = "sender-rejected"
    SENDER_AUTHENTICATION = "sender-authentication"
    MISSING_REVERSE_DNS = "missing-reverse-dns"
    IP_BLOCKED = "ip-blocked"
    LOGIN_FAILED = "login-failed"
    LOGIN_REQUIRED = "login-required"
    RELAY_DENIED = "relay-denied"
    TLS_FAILURE = "tls-failure"
    SENDING_TOO_FAST = "sending-too-fast"
    TOO_MANY_CONNECTIONS = "too-many-connections"
    RECIPIENT_LIMIT = "recipient-limit"
    CONNECTION_FAILED = "connection-failed"
    DNS_FAILURE = "dns-failure"
    DELIVERY_EXPIRED = "delivery-expired"
    LOCAL_PROGRAM_FAILED = "local-program-failed"
    CLIENT_CONFIGURATION = "client-configuration"
    CLIENT_DATA_FILE = "client-data-file"
    MISSING_MESSAGES = "missing-messages"
    SPOOFED_SENDER = "spoofed-sender"
    PROGRESS = "progress"
    DELIVERED = "delivered"
    AUTO_REPLY = "auto-reply"
    ABUSE_REPORT = "abuse-report"
    PHISHING = "phishing"


class Objection(StrEnum):
    """Why a candidate lost."""

    NOTICE = "notice"
    OTHER_PROVIDER = "other-provider"
    GENERAL = "general"
    OTHER_WORDS = "other-words"
    CODE_ONLY = "code-only"
    LIKENESS_ONLY = "likeness-only"
    FAMILY_ONLY = "family-only"
    NO_CAUSE = "no-cause"
    LESS_TELLING_PLACE = "less-telling-place"
    FEWER_WORDS = "fewer-words"
    LESS_ALIKE = "less-alike"
    OTHER_CODE = "other-code"
    OTHER_MEANING = "other-meaning"
    FEWER_CODES = "fewer-codes"


class Gate(StrEnum):
    """A question of the decision that lets an answer through or not; `decide/policy.py` has the order and the reasons."""

    REFUSED = "refused"
    BORROWED_WORDS = "borrowed-words"
    NO_WORDS = "no-words"
    SERVER_SPEAKS = "server-speaks"
    NOTICE = "notice"
    NOTICE_STATES_CAUSE = "notice-states-cause"
    NO_CANDIDATE = "no-candidate"
    REFINED = "refined"
    BOUNCE = "bounce"
    REMARK = "remark"
    SERVER_WORDS = "server-words"
    CODE_IN_MESSAGE = "code-in-message"
    SIMILAR_IN_OTHER_TRADE = "similar-in-other-trade"
    QUESTION_ABOUT_MAIL = "question-about-mail"
    CODE_IN_OTHER_TRADE = "code-in-other-trade"
    CODE = "code"
    IN_PASSING = "in-passing"
    OF_MAIL = "of-mail"
    STRONG_WORDS = "strong-words"
    OWN_TRADE = "own-trade"
    NAMES_CAUSE = "names-cause"
    STATUS_KNOWS = "status-knows"
    OWN_WORDS = "own-words"
    BORNE_OUT = "borne-out"
    UNCONTESTED = "uncontested"
    SURE_CODE = "sure-code"


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
    PHISHING = "phishing"  # imitates a notice of a provider


class Receipt(StrEnum):
    """The receipts and notices of certified mail (PEC, RFC 6109 §3.1 to §3.4).

    The values are those of the header field X-Ricevuta, where it has one: it names neither the second notice of a late delivery nor
    the notices to the sender about a virus.
    """

    ACCEPTED = "accettazione"
    NOT_ACCEPTED = "non-accettazione"
    TAKEN_IN_CHARGE = "presa-in-carico"
    DELIVERED = "avvenuta-consegna"
    NOT_DELIVERED = "errore-consegna"
    LATE = "preavviso-errore-consegna"  # not delivered after twelve hours
    EXPIRED = "tempo-massimo"  # not delivered after twenty-four hours
    VIRUS_NOT_ACCEPTED = "non-accettazione-virus"
    VIRUS_NOT_DELIVERED = "errore-consegna-virus"
    VIRUS_FOUND = "rilevazione-virus"  # between the two providers
    ANOMALY = "errore"  # X-Trasporto: ordinary mail that arrived in a certified mailbox


class Sign(StrEnum):
    """What makes a mail look like phishing."""

    THREAT = "threat"
    ASK = "ask"
    PASSWORD = "password"
    STRANGER = "stranger"
    GREETING = "greeting"
    DOUBT = "doubt"  # a person asks whether it is real
