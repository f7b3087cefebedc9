"""The certification data of a PEC receipt or notice: `daticert.xml`, an element `postacert` (RFC 6109 §4.4, appendix A)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from errors.engine.read.limits import LONGEST_REASON, MOST_RECIPIENTS
from errors.engine.read.mail.address import first_address
from errors.engine.types import Span

_LONGEST = 100_000  # characters of the document
_BEGIN, _END = "<postacert", "</postacert>"
_REASON = re.compile(r"<errore-esteso>\s{0,100}(?:<!\[CDATA\[)?(.+?)\s{0,100}(?:\]\]>\s{0,100})?</errore-esteso>", re.S)
# Whom a document is about: delivery, taking in charge, the time that ran out; acceptance names all recipients of the message.
_ABOUT = ("dati/consegna", "dati/ricezione")
_RECIPIENTS = "intestazione/destinatari"


@dataclass(frozen=True, slots=True)
class Certification:
    """`kind` and `error` are the attributes `tipo` and `errore` in lower case; `reason` is where the text of `errore-esteso` stands.

    `recipients` are addresses in lower case.
    """

    kind: str
    error: str
    reason: Span | None
    recipients: tuple[str, ...]
    span: Span


def read_certification(text: str, start: int, end: int) -> Certification | None:
    """The first document between two places of a text; None without one, or where it is no well-formed XML."""
    begin = text.find(_BEGIN, start, end)
    stop = text.find(_END, begin, min(end, begin + _LONGEST)) + len(_END) if begin >= 0 else -1
    if stop < len(_END):
        return None
    try:
        root = fromstring(text[begin:stop])
    except (ParseError, DefusedXmlException, ValueError):
        return None
    reason = _REASON.search(text, begin, stop)
    return Certification(
        kind=root.get("tipo", "").strip().lower(),
        error=root.get("errore", "").strip().lower(),
        reason=Span(reason.start(1), min(reason.end(1), reason.start(1) + LONGEST_REASON)) if reason else None,
        recipients=_recipients(root),
        span=Span(begin, stop),
    )


def _recipients(root: Element) -> tuple[str, ...]:
    written = [root.findtext(place) or "" for place in _ABOUT]
    if not any("@" in one for one in written):
        written = [one.text or "" for one in root.findall(_RECIPIENTS)[:MOST_RECIPIENTS]]
    return tuple(dict.fromkeys(address for one in written if (address := first_address(one))))
