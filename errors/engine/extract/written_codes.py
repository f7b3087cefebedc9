"""Numbers that are written as a reply code (RFC 5321 §4.2) or an enhanced status code (RFC 3463 §2) is, in every spelling.

People retype codes from a window, and pictures are misread: `55O` and `5.l.1` hold letters for digits, `4 5 3` and `5-7-1` stand
apart, a Japanese keyboard writes full-width digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from errors.engine.vocabulary import Scheme

_LETTERS = str.maketrans("OoIl", "0011")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_HAS_FULL_WIDTH = re.compile("[０-９]")
# The look-behinds stand after the first digit, so that the search can skip to digits. A digit, or a letter that looks like one,
# follows; what stands apart must not touch a word.
_NUMBER = re.compile(
    r"[1-5](?<![\d.].)(?:"
    r"(?P<reply>[\dOoIl]{2})"
    r"|(?<=[245])\.(?P<status>[\dOoIl]{1,3}\.[\dOoIl]{1,3})"
    r"|(?<=[245])(?<![\w,:/-].)(?: (?P<apart>\d \d)(?! ?\d)(?!\w)| ?(?P<mark>[.-]) ?(?P<status_apart>\d{1,3} ?(?P=mark) ?\d{1,3})(?![\w-]))"
    r")(?![\d%€]|\.\d)"
)


class Written(NamedTuple):
    """`is_plain` where it is written in digits that stand together, as servers write it."""

    scheme: Scheme
    value: str
    start: int
    end: int
    is_plain: bool = True


def with_plain_digits(text: str) -> str:
    """The same text, as long, with ASCII digits for full-width ones."""
    return text if text.isascii() or not _HAS_FULL_WIDTH.search(text) else text.translate(_FULL_WIDTH)


def written_codes(text: str, start: int, end: int) -> Iterator[Written]:
    for found in _NUMBER.finditer(text, start, end):
        written = found[0]
        if found["reply"]:
            yield Written(Scheme.SMTP, written.translate(_LETTERS), *found.span(), written.isdigit())
        elif found["status"]:
            value = written.translate(_LETTERS)
            yield Written(Scheme.ENHANCED, value, *found.span(), value == written)
        elif found["apart"]:
            yield Written(Scheme.SMTP, written.replace(" ", ""), *found.span(), False)
        else:
            yield Written(Scheme.ENHANCED, written.replace(" ", "").replace("-", "."), *found.span(), False)
