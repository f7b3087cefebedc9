"""A text from a picture → the same with misread codes corrected: 0x8OOCCCOF → 0x800CCC0F, 55O → 550, 5.7.l → 5.7.1.

Characters are only exchanged for those that look like them, and only where the result is a known code and no other one is as near.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

_ALIKE = str.maketrans("oqdil|!szgb", "00011115268")
# Characters that are no hexadecimal digits, so that they were certainly misread.
_NOT_HEXADECIMAL = str.maketrans("OoQqIl|!SsZzGg", "00001111552266")
_HEXADECIMAL = re.compile(r"(?<![\w.])[0OoQ]{1,2}[xX×]\s?([0-9A-Za-z|!]{8})(?![\w.])")
_SMTP = re.compile(r"(?:^|(?<=[\s#(\[:;,\"'«>]))[0-9A-Za-z|!]{3}(?=[\s:;,.)\]\"'»-]|$)", re.M)
_ENHANCED = re.compile(r"(?<![\w.])[0-9SsZz][.,]\s?[0-9A-Za-z|!]{1,3}[.,]\s?[0-9A-Za-z|!]{1,3}(?![\w])")
_WINSOCK = re.compile(r"(?<![\w.])[0-9A-Za-z|!]{5}(?![\w.])")
_FEWEST_DIGITS = 2  # of a code that is not hexadecimal; with fewer it is a word, such as `SO`
_CODE = re.compile(r"[0-9a-fx.]+")
_HRESULT = re.compile(r"0x[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Correction:
    """A code as it was read in the picture, and the one that was meant."""

    read: str
    meant: str


def correct(text: str, known_codes: Collection[str]) -> tuple[str, tuple[Correction, ...]]:
    """Return the corrected text, and each correction once; `known_codes` are normalised."""
    known = set(filter(_CODE.fullmatch, known_codes))
    alike: dict[str, set[str]] = defaultdict(set)
    for code in known:
        alike[code.translate(_ALIKE)].add(code)
    corrections: dict[Correction, None] = {}

    def settled(read: str, meant: str) -> str:
        if meant.lower() == read.lower():
            return read
        corrections[Correction(read, meant)] = None
        return meant

    def hexadecimal(found: re.Match[str]) -> str:
        code = f"0x{found[1].translate(_NOT_HEXADECIMAL).lower()}"
        if code not in known:
            code = _nearest(code, alike[code.translate(_ALIKE)]) or code
        is_number = _HRESULT.fullmatch(code)
        return settled(found[0], f"0x{code[2:].upper()}") if is_number else found[0]

    def decimal(found: re.Match[str]) -> str:
        read = re.sub(r"\s", "", found[0]).replace(",", ".").lower()
        if sum(character.isdigit() for character in read) < _FEWEST_DIGITS:
            return found[0]
        code = read if read in known else _nearest(read, alike[read.translate(_ALIKE)])
        return settled(found[0], code) if code else found[0]

    for pattern, look in ((_HEXADECIMAL, hexadecimal), (_ENHANCED, decimal), (_SMTP, decimal), (_WINSOCK, decimal)):
        text = pattern.sub(look, text)
    return text, tuple(corrections)


def _nearest(read: str, codes: set[str]) -> str:
    """The code with the fewest characters exchanged; empty where two have equally few."""
    order = sorted((sum(map(str.__ne__, read, code)), code) for code in codes)
    is_one = len(order) == 1 or (len(order) > 1 and order[0][0] < order[1][0])
    return order[0][1] if is_one else ""
