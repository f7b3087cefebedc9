"""A text → the same text, as long, with blanks in place of tags, quote marks and repeated reply codes, and ASCII spaces and hyphens."""

from __future__ import annotations

import re

from errors.engine.read.text.html import without_tags
from errors.engine.read.text.multiline_reply import without_continuations

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"  # word processors and mail programs write them for a hyphen
_SPACE, _DASH = re.compile(f"[{_SPACES}]"), re.compile(f"[{_DASHES}]")
_QUOTED_LINE = re.compile(r"\n[ \t]{0,3}[>|]")
QUOTE_MARKS = re.compile(r"^(?:[ \t]{0,3}[>|][ \t]?)+", re.M)


def plain_text(text: str) -> str:
    text = without_tags(text)
    text = text.replace("\t", " ") if text.isascii() else _DASH.sub("-", _SPACE.sub(" ", text))
    if is_quoted(text):
        text = QUOTE_MARKS.sub(_blank, text)
    return without_continuations(text)


def is_quoted(text: str) -> bool:
    """Whether a line begins with a mark with which mail programs quote (`>`, RFC 3676 §4.5)."""
    return text.lstrip(" \t")[:1] in (">", "|") or _QUOTED_LINE.search(text) is not None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
