"""One form for words: lower case, no accents, nothing but letters and digits. Always as long as what it came from."""

from __future__ import annotations

import unicodedata


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
