"""A saved web page (HTML) → its words, without tags and with at most one space and one blank line in a row."""

from __future__ import annotations

import re

from errors.engine.read.text.decode import decode
from errors.engine.read.text.html import without_tags

_SPACES = re.compile(r"[ \t\xa0]+")
_BLANK_LINES = re.compile(r"\n\s*\n+")


def words(content: bytes) -> str:
    """Raises Unreadable (of the engine) for bytes that are no text."""
    text, _ = decode(content)
    return _BLANK_LINES.sub("\n\n", _SPACES.sub(" ", without_tags(text))).strip()
