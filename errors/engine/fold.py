"""Folding: text → lower case without accents (Unicode NFKD), a space for all that is no letter or digit. The length stays the same."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate

from errors.engine.tokens import tokens, touches_token

_NARROWEST = 16  # columns of a window that cuts lines
MASK = "\0"  # folding leaves none
_LETTER = re.compile(r"[^ ]")
FIRST_IDEOGRAPH = "\u2e80"  # from here on, scripts put no space between words


def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[0].lower()
    return base if len(base) == 1 and base.isalnum() else " "


class _Table(dict[int, str]):
    """A table for `str.translate` that folds each character once."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()
_ASCII = bytes(ord(_fold_character(chr(code))) if code < 128 else 32 for code in range(256))


def fold(text: str) -> str:
    """Fold `text`, one character for each, so that indices stay the same."""
    if text.isascii():
        return text.encode("ascii").translate(_ASCII).decode("ascii")
    return text.translate(_TABLE)


def squeeze(folded: str) -> str:
    """Remove all white space, so that a phrase matches however the text is wrapped, even inside a word."""
    return "".join(folded.split())


class FoldedText:
    """A range of a text, folded and squeezed, that knows for each squeezed character its index in the text.

    `offset` is the index of the range in the whole text.
    """

    __slots__ = ("_ends", "_said", "folded", "offset", "plain", "squeezed")

    def __init__(self, plain: str, offset: int = 0) -> None:
        self.plain = plain
        self.offset = offset
        self.folded = fold(plain)
        pieces = self.folded.split(" ")  # a piece between two spaces in a row is empty
        self.squeezed = "".join(pieces)
        self._ends = list(accumulate(map(len, pieces)))  # index in `squeezed` at which each piece ends
        self._said: str | None = None

    @property
    def said(self) -> str:
        """`squeezed` with `MASK` for each letter of a token, as long; made when first asked for."""
        if self._said is None:
            pieces: list[str] = []
            done = 0
            for _, start, end in tokens(self.plain):
                pieces += (self.folded[done:start], _LETTER.sub(MASK, self.folded[start:end]))
                done = end
            self._said = "".join([*pieces, self.folded[done:]]).replace(" ", "")
        return self._said

    def is_said(self, start: int, end: int) -> bool:
        """Whether a range of the squeezed text is made of words, with no letter of a token."""
        return not touches_token(self.plain, self.origin(start), self.origin(end - 1) + 1)

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a range of the squeezed text begins and ends where words do; ideographs have no space between words."""
        return (self._is_edge(start) or self.squeezed[start] >= FIRST_IDEOGRAPH) and (
            self._is_edge(end) or self.squeezed[end - 1] >= FIRST_IDEOGRAPH
        )

    def _is_edge(self, place: int) -> bool:
        return place == 0 or self._ends[bisect_left(self._ends, place)] == place

    def is_cut(self) -> bool:
        """Whether a window cut the lines at a column, even inside words: the first two lines are equally long."""
        first = self.plain.find("\n")
        second = self.plain.find("\n", first + 1)
        return first >= _NARROWEST and (second == 2 * first + 1 or (second < 0 and len(self.plain) <= 2 * first + 1))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the whole text that a range of the squeezed text came from."""
        return self.offset + self.origin(start), self.offset + self.origin(end - 1) + 1

    def origin(self, place: int) -> int:
        """The index in `plain` of a squeezed character: one space was removed for each piece that ends before it."""
        return place + bisect_right(self._ends, place)
