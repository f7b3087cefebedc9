"""Replies in several lines (RFC 5321 §4.2.1: `550-5.1.1 … 550 5.1.1 …`): only the first code stays."""

from __future__ import annotations

import functools
import re

_CONTINUED = re.compile(r"([245]\d\d)(?<![\d.]\d{3})-(?:\(?#?([245]\.\d{1,3}\.\d{1,3})\)?[ \t]?)?")
_HINT = re.compile(r"[245]\d\d-")  # much faster to search
# A blank line, or the next field of a report, ends a reply; a paragraph for each of its lines does not.
_END = re.compile(r"\n[ \t]*\n(?!\s*[245]\d\d[- ])|\n[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: ")
_MOST_REPLIES = 40
_LONGEST_REPLY = 4000


def without_continuations(text: str) -> str:
    """Blank the codes that are repeated; programs join the lines in any way, so they can stand in the middle of a line."""
    if not _HINT.search(text):
        return text
    pieces: list[str] = []
    place = 0
    for _ in range(_MOST_REPLIES):
        first = _CONTINUED.search(text, place)
        if not first:
            break
        end = min(len(text), first.end() + _LONGEST_REPLY)
        stop = _END.search(text, first.end(), end)
        end = stop.start() if stop else end
        pieces += (text[place : first.end()], _repeated(first[1], first[2]).sub(_blank, text[first.end() : end]))
        place = end
    return "".join((*pieces, text[place:])) if pieces else text


@functools.lru_cache(maxsize=256)
def _repeated(reply: str, enhanced: str | None) -> re.Pattern[str]:
    """With an enhanced code the pair is unmistakable anywhere; a bare reply code counts only where a line starts."""
    if enhanced:
        return re.compile(rf"(?<![\d.]){reply}[- ](?:\(?#?{re.escape(enhanced)}\)?[ \t]?)?")
    return re.compile(rf"^[ \t>]*{reply}[- ]", re.M)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
