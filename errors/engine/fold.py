"""One form for words: lower case, no accents, nothing but letters and digits. Always as long as what it came from."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

FIRST_IDEOGRAPH = "\u2e80"  # from here on, scripts put no space between words


def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[0].lower()
    return base if len(base) == 1 and base.isalnum() else " "


class _Table(dict[int, str]):
    """Folds a character when it is first met, then remembers it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()
_ASCII = bytes(ord(_fold_character(chr(code))) if code < 128 else 32 for code in range(256))
_WORD = re.compile(r"[^ ]+")


def fold(text: str) -> str:
    """Return `text` folded, character for character, so that positions stay what they are."""
    if text.isascii():
        return text.encode("ascii").translate(_ASCII).decode("ascii")
    return text.translate(_TABLE)


def squeeze(folded: str) -> str:
    """Drop all white space: a phrase then matches however the text is wrapped, even inside a word."""
    return "".join(folded.split())


class FoldedText:
    """A stretch of plain text, folded and squeezed, that leads every place back to where it came from."""

    __slots__ = ("_places", "_totals", "folded", "offset", "plain", "squeezed")

    def __init__(self, plain: str, offset: int = 0) -> None:
        self.plain = plain
        self.offset = offset
        self.folded = fold(plain)
        self.squeezed = squeeze(self.folded)
        self._totals: list[int] = []
        self._places: list[int] = []

    def origin(self, place: int) -> int:
        """The place in `plain` of a character of the squeezed text."""
        if not self._totals:
            self._index()
        word = bisect_right(self._totals, place) - 1
        return self._places[word] + place - self._totals[word]

    def _index(self) -> None:
        """Where each word starts, in the squeezed text and in `plain`."""
        total = 0
        for word in _WORD.finditer(self.folded):
            start, end = word.span()
            self._totals.append(total)
            self._places.append(start)
            total += end - start

    def bounds(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a match of the squeezed text stands in `plain`; None if it begins or ends inside a word."""
        low, high = self.origin(start), self.origin(end - 1) + 1
        folded = self.folded
        if low > 0 and _is_inside_a_word(folded[low - 1], folded[low]):
            return None
        if high < len(folded) and _is_inside_a_word(folded[high - 1], folded[high]):
            return None
        return low, high


def _is_inside_a_word(left: str, right: str) -> bool:
    return left != " " and right != " " and left < FIRST_IDEOGRAPH and right < FIRST_IDEOGRAPH
