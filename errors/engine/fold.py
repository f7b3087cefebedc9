"""One form for words: lower case, no accents, nothing but letters and digits. Always as long as what it came from."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate

_NARROWEST = 16  # columns of a text that is cut
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

    __slots__ = ("_ends", "folded", "offset", "plain", "squeezed")

    def __init__(self, plain: str, offset: int = 0) -> None:
        self.plain = plain
        self.offset = offset
        self.folded = fold(plain)
        pieces = self.folded.split(" ")  # one space ends each; where several stand in a row, pieces are empty
        self.squeezed = "".join(pieces)
        self._ends = list(accumulate(map(len, pieces)))

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a stretch of the squeezed text begins and ends at edges of words."""
        return (self._is_edge(start) or self.squeezed[start] >= FIRST_IDEOGRAPH) and (
            self._is_edge(end) or self.squeezed[end - 1] >= FIRST_IDEOGRAPH
        )

    def _is_edge(self, place: int) -> bool:
        return place == 0 or self._ends[bisect_left(self._ends, place)] == place

    def is_cut(self) -> bool:
        """Whether lines seem to be cut at a column, even inside words, as a terminal does: the first two are equally long."""
        first = self.plain.find("\n")
        second = self.plain.find("\n", first + 1)
        return first >= _NARROWEST and (second == 2 * first + 1 or (second < 0 and len(self.plain) <= 2 * first + 1))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the squeezed text stands in the whole text."""
        return self.offset + self.origin(start), self.offset + self.origin(end - 1) + 1

    def origin(self, place: int) -> int:
        """The place in `plain` of a character of the squeezed text: as many spaces were dropped as pieces ended before it."""
        return place + bisect_right(self._ends, place)
