"""Numbers of mail programs and systems: HRESULT, Winsock, errno, and the bracketed words of IMAP and of vendors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.codes import normalise
from errors.engine.types import CodeSignal, Scheme, Span

# An O for a zero, a missing 0x, any case: people copy these from a dialog by hand.
_HRESULT = re.compile(r"(?<![0-9A-Za-z-])(?:[0oO][xX])?(8[0oO][0oO][0-9A-Fa-foO]{5})(?![0-9A-Za-z])")
_HRESULT_DECIMAL = re.compile(r"(?<![\d.,])(-214[67]\d{6})(?!\d)")
_WINSOCK = re.compile(r"(?:winsock|socket|errore?|error|err|code|codice|wsa\w*)\D{0,20}?(?<!\d)(10[0-1]\d\d|1100[1-4])(?!\d)", re.I)
_ERRNO = re.compile(r"\b(?:errno|Errno|ERRNO|E[A-Z]{4,15})\W{1,3}(\d{1,3})(?!\d)|\((101|110|111|113)\)")
_BRACKETED = re.compile(r"[\[(]([A-Z][A-Z0-9_.-]{2,30})[\])]")
_POP = re.compile(r"-ERR\s+\[([A-Z/-]{3,20})\]")


def client_codes(text: str, start: int, end: int) -> Iterator[CodeSignal]:
    for pattern in (_HRESULT, _HRESULT_DECIMAL):
        for found in pattern.finditer(text, start, end):
            span = Span(found.start(), found.end())
            yield CodeSignal(Scheme.HRESULT, normalise(Scheme.HRESULT, found[1]), span)
    for found in _WINSOCK.finditer(text, start, end):
        yield CodeSignal(Scheme.WINSOCK, found[1], Span(found.start(1), found.end(1)), sure=False)
    for found in _ERRNO.finditer(text, start, end):
        group = 1 if found[1] else 2
        yield CodeSignal(Scheme.ERRNO, found[group], Span(found.start(group), found.end(group)), sure=False)
    pop = {found.start(1) for found in _POP.finditer(text, start, end)}
    for found in _BRACKETED.finditer(text, start, end):
        span = Span(found.start(1), found.end(1))
        schemes = [Scheme.POP] if span.start in pop else [Scheme.IMAP]
        for scheme in (*schemes, Scheme.VENDOR):
            yield CodeSignal(scheme, found[1].lower(), span)
