"""What a paste already contains of the things that support asks for: attachment id → value."""

from __future__ import annotations

import re
from collections.abc import Callable

from errors.engine.read.mail.address import ADDRESS
from errors.engine.types import Diagnosis, Finding
from errors.engine.vocabulary import EvidenceKind
from errors.escalation.attachments import AttachmentId

_MONTHS = (
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|gen|mag|giu|lug|ago|set|ott|dic"
    "|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
    "|january|february|march|april|june|july|august|september|october|november|december"
)
_TIME = r"(?:,? (?:alle |ore |at )?\d{1,2}[:.]\d\d(?::\d\d)?)?"
_DATE = re.compile(
    rf"(?<![\d.])\b(?:\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?: ?(?:UTC|Z|[+-]\d\d:?\d\d))?)?"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}{_TIME}"
    rf"|\d{{1,2}} (?:{_MONTHS})\b\.?(?: \d{{4}})?{_TIME}"
    rf"|(?:{_MONTHS}) +\d{{1,2}} \d\d:\d\d:\d\d)(?![\d.])",
    re.I,
)
_READ = 50_000  # characters of a paste that are searched
_IP = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")
_QUEUE = re.compile(r"(?:queued as|queue[ -]id:?|message id:?|x-queue-id:)\s+([A-Za-z0-9.-]{6,40})", re.I)
_SENDER = re.compile(rf"(?:mail from:?|sender:?|mittente:?|from:|da:)\s*<?({ADDRESS})>?", re.I)
_TO = re.compile(rf"^To:[^\n]{{0,200}}?({ADDRESS})", re.I | re.M)
_PORT = re.compile(r"(?:porta|port)\s*[:=]?\s*(?:25|110|143|465|587|993|995|2525)\b", re.I)
_PROGRAM = re.compile(
    r"(?:Outlook(?: Express| \d{4}| 365)?|Thunderbird(?: [\d.]+)?|Windows Mail|Apple Mail|Mail per iOS|iPhone|iPad|Android|eM Client)",
    re.I,
)
_LIST = re.compile(rf"<({ADDRESS})>", re.I)


def paste_details(diagnosis: Diagnosis, finding: Finding) -> dict[str, str]:
    values: dict[str, str | None] = {item: find(diagnosis, finding) for item, find in _FINDERS.items()}
    return {item: value for item, value in values.items() if value}


def _first(pattern: re.Pattern[str], group: int = 0) -> Callable[[Diagnosis, Finding], str | None]:
    def search(diagnosis: Diagnosis, finding: Finding) -> str | None:
        match = pattern.search(diagnosis.paste.text, 0, _READ)
        return match[group] if match else None

    return search


def _date(diagnosis: Diagnosis, finding: Finding) -> str | None:
    return diagnosis.paste.date or _first(_DATE)(diagnosis, finding)


def _sender(diagnosis: Diagnosis, finding: Finding) -> str | None:
    """A bounce is addressed to the sender; in any other text the sender must be labelled as one."""
    pattern = _TO if diagnosis.paste.is_report else _SENDER
    return _first(pattern, 1)(diagnosis, finding)


def _recipient(diagnosis: Diagnosis, finding: Finding) -> str | None:
    return finding.recipient


def _domain(diagnosis: Diagnosis, finding: Finding) -> str | None:
    return finding.recipient.rpartition("@")[2] if finding.recipient else None


def _headers(diagnosis: Diagnosis, finding: Finding) -> str | None:
    return diagnosis.paste.subject if not diagnosis.paste.is_pasted_text else None


def _error(diagnosis: Diagnosis, finding: Finding) -> str | None:
    """The line around the first evidence: the error as the server wrote it."""
    evidence = next(
        (piece for match in finding.matches for piece in match.evidence if piece.why in (EvidenceKind.PATTERN, EvidenceKind.CODE)), None
    )
    if evidence is None:
        return None
    text = diagnosis.paste.text
    start = text.rfind("\n", 0, evidence.span.start) + 1
    end = text.find("\n", evidence.span.end)
    return " ".join(text[start : end if end >= 0 else len(text)].split())[:400]


def _email(diagnosis: Diagnosis, finding: Finding) -> str | None:
    return diagnosis.paste.subject or "" if diagnosis.paste.is_report else None


_FINDERS: dict[AttachmentId, Callable[[Diagnosis, Finding], str | None]] = {
    AttachmentId.FULL_ERROR: _error,
    AttachmentId.ERROR_EMAIL: _email,
    AttachmentId.DATE: _date,
    AttachmentId.SENDER: _sender,
    AttachmentId.RECIPIENT: _recipient,
    AttachmentId.MAILBOX: _recipient,
    AttachmentId.HEADERS: _headers,
    AttachmentId.MESSAGE_ID: lambda diagnosis, finding: diagnosis.paste.message_id,
    AttachmentId.QUEUE_ID: _first(_QUEUE, 1),
    AttachmentId.SENDING_IP: _first(_IP),
    AttachmentId.DOMAIN: _domain,
    AttachmentId.SERVER_SETTINGS: _first(_PORT),
    AttachmentId.PROGRAM_VERSION: _first(_PROGRAM),
    AttachmentId.LIST_NAME: _first(_LIST, 1),
}
