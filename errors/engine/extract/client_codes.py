"""Numbers of mail programs and systems: HRESULT, Winsock, errno, and the bracketed words of IMAP and of vendors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.codes import normalise
from errors.engine.types import CodeSignal, Scheme, Span

# An O for a zero, a missing 0x, any case: people copy these from a dialog by hand.
_HRESULT = re.compile(r"8[0oO][0oO][0-9A-Fa-foO]{5}(?![0-9A-Za-z])")
_HRESULT_START = re.compile(r"(?:^|[^0-9A-Za-z-])(?:0[xX]|[oO][xX])?$")
_HRESULT_DECIMAL = re.compile(r"-214[67]\d{6}(?!\d)")
_SYSTEM = re.compile(
    r"(?:[Ww]insock|[Ss]ocket|[Ee]rror[ei]?|ERROR|[Ee]rr\.|[Cc]ode|[Cc]odice|WSA[A-Z]*)\D{0,20}?(?<!\d)(10[01]\d\d|1100[1-4])(?!\d)"
    r"|\b(?:[Ee]rrno|ERRNO|E[A-Z]{4,15})\W{1,3}(\d{1,3})(?!\d)|\((101|110|111|113)\)"
)
_BRACKETED = re.compile(r"[\[(]([A-Z][A-Z0-9_./-]{2,30})[\])]")
_TAGGED = re.compile(r"(NO|BAD|BYE|OK|-ERR) \[$")
_DIGITS = re.compile(r"\d{3}")


def client_codes(text: str, start: int, end: int) -> Iterator[CodeSignal]:
    for found in _HRESULT.finditer(text, start, end):
        if before := _HRESULT_START.search(text[max(start, found.start() - 3) : found.start()]):
            prefix = len(before[0].lstrip(" \t\n([{<'\"=:,;.-"))
            yield CodeSignal(Scheme.HRESULT, normalise(Scheme.HRESULT, found[0]), Span(found.start() - prefix, found.end()))
    for found in _HRESULT_DECIMAL.finditer(text, start, end):
        yield CodeSignal(Scheme.HRESULT, normalise(Scheme.HRESULT, found[0]), Span(*found.span()))
    if _DIGITS.search(text, start, end):
        for found in _SYSTEM.finditer(text, start, end):
            group = found.lastindex or 1
            yield CodeSignal(Scheme.WINSOCK if group == 1 else Scheme.ERRNO, found[group], Span(*found.span(group)), sure=False)
    for found in _BRACKETED.finditer(text, start, end):
        span = Span(*found.span(1))
        tagged = _TAGGED.search(text[max(start, span.start - 8) : span.start])
        if tagged:
            yield CodeSignal(Scheme.POP if tagged[1] == "-ERR" else Scheme.IMAP, found[1].lower(), span)
        yield CodeSignal(Scheme.VENDOR, found[1].lower(), span)
