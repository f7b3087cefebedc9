"""HTML → its words: tags become spaces, or line feeds where they break a line, and character references characters.

The length stays the same, so every index of a word is that of the source.
"""

from __future__ import annotations

import html
import re
import unicodedata
from html.entities import html5

from errors.engine.read.text.phrase_search import lower

_ELEMENT = (
    "html|head|body|meta|title|style|script|p|br|div|span|font|b|i|u|em|strong|small|a|img|table|tbody|thead|tr|td|th"
    "|ul|ol|li|h[1-6]|pre|tt|code|blockquote|hr|center|o:p|section|article|button|label|input|form|link"
)
_TAGS = re.compile(rf"(?:<(?:!doctype\b|!--|/?(?:{_ELEMENT})\b)[^<>]*>)+")
_LOOKS_LIKE_HTML = re.compile(rf"</?(?:{_ELEMENT})(?:\s[^<>]*)?/?>")
_BREAK = re.compile(r"</?(?:p|br|div|tr|li|h\d|pre|table|blockquote|hr)\b")
# What stands between these is no text. Where the closing one is missing, nothing is blanked.
_BLOCKS = (("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>"), ("<title", "</title>"))
# A character reference with its semicolon; without one, `&copy` may be a part of an address of the web.
_REFERENCE = re.compile(r"&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});")
_OPENING = ("Ps", "Pi")  # categories of Unicode: opening brackets and quotation marks
BLANKS = re.compile(r"(?<=[ \n])[ \t]+|[ \t]+(?=\n)")  # white space that a browser does not show


def has_tags(text: str) -> bool:
    """Whether the text has a tag of HTML, and not only a word in angle brackets."""
    return "<" in text and _LOOKS_LIKE_HTML.search(lower(text)) is not None


def without_tags(text: str) -> str:
    """Blank tags, comments, styles and scripts and decode character references; a text without tags is returned as it is."""
    lowered = lower(text) if "<" in text else ""
    if not _LOOKS_LIKE_HTML.search(lowered):
        return text
    for opening, closing in _BLOCKS:
        if opening in lowered:
            text, lowered = _without_blocks(text, lowered, opening, closing)
    text = _without_tags(text, lowered)
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _without_tags(text: str, lowered: str) -> str:
    pieces: list[str] = []
    place = 0
    for tags in _TAGS.finditer(lowered):
        pieces.append(text[place : tags.start()])
        place = tags.end()
        breaks = len(_BREAK.findall(tags[0]))
        if breaks:
            place += text.startswith("\n", place)  # else the line end of the source would add an empty line
        pieces.append("\n" * breaks + " " * (place - tags.start() - breaks))
    pieces.append(text[place:])
    return "".join(pieces)


def _without_blocks(text: str, lowered: str, opening: str, closing: str) -> tuple[str, str]:
    pieces: list[str] = []
    lowered_pieces: list[str] = []
    place = 0
    while (start := lowered.find(opening, place)) >= 0 and (stop := lowered.find(closing, start)) >= 0:
        stop += len(closing)
        blank = " " * (stop - start)
        pieces += (text[place:start], blank)
        lowered_pieces += (lowered[place:start], blank)
        place = stop
    return "".join((*pieces, text[place:])), "".join((*lowered_pieces, lowered[place:]))


def _character(reference: re.Match[str]) -> str:
    """The character that a reference stands for (HTML §13.5), padded with spaces to the length of the reference.

    The spaces stand on the side of white space: before an opening bracket or quotation mark, behind anything else. An unknown name
    stays as it is. Space characters become spaces, a typographic apostrophe the ASCII one that phrases are written with.
    """
    written = reference[0]
    if written[1] != "#" and written[1:] not in html5:
        return written
    character = html.unescape(written)
    if not character or character.isspace() or not character.isprintable():
        return " " * len(written)
    character = character.replace("\u2019", "'")
    is_quote = character in ("'", '"') and reference.string[: reference.start()][-1:].isspace()
    opens = is_quote or character == "<" or unicodedata.category(character[0]) in _OPENING
    return character.rjust(len(written)) if opens else character.ljust(len(written))
