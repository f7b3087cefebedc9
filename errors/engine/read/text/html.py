"""HTML blanked to its words. A tag becomes spaces, or a line break and spaces where it breaks a line: nothing moves."""

from __future__ import annotations

import re

from errors.engine.read.text.wording import lower

_ELEMENT = (
    "html|head|body|meta|title|style|script|p|br|div|span|font|b|i|u|em|strong|small|a|img|table|tbody|thead|tr|td|th"
    "|ul|ol|li|h[1-6]|pre|tt|code|blockquote|hr|center|o:p|section|article|button|label|input|form|link"
)
_TAGS = re.compile(rf"(?:<(?:!doctype\b|!--|/?(?:{_ELEMENT})\b)[^<>]*>)+")
_LOOKS_LIKE_HTML = re.compile(rf"</?(?:{_ELEMENT})(?:\s[^<>]*)?/?>")
_BREAK = re.compile(r"</?(?:p|br|div|tr|li|h\d|pre|table|blockquote|hr)\b")
# What stands between these is no text; an opening without its closing is left alone.
_BLOCKS = (("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>"), ("<title", "</title>"))
_ENTITIES = {
    "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'", "&nbsp;": " ", "&#39;": "'", "&#x27;": "'", "&#34;": '"',
    "&#160;": " ", "&#8217;": "'", "&rsquo;": "'", "&#64;": "@", "&agrave;": "à", "&egrave;": "è", "&eacute;": "é", "&igrave;": "ì",
    "&ograve;": "ò", "&ugrave;": "ù", "&auml;": "ä", "&ouml;": "ö", "&uuml;": "ü", "&szlig;": "ß", "&ccedil;": "ç",
}  # fmt: skip
_ENTITY = re.compile("|".join(map(re.escape, _ENTITIES)))


BLANKS = re.compile(r"(?<=[ \n])[ \t]+|[ \t]+(?=\n)")  # a browser shows one space at most


def has_tags(text: str) -> bool:
    return "<" in text and _LOOKS_LIKE_HTML.search(lower(text)) is not None


def without_tags(text: str) -> str:
    """Blank the tags of a text that has any; the length never changes."""
    lowered = lower(text) if "<" in text else ""
    if not _LOOKS_LIKE_HTML.search(lowered):
        return text
    for opening, closing in _BLOCKS:
        if opening in lowered:
            text, lowered = _without_blocks(text, lowered, opening, closing)
    text = _without_tags(text, lowered)
    return _ENTITY.sub(_character, text) if "&" in text else text


def _without_tags(text: str, lowered: str) -> str:
    pieces, place = [], 0
    for tags in _TAGS.finditer(lowered):
        pieces.append(text[place : tags.start()])
        place = tags.end()
        breaks = len(_BREAK.findall(tags[0]))
        if breaks:
            place += text.startswith("\n", place)  # the source's own line end would make an empty line of it
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


def _character(entity: re.Match[str]) -> str:
    """The character, padded on the side away from the word that it encloses; a letter inside a word stays in front."""
    character = _ENTITIES[entity[0]]
    opens = character == "<" or (character in "'\"" and entity.string[: entity.start()][-1:].isspace())
    return character.rjust(len(entity[0])) if opens else character.ljust(len(entity[0]))
