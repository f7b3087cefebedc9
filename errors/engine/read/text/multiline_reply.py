"""Multiline replies (RFC 5321 §4.2.1: `550-5.1.1 …`, `550 5.1.1 …`): the repeated codes are blanked, the first one stays."""

from __future__ import annotations

import functools
import re

from errors.engine.read.limits import LONGEST_REASON

_CONTINUED = re.compile(r"([245]\d\d)(?<![\d.]\d{3})-(?:\(?#?([245]\.\d{1,3}\.\d{1,3})\)?[ \t]?)?")
_HINT = re.compile(r"[245]\d\d-")  # a search that is faster than that of the whole pattern
# A reply ends at a blank line, unless a copy put one between its lines, and at the next field of a delivery report.
_END = re.compile(r"\n[ \t]*\n(?!\s*[245]\d\d[- ])|\n[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: ")
_MOST_REPLIES = 40  # in one text; the codes of later ones stay


def without_continuations(text: str) -> str:
    """Blank the repeated codes; they may stand inside a line, since programs join the lines of a reply. The length stays the same."""
    if not _HINT.search(text):
        return text
    pieces: list[str] = []
    place = 0
    for _ in range(_MOST_REPLIES):
        first = _CONTINUED.search(text, place)
        if not first:
            break
        end = min(len(text), first.end() + LONGEST_REASON)
        stop = _END.search(text, first.end(), end)
        end = stop.start() if stop else end
        pieces += (text[place : first.end()], _repeated(first[1], first[2]).sub(_blank, text[first.end() : end]))
        place = end
    return "".join((*pieces, text[place:])) if pieces else text


@functools.lru_cache(maxsize=256)
def _repeated(reply: str, enhanced: str | None) -> re.Pattern[str]:
    """A pair of reply code and enhanced code is found anywhere, a reply code alone only at the start of a line."""
    if enhanced:
        return re.compile(rf"(?<![\d.]){reply}[- ](?:\(?#?{re.escape(enhanced)}\)?[ \t]?)?")
    return re.compile(rf"^[ \t>]*{reply}[- ]", re.M)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
