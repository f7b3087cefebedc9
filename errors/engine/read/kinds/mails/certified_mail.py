"""Certified mail (PEC, RFC 6109): a receipt or a notice → one `Failure` a recipient.

Each says what the mail is (`receipt`); where the mail quotes a reason, the reason alone counts as its words.

The certification data (`daticert.xml`) say most; then the header field, the subject, the prescribed sentences.
"""

from __future__ import annotations

import re

from errors.engine.read.body.body import Body
from errors.engine.read.certified.certification import Certification, read_certification
from errors.engine.read.certified.receipt import ACTIONS, WITH_REASON, addressed, begins_like_one, reason_of, receipt_of, special
from errors.engine.read.certified.words import ERRORS, VALUES
from errors.engine.read.limits import LONGEST_REASON
from errors.engine.read.mail.header import Headers
from errors.engine.read.mail.parsed_mail import Mail
from errors.engine.read.remote_host import host_name
from errors.engine.read.text.phrase_search import lower
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import DeliveryAction, Receipt

_LONGEST = 60_000  # characters that are read
_SENDER = "posta-certificata@"  # the technical sender of all receipts and notices (RFC 6109 §3)
_STATUS = re.compile(r"[45]\.\d{1,3}\.\d{1,3}\b")
_DATA = "daticert.xml"


def read_certified_mail(mail: Mail) -> list[Failure]:
    """The failures or deliveries that a receipt or a notice reports; an empty list for any other mail."""
    if mail.headers.has("x-trasporto", "posta-certificata"):  # the mail of a person, in its envelope
        return []
    data = _data(mail)
    if not (data or _is_certified(mail)):
        return []
    part = mail.words[0] if mail.words else mail.parts[0]
    end = min(part.end, part.start + _LONGEST)
    body = Body(mail.readable, "\n" * part.start + lower(mail.readable[part.start : end]), part.start, end, mail.headers)
    return _failures(body, data, mail.header("subject"))


def read_certified_copy(text: str, start: int, end: int) -> list[Failure]:
    """The same of a text that was copied from a receipt or a notice, or of its certification data alone."""
    end = min(end, start + _LONGEST)
    body = Body(text, "\n" * start + lower(text[start:end]), start, end, Headers())
    return _failures(body, read_certification(text, start, end), "")


def _is_certified(mail: Mail) -> bool:
    if any(mail.headers.has(name) for name in ("x-ricevuta", "x-trasporto")) or _SENDER in mail.headers.get("from").lower():
        return True
    return begins_like_one(mail.header("subject"))


def _data(mail: Mail) -> Certification | None:
    for part in mail.parts:
        if _DATA in part.headers.lowered:
            return read_certification(mail.text, part.start, part.end)
    return None


def _failures(body: Body, data: Certification | None, subject: str) -> list[Failure]:
    receipt = _receipt(body, data, subject)
    if receipt is None:
        return []
    action = ACTIONS.get(receipt, DeliveryAction.FAILED)
    whole = Span(body.start, min(body.end, body.start + LONGEST_REASON))
    if data and data.span.start >= body.start and data.span.end <= body.end:  # the data alone: only their first tag says what happened
        whole = Span(data.span.start, body.text.find(">", data.span.start) + 1)
    reason = ((data.reason if data else None) or reason_of(body)) if receipt in WITH_REASON else None
    host = host_name(body.headers.get("from").rpartition("@")[2].strip('> "'))
    recipients = (data.recipients if data else ()) or addressed(body, action) or (None,)
    return [Failure((reason or whole,), one, action, _status(body, data, reason), host, receipt=receipt) for one in recipients]


def _receipt(body: Body, data: Certification | None, subject: str) -> Receipt | None:
    if data is None or data.kind not in VALUES:
        return receipt_of(body, subject)
    words = body.lowered[body.start : body.end] + (lower(body.text[slice(*data.reason)]) if data.reason else "")
    return special(VALUES[data.kind], f"virus={data.error} {words}" if data.error == "virus" else words)


def _status(body: Body, data: Certification | None, reason: Span | None) -> str | None:
    """The status with which the reason begins; without a reason, one for the error that the certification data name."""
    if reason:
        begun = _STATUS.match(body.text, reason.start)
        return begun[0] if begun else None
    return ERRORS.get(data.error) if data else None
