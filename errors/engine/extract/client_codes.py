"""Codes of programs and systems: HRESULT [MS-ERREF], Winsock, POSIX errno, bracketed codes of IMAP, POP3 and vendors.

IMAP response codes: RFC 3501 §7.1, RFC 5530. POP3 response codes: RFC 2449 §8, RFC 3206.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.codes import normalise
from errors.engine.types import CodeSignal, Span
from errors.engine.vocabulary import Scheme

# With the letter O for a zero, without 0x, in any case: people type them from the window of a program.
_HRESULT = re.compile(r"8[0oO][0oO][0-9A-Fa-foO]{5}(?![0-9A-Za-z])")
_HRESULT_START = re.compile(r"(?:^|[^0-9A-Za-z-])(?:0[xX]|[oO][xX])?$")
_HRESULT_DECIMAL = re.compile(r"-214[67]\d{6}(?!\d)")
_WINSOCK = re.compile(r"1(?:0[01]\d\d|100[1-4])(?!\d)")
_WINSOCK_LABEL = re.compile(r"(?:winsock|socket|error[ei]?|err\.|code|codice|wsa[a-z]*)\D{0,20}$")
_ERRNO = re.compile(r"(?:E(?<!\wE)(?:rrno|(?!SMTP)[A-Z]{4,15})|e(?<!\we)rrno)\W{1,3}(\d{1,3})(?!\d)")
_ERRNO_ALONE = re.compile(r"\((101|110|111|113)\)")
_BRACKETED = re.compile(r"[\[(]([A-Z][A-Z0-9_./-]{2,30}|[a-z]{1,8}\d[a-z0-9_.-]{1,20})[\])]")
_TAGGED = re.compile(r"(NO|BAD|BYE|OK|-ERR) \[$")
_PORT = re.compile(r"(?:\bport[ae]?\W{1,4}|[\w\]]:)(\d{2,5})\b(?![.:])")
# RFC 6409, RFC 8314, RFC 5804, and those that providers add.
_MAIL_PORTS = frozenset({"25", "26", "110", "143", "465", "587", "993", "995", "2525", "4190"})
_NEAR = 100  # characters around an errno in which its port stands
_PREFIX = 3  # characters: `0x` and the one before it
_LABEL = 30  # characters before a number in which its label stands
_TAG = 6  # characters: the longest status of a reply with its bracket, `-ERR [`


def client_codes(text: str, start: int, end: int) -> Iterator[CodeSignal]:
    """Every code between two places; a number is `sure` only where no other number looks like it."""
    for found in _HRESULT.finditer(text, start, end):
        if start_of_word := _HRESULT_START.search(text[max(start, found.start() - _PREFIX) : found.start()]):
            prefix = len(start_of_word[0].lstrip(" \t\n([{<'\"=:,;.-"))
            yield CodeSignal(Scheme.HRESULT, normalise(Scheme.HRESULT, found[0]), Span(found.start() - prefix, found.end()))
    for found in _HRESULT_DECIMAL.finditer(text, start, end):
        yield CodeSignal(Scheme.HRESULT, normalise(Scheme.HRESULT, found[0]), Span(*found.span()))
    for found in _WINSOCK.finditer(text, start, end):
        before = text[max(start, found.start() - _LABEL) : found.start()]
        if not before[-1:].isalnum() and _WINSOCK_LABEL.search(before.lower()):
            yield CodeSignal(Scheme.WINSOCK, found[0], Span(*found.span()), sure=False)
    for pattern in (_ERRNO, _ERRNO_ALONE):
        for found in pattern.finditer(text, start, end):
            if not _is_of_other_protocol(text[max(start, found.start() - _NEAR) : min(end, found.end() + _NEAR)]):
                yield CodeSignal(Scheme.ERRNO, found[1], Span(*found.span(1)), sure=False)
    for found in _BRACKETED.finditer(text, start, end):
        span = Span(*found.span(1))
        tagged = _TAGGED.search(text[max(start, span.start - _TAG) : span.start])
        if tagged or "imap" in text[start:end].lower():
            yield CodeSignal(Scheme.POP if tagged and tagged[1] == "-ERR" else Scheme.IMAP, found[1].lower(), span)
        yield CodeSignal(Scheme.VENDOR, found[1].lower(), span)


def _is_of_other_protocol(around: str) -> bool:
    """Whether ports are named, and none of them is of mail."""
    ports = _PORT.findall(around)
    return bool(ports) and _MAIL_PORTS.isdisjoint(ports)
