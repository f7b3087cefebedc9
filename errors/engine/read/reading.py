"""What the reader of a kind returns, and how it blanks what must not count."""

from __future__ import annotations

import re
from typing import NamedTuple

from errors.engine.types import Failure
from errors.engine.vocabulary import PasteKind

GAP = "\u200b"  # stands for a character of an escape sequence that is no character of the text; removed once all is read
_NO_LINE_END = re.compile(r"[^\n]")


class Reading(NamedTuple):
    """`text` is the pasted text, as long as before, with blanks in place of what must not count."""

    kind: PasteKind
    text: str
    failures: tuple[Failure, ...]


def blank(found: re.Match[str]) -> str:
    """As many spaces as a match has characters; its line ends stay."""
    return blanks(found[0])


def blanks(text: str) -> str:
    return " " * len(text) if "\n" not in text else _NO_LINE_END.sub(" ", text)
