"""Blanks what must not count in a text: tags, quote marks, repeated reply codes. The length never changes."""

from __future__ import annotations

import re

from errors.engine.read.text.html import without_tags
from errors.engine.read.text.reply import without_continuations

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"  # programs put them for a hyphen
_SPACE, _DASH = re.compile(f"[{_SPACES}]"), re.compile(f"[{_DASHES}]")
_IS_QUOTED = re.compile(r"\n[ \t]{0,3}[>|]")
QUOTE = re.compile(r"^(?:[ \t]{0,3}[>|][ \t]?)+", re.M)


def plain(text: str) -> str:
    """Return `text` with everything blanked that is not the words of the error."""
    text = text.replace("\t", " ") if text.isascii() else _DASH.sub("-", _SPACE.sub(" ", text))
    text = without_tags(text)
    if is_quoted(text):
        text = QUOTE.sub(_blank, text)
    return without_continuations(text)


def is_quoted(text: str) -> bool:
    return text.lstrip(" \t")[:1] in (">", "|") or _IS_QUOTED.search(text) is not None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
