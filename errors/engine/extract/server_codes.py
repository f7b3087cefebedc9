"""SMTP reply codes (RFC 5321 §4.2) and enhanced status codes (RFC 3463 §2), told from prices, versions and line numbers.

One search finds the numbers; the characters around each decide its trust.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from errors.engine.types import CodeSignal, Span
from errors.engine.vocabulary import Scheme


class Trust(IntEnum):
    """SURE by its surroundings; LIKELY where the rest speaks of mail; POSSIBLE in a short text that is plainly about mail."""

    SURE = 0
    LIKELY = 1
    POSSIBLE = 2


# The look-behind stands after the first digit, so that the search can skip to digits.
_NUMBER = re.compile(r"([1-5](?<![\d.].)(?:\d\d|(?<=[245])\.\d{1,3}\.\d{1,3}))(?![\d%€]|\.\d)")
_ENHANCED_AFTER = re.compile(r"[ \t\n-]{1,3}\(?#?([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)")
_BEFORE = 32  # characters before a number in which a label can stand
_AFTER = 24  # characters behind a number in which a greeting can stand
# What stands right before a server's reply in reports, logs and windows of programs; a colon may follow.
_SAYS = (
    "smtp;", "smtp error", "smtp code", "smtp error code", "errore smtp", "codice smtp",
    "said", "says", "responded", "responded with", "response", "replied", "reply",
    "risposta", "risposta del server", "risposto", "risponde", "server error", "errore del server", "server remoto",
    "<<<", "data",
)  # fmt: skip
_SAYS_WITH_COLON = (*_SAYS, "smtp", "server", "reason", " s", "\ns")  # too common without a colon
_COMMAND = re.compile(r"(?:\bhost|\brcpt to|\bmail from)\S* ?\S*:?$")
_PORT = re.compile(r"\bport[ae]?s?\W{0,3}$")
_MARKED = re.compile(r"(?:\bdsn=|\bstatus:?[ =]|\bstatus code:?[ =]|\bstato:?[ =])[ \t]{0,3}$")
_LABELLED = re.compile(
    r"(?:errore?|errors?|codes?|codice|cod\.|err\.?|risposta|messaggio)[ \t]{0,2}"
    r"(?:n\.?|nr\.?|num(?:ero|ber)?|no\.?|#|code|codice|smtp)?[ \t]{0,2}[:=]?[ \t]{0,2}['\"(\[]{0,2}$"
)
_LINE_START = re.compile(r"(?:^|\n)[ \t\"'(\[<>*•-]{0,4}$")
_SUCCESS = ("220", "221", "250", "354")  # RFC 5321 §4.2.3
_GREETING = re.compile(r"[ -](?:\S+ )?(?:E?SMTP|ok\b|2\.\d\.\d|bye)", re.I)
_NEVER_BEFORE = ",:/#€$-"
_ONLY = re.compile(r"[\s#(\"'“«]*(?:([1-5]\d\d)|([245]\.\d{1,3}\.\d{1,3}))[\s).,;:\"'”»]*")


def lone_code(text: str) -> CodeSignal | None:
    """The code of a text that is nothing else, at most in quotes or brackets."""
    found = _ONLY.fullmatch(text)
    if not found:
        return None
    group = 1 if found[1] else 2
    return CodeSignal(Scheme.SMTP if found[1] else Scheme.ENHANCED, found[group], Span(found.start(group), found.end(group)))


def server_codes(text: str, start: int, end: int) -> Iterator[tuple[Trust, CodeSignal]]:
    """Every number between two places that may be a code, with its trust."""
    paired = 0
    for found in _NUMBER.finditer(text, start, end):
        place = found.start()
        before = text[max(start, place - _BEFORE) : place].lower()
        if "." in found[1]:
            trust = Trust.SURE if place < paired else _trust_in_enhanced(before, text[found.end() : found.end() + 1])
            scheme = Scheme.ENHANCED
        else:
            scheme = Scheme.SMTP
            pair = _ENHANCED_AFTER.match(text, found.end(), end) if found[1][0] in "245" else None
            paired = pair.end() if pair else paired
            trust = Trust.SURE if pair else _trust_in_reply(text, found, before)
        if trust is not None:
            yield trust, CodeSignal(scheme, found[1], Span(place, found.end()), trust is Trust.SURE)


def _trust_in_enhanced(before: str, after: str) -> Trust | None:
    if before.endswith("#") or _MARKED.search(before):
        return Trust.SURE
    if before[-1:].isalnum() or before[-1:] == "_" or after.isalpha():
        return None
    return Trust.LIKELY


def _trust_in_reply(text: str, found: re.Match[str], before: str) -> Trust | None:
    after = text[found.end() : found.end() + _AFTER]
    if after[:1].isalnum() or (after[:1] in ("_", "/", ":", "@") and after[1:2].isdigit()) or re.match(r"[.,:]\d", after):
        return None
    if _PORT.search(before):
        return None
    if _is_said(before):
        return Trust.SURE
    if found[1] in _SUCCESS and _GREETING.match(after):
        return Trust.SURE
    if _LABELLED.search(before):
        return Trust.LIKELY
    if _LINE_START.search(before) and _is_line_start(text, found, before) and not re.match(r"[- ]?\d{3,}", after):
        return Trust.LIKELY
    if before[-1:].isalnum() or before[-1:] in _NEVER_BEFORE or after[:1] in ("-", "/"):
        return None
    return Trust.POSSIBLE if found[1][0] in "45" else None


def _is_said(before: str) -> bool:
    """Whether the words before a number say that a server replied it."""
    words = before.rstrip(" \t\n'\"([")
    if words.endswith(":"):
        return words[:-1].endswith(_SAYS_WITH_COLON) or words == "s:" or _COMMAND.search(words) is not None
    return words.endswith(_SAYS) or (("rcpt to" in words or "mail from" in words) and _COMMAND.search(words) is not None)


def _is_line_start(text: str, found: re.Match[str], before: str) -> bool:
    """Whether a match at the start of `before`, which is cut at `_BEFORE` characters, is the start of a line."""
    return "\n" in before or found.start() - len(before) <= 0 or text[found.start() - len(before) - 1] == "\n"
