"""Which receipt or notice of certified mail a body is (RFC 6109 §3), whom it is about, and where the reason stands in it."""

from __future__ import annotations

import re

from errors.engine.phrase_table import each_line
from errors.engine.read.body.body import Body
from errors.engine.read.certified.words import (
    AFTER_REASON,
    FRAME,
    IN_FRAME,
    OF_VIRUS,
    REASONS,
    SENTENCES,
    STATUS,
    SUBJECTS,
    VALUES,
    VIRUS,
)
from errors.engine.read.limits import LONGEST_REASON, MOST_RECIPIENTS
from errors.engine.read.mail.address import ADDRESS, addresses
from errors.engine.types import Span
from errors.engine.vocabulary import DeliveryAction, Receipt

_MENTIONS = each_line("""
    proveniente da
    destinato all
    originating from
    dal sistema
    by the system
    casella di destinazione
    destination mailbox
    suo invio
    its dispatch
    accettazione
    acceptance
    cifratura del canale
    consegna
    presa in carico
    sicurezza
    virus
    s.p.a
""")  # without any of these a text is no receipt
ACTIONS = {
    Receipt.ACCEPTED: DeliveryAction.RELAYED,
    Receipt.TAKEN_IN_CHARGE: DeliveryAction.RELAYED,
    Receipt.DELIVERED: DeliveryAction.DELIVERED,
    Receipt.ANOMALY: DeliveryAction.DELIVERED,
    Receipt.LATE: DeliveryAction.DELAYED,
}
WITH_REASON = (Receipt.NOT_ACCEPTED, Receipt.NOT_DELIVERED)
_HEAD = 6000  # characters of a body that are searched
_SERVICE = 200  # characters in which a recipient's kind of service follows
_LEAST_REASON = 6  # characters
_ADDRESSED = re.compile(
    r"(?:destinat[oa] all'utente|indirizzat[oa] a|destinatario|all'utente|addressed to|to the user|addressee):?"
    rf"\s{{0,4}}[\"“<]{{0,2}}({ADDRESS})"
)
_COPIED_SUBJECT = re.compile(
    r"\A\s{0,20}(?:(?i:oggetto|subject)\s?:\s?)?([A-Z][A-Z. ]{7,60}?) ?:|\n(?i:oggetto|subject)\s?:\s?([A-Z][A-Z. ]{7,60}?) ?:"
)


def receipt_of(body: Body, subject: str = "") -> Receipt | None:
    """Which receipt or notice a body is: by X-Ricevuta or X-Trasporto, the subject, or the prescribed sentences; None for"
    " another text."""
    receipt = (
        VALUES.get(body.headers.get("x-ricevuta").strip().lower())
        or (Receipt.ANOMALY if body.headers.has("x-trasporto", Receipt.ANOMALY) else None)
        or _by_subject(subject or _copied_subject(body))
        or _by_words(body)
    )
    return special(receipt, body.lowered[body.start : min(body.end, body.start + _HEAD)]) if receipt else None


def begins_like_one(subject: str) -> bool:
    """Whether a subject begins like that of a receipt or notice."""
    return _by_subject(subject) is not None


def special(receipt: Receipt, lowered: str) -> Receipt:
    """The notice that its words make of a more general one: of a virus, or the first or the second of a late delivery."""
    if receipt in OF_VIRUS and VIRUS.search(lowered):
        return OF_VIRUS[receipt]
    if receipt in (Receipt.LATE, Receipt.EXPIRED, Receipt.NOT_DELIVERED):
        hours = next((late for pattern, late in SENTENCES if late in (Receipt.LATE, Receipt.EXPIRED) and pattern.search(lowered)), None)
        return hours or (Receipt.EXPIRED if receipt is Receipt.LATE and "5.4.1" in lowered else receipt)
    return receipt


def _by_words(body: Body) -> Receipt | None:
    end = min(body.end, body.start + _HEAD)
    if not any(body.lowered.find(words, body.start, end) >= 0 for words in _MENTIONS):
        return None
    for pattern, receipt in SENTENCES:
        if pattern.search(body.lowered, body.start, end):
            return receipt
    if FRAME.search(body.lowered, body.start, end):
        return next((receipt for pattern, receipt in IN_FRAME if pattern.search(body.lowered, body.start, end)), None)
    return None


def _copied_subject(body: Body) -> str:
    found = _COPIED_SUBJECT.search(body.text[body.start : min(body.end, body.start + _HEAD)])
    return f"{found[1] or found[2]}:" if found else ""


def _by_subject(subject: str) -> Receipt | None:
    written = " ".join(subject.split())
    return next((receipt for words, receipt in SUBJECTS if written.startswith((f"{words}:", f"{words} :"))), None)


def addressed(body: Body, action: DeliveryAction) -> list[str]:
    """Whom the receipt is about; one of acceptance lists all recipients, each with its kind of service."""
    named: list[str] = []
    if action is DeliveryAction.RELAYED:
        found = addresses(body.lowered, body.start, body.end)
        named = [address for address, place in found if '("posta' in body.lowered[place : place + _SERVICE].partition("@")[2].split("@")[0]]
    named = named or [found[1] for found in _ADDRESSED.finditer(body.lowered, body.start, body.end)]
    return list(dict.fromkeys(named))[:MOST_RECIPIENTS]


def reason_of(body: Body) -> Span | None:
    """Where the reason stands: a status with the provider's name, or what follows `è stato rilevato un errore`."""
    end = min(body.end, body.start + _HEAD)
    found = STATUS.search(body.text, body.start, end)
    before = None if found else REASONS.search(body.lowered, body.start, end)
    if not found and not before:
        return None
    start = found.start() if found else before.end() if before else body.start
    after = AFTER_REASON.search(body.lowered, start, min(end, start + LONGEST_REASON))
    stop = after.start() if after else found.end() if found else min(end, start + LONGEST_REASON)
    return Span(start, stop) if stop - start >= _LEAST_REASON else None
