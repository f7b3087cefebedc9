"""SMTP reply codes (RFC 5321 §4.2) and enhanced status codes (RFC 3463), told from prices, versions and line numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.types import CodeSignal, Scheme, Span

_ENHANCED = r"[245]\.\d{1,3}\.\d{1,3}"
_BOTH = re.compile(rf"(?<![\d.])([245]\d\d)[ \t\n-]{{1,3}}\(?#?({_ENHANCED})(?![\d.]*\d)")
_MARKED = re.compile(rf"(?:#|\bdsn=|\bstatus:?[ =]|\bstatus code:?[ =]|\bstato:?[ =])[ \t]{{0,3}}({_ENHANCED})(?![\d.]*\d)", re.I)
_ALONE = re.compile(rf"(?<![\w.#])({_ENHANCED})(?![\w]|\.\d)")
_NUMBER = r"['\"(\[]{0,2}([1-5]\d\d)(?![\d:/%]|[.,]\d)"
# What stands right before the reply of a server, in reports, logs and dialogs.
_SAID = re.compile(
    r"(?:"
    r"smtp[;:]|\bsmtp error(?: code)?:?|\bsmtp code:?|\berrore smtp:?|\bcodice smtp:?"
    r"|\bsa(?:id|ys):?|\bresponded(?: with)?:?|\bresponse:?|\brepl(?:ied|y):?|\b\(?reason:"
    r"|\brisposta(?: del server)?:?|\brisposto:?|\brisponde:?|\bserver(?: error)?:|\berrore del server:?|server remoto:?"
    r"|<{3}|\bS:|\bRCPT TO\S*:?|\bMAIL FROM\S*:?|\bDATA\b:?|\bhost \S{1,200}:"
    rf")[ \t\n]{{0,3}}{_NUMBER}",
    re.I,
)
_LABELLED = re.compile(
    r"(?:errore?|errors?|codes?|codice|cod\.|err\.?|risposta|messaggio)[ \t]{0,2}"
    r"(?:n\.?|nr\.?|num(?:ero|ber)?|no\.?|#|code|codice|smtp)?[ \t]{0,2}[:=]?[ \t]{0,2}"
    rf"{_NUMBER}",
    re.I,
)
_AT_START = re.compile(r"^[ \t\"'(\[<>*•-]{0,4}([1-5]\d\d)(?=[ \t:\"')\]-]|$)(?![- ]?\d{3,})", re.M)
_GREETING = re.compile(r"(?<!\d)(220|250|354|221)[ -](?:\S+ )?(?:E?SMTP|ok\b|2\.\d\.\d|bye)", re.I)
_ONLY = re.compile(rf"[\s#(]*(?:([1-5]\d\d)|({_ENHANCED}))[\s).,;:]*")
_ANYWHERE = re.compile(r"(?<![\w.,:/#€$-])([1-5]\d\d)(?![\w%€$/-]|[.,:]\d)")


def sure_codes(text: str, start: int, end: int) -> Iterator[CodeSignal]:
    """Codes whose surroundings say what they are."""
    for found in _BOTH.finditer(text, start, end):
        yield _signal(Scheme.SMTP, found, 1)
        yield _signal(Scheme.ENHANCED, found, 2)
    for found in _MARKED.finditer(text, start, end):
        yield _signal(Scheme.ENHANCED, found, 1)
    for pattern in (_SAID, _GREETING):
        for found in pattern.finditer(text, start, end):
            yield _signal(Scheme.SMTP, found, 1)


def lone_code(text: str) -> Iterator[CodeSignal]:
    """A paste that is nothing but a code."""
    if found := _ONLY.fullmatch(text):
        yield _signal(Scheme.SMTP, found, 1) if found[1] else _signal(Scheme.ENHANCED, found, 2)


def likely_codes(text: str, start: int, end: int) -> Iterator[CodeSignal]:
    """Codes that count only where the rest of the text speaks of mail."""
    for pattern in (_LABELLED, _AT_START):
        for found in pattern.finditer(text, start, end):
            yield _signal(Scheme.SMTP, found, 1, sure=False)
    for found in _ALONE.finditer(text, start, end):
        yield _signal(Scheme.ENHANCED, found, 1, sure=False)


def possible_codes(text: str, start: int, end: int) -> Iterator[CodeSignal]:
    """Any number of three digits, for a short text that is plainly about mail."""
    for found in _ANYWHERE.finditer(text, start, end):
        yield _signal(Scheme.SMTP, found, 1, sure=False)


def _signal(scheme: Scheme, found: re.Match[str], group: int, sure: bool = True) -> CodeSignal:
    return CodeSignal(scheme, found[group], Span(found.start(group), found.end(group)), sure)
