"""Codes in a question, in whatever spelling people type them, and the documents that a code leads to.

A code is looked up in a dictionary, so that the time does not grow with the knowledge.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from errors.engine.codes import families, normalise
from errors.engine.index.rules import CodeRule
from errors.engine.vocabulary import Scheme
from errors.search.search_document import ResultType, SearchDocument, SearchText

_HEX = r"[0-9a-fo]"
# The spellings, the most specific first. A code that was found is blanked, so that no part of it is read as another one.
_SPELLINGS = (
    (Scheme.HRESULT, re.compile(rf"(?<![0-9a-z])(?:[0o]?x ?)?(8[0o]{{2}}{_HEX}{{5}}|8[0o]{{2}}{_HEX}{{1,4}}x{{1,4}})(?![0-9a-z])")),
    (Scheme.HRESULT, re.compile(r"(?<![\d.])([-–−]\d{10}|214[67]\d{6}|2148\d{6})(?!\d)")),
    (Scheme.ENHANCED, re.compile(r"(?<![\d.])#?([245x]\.(?:\d{1,3}|x)\.(?:\d{1,3}|x))(?![\d]|\.\d)")),
    (Scheme.SMTP, re.compile(r"(?<![\d.a-z@])([1-5]\d\d|[1-5]\dx|[1-5]xx)(?![\da-z@]|\.\d)")),
    (Scheme.WINSOCK, re.compile(r"(?<![\d.])(1(?:0[01]\d\d|100[1-4]))(?![\d.])")),
)
# winsock2.h, https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2
_WINSOCK_NAMES = {
    "wsaeintr": "10004", "wsaeacces": "10013", "wsaeaddrnotavail": "10049", "wsaenetdown": "10050", "wsaenetunreach": "10051",
    "wsaenetreset": "10052", "wsaeconnaborted": "10053", "wsaeconnreset": "10054", "wsaenobufs": "10055", "wsaenotconn": "10057",
    "wsaetimedout": "10060", "wsaeconnrefused": "10061", "wsaehostdown": "10064", "wsaehostunreach": "10065",
    "wsahost_not_found": "11001", "wsatry_again": "11002", "wsano_recovery": "11003", "wsano_data": "11004",
}  # fmt: skip
_NAME = re.compile(r"\b[a-z]\w+(?:[./-]\w+)*|\b\d+[./-]\w+")
_MOST = 200  # documents of one code
_NEAREST = 6


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code in a question: its normalised value, and its position."""

    scheme: Scheme
    value: str
    start: int
    end: int

    @property
    def is_reply(self) -> bool:
        return self.scheme is Scheme.SMTP


class CodeIndex:
    """`documents` leads from a code to what it leads to, what defines it first, general pages before others; `pages` to the page of the
    code itself."""

    def __init__(self, documents: Sequence[SearchDocument]) -> None:
        found: dict[str, list[tuple[bool, bool, str, int]]] = defaultdict(list)
        for number, document in enumerate(documents):
            for code in document.codes:
                found[code.value].append((not code.defines, document.provider is not None, document.id, number))
        numbers = {value: dict.fromkeys(item[-1] for item in sorted(items)) for value, items in found.items()}
        self.documents = {value: tuple(documents[number] for number in islice(first, _MOST)) for value, first in numbers.items()}
        self.pages = {value: _page(value, leading[0]) for value, leading in self.documents.items()}
        self.schemes = {code.value: code.scheme for document in documents for code in document.codes}

    def __contains__(self, value: str) -> bool:
        return value in self.documents

    def of(self, value: str) -> tuple[SearchDocument, ...]:
        return self.documents.get(value, ())

    def find(self, text: str) -> list[FoundCode]:
        """All codes in a text, each once, the most specific first."""
        rest = text.lower().replace("–", "-").replace("−", "-")
        found: dict[str, FoundCode] = {}
        for code in (*_numbers(rest), *self._names(rest)):
            found.setdefault(code.value, code)
        return list(found.values())

    def _names(self, text: str) -> Iterator[FoundCode]:
        """Codes that are words: of vendors, IMAP, POP and Windows. A plain word is a code only if it is the whole question."""
        for name in _NAME.finditer(text):
            value = _WINSOCK_NAMES.get(name[0], name[0])
            if value in self.documents and (not value.isalpha() or text.strip() == name[0]):
                yield FoundCode(self.schemes[value], value, *name.span())

    def nearest(self, code: FoundCode) -> list[str]:
        """Known codes around one that is not: its families, then its neighbours by number."""
        families_of = () if "x" in code.value[2:] else (*families(code.scheme, code.value), f"{code.value[0]}.x.x", f"{code.value[0]}xx")
        known = [family for family in families_of if family in self.documents]
        return known + [value for value in _neighbours(code) if value in self.documents][: _NEAREST - len(known)]


def _page(value: str, first: SearchDocument) -> SearchDocument:
    """The document of a code: the texts of the entry that defines it; a code that no entry defines has only its number."""
    rule = next(code for code in first.codes if code.value == value)
    if not rule.defines:
        return SearchDocument(ResultType.CODE, value, {language: SearchText(value) for language in first.texts}, codes=(rule,))
    texts = {language: SearchText(_titled(value, text.title), text.summary) for language, text in first.texts.items()}
    return replace(first, kind=ResultType.CODE, id=value, texts=texts, asked=(), names=(), provider=None, codes=(rule,))


def _titled(value: str, title: str) -> str:
    return title if value in title.lower() else f"{value}: {title}"


def _numbers(text: str) -> Iterator[FoundCode]:
    for scheme, spelling in _SPELLINGS:
        for found in spelling.finditer(text):
            value = found[1] if scheme is not Scheme.HRESULT else _signed(found[1])
            try:
                yield FoundCode(scheme, normalise(scheme, value), *found.span())
            except ValueError:
                continue
            text = text[: found.start()] + " " * (found.end() - found.start()) + text[found.end() :]


def _signed(value: str) -> str:
    """Programs show an HRESULT in hex, or in decimal with or without its sign."""
    return str(int(value) - 2**32) if value.isdigit() and len(value) == 10 else value


def _neighbours(code: FoundCode) -> Iterator[str]:
    """The same code with its last number a little higher or lower."""
    if code.scheme is Scheme.HRESULT:
        number = int(code.value, 16) if "x" not in code.value[2:] else 0
        yield from (f"0x{number + step:08x}" for step in _steps() if number)
        return
    head, _, last = code.value.rpartition(".")
    if last.isdigit():
        yield from (f"{head}.{int(last) + step}" if head else str(int(last) + step) for step in _steps())


def _steps() -> Iterable[int]:
    return (step for far in range(1, 16) for step in (-far, far))


def scheme_and_value(code: CodeRule) -> str:
    """As the public contract writes it: `smtp:550`."""
    return f"{code.scheme.value}:{code.value}"
