"""Blanks what must not count in a text: tags, quote marks, repeated reply codes. The length never changes."""

from __future__ import annotations

import re

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_SPACE_TABLE = dict.fromkeys(map(ord, _SPACES), " ")
_ELEMENT = (
    "html|head|body|meta|title|style|script|p|br|div|span|font|b|i|u|em|strong|small|a|img|table|tbody|thead|tr|td|th"
    "|ul|ol|li|h[1-6]|pre|tt|code|blockquote|hr|center|o:p|section|article|button|label|input|form"
)
_TAG = re.compile(rf"<!--.*?-->|<(style|script|title)\b[^>]*>.*?</\1>|<!doctype[^>]*>|</?(?:{_ELEMENT})\b[^<>]*>", re.I | re.S)
_LOOKS_LIKE_HTML = re.compile(rf"</?(?:{_ELEMENT})(?:\s[^<>]*)?/?>", re.I)
_BREAK = re.compile(r"</?(?:p|br|div|tr|li|h\d|pre|table|blockquote|hr)\b", re.I)
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|apos|nbsp|#39|#x27|#34|#160|#8217|#64);")
_ENTITIES = {
    "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'", "&nbsp;": " ", "&#39;": "'", "&#x27;": "'",
    "&#34;": '"', "&#160;": " ", "&#8217;": "'", "&#64;": "@",
}  # fmt: skip
_QUOTE = re.compile(r"^(?:[ \t]{0,3}[>|][ \t]?)+", re.M)
_CONTINUED = re.compile(r"(?<![\d.])([245]\d\d)-(?:\(?#?([245]\.\d{1,3}\.\d{1,3})\)?[ \t]?)?")


def plain(text: str) -> str:
    """Return `text` with everything blanked that is not the words of the error."""
    if not text.isascii():
        text = text.translate(_SPACE_TABLE)
    if "<" in text and _LOOKS_LIKE_HTML.search(text):
        text = _without_tags(text)
    if ">" in text or "|" in text:
        text = _QUOTE.sub(_blank, text)
    return without_continuations(text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _without_tags(text: str) -> str:
    text = _TAG.sub(lambda tag: ("\n" if _BREAK.match(tag[0]) else " ") + " " * (len(tag[0]) - 1), text)
    return _ENTITY.sub(_character, text)


def _character(entity: re.Match[str]) -> str:
    """The character, padded on the side away from the word that it encloses."""
    character = _ENTITIES[entity[0]]
    return character.rjust(len(entity[0])) if character == "<" else character.ljust(len(entity[0]))


# A blank line, or the next field of a report, ends a reply.
_END_OF_REPLY = re.compile(r"\n[ \t]*\n|\n[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: ")
_MOST_REPLIES = 40


def without_continuations(text: str) -> str:
    """Of a reply in several lines (RFC 5321 §4.2.1: `550-5.1.1 … 550 5.1.1 …`) only the first code stays.

    Programs join the lines in any way, so the repeated code can stand in the middle of a line.
    """
    place = 0
    for _ in range(_MOST_REPLIES):
        first = _CONTINUED.search(text, place)
        if not first:
            break
        place = first.end()
        stop = _END_OF_REPLY.search(text, place)
        end = stop.start() if stop else len(text)
        text = text[:place] + _repeated(first[1], first[2]).sub(_blank, text[place:end]) + text[end:]
    return text


def _repeated(reply: str, enhanced: str | None) -> re.Pattern[str]:
    """With an enhanced code the pair is unmistakable anywhere; a bare reply code counts only where a line starts."""
    if enhanced:
        return re.compile(rf"(?<![\d.]){reply}[- ](?:\(?#?{re.escape(enhanced)}\)?[ \t]?)?")
    return re.compile(rf"^[ \t>]*{reply}[- ]", re.M)
