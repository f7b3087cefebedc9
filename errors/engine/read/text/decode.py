"""Bytes or text → text with line feeds only, and whether it is the source of a mail. Refuses what is empty, too large or binary."""

from __future__ import annotations

import re

from errors.engine.read.limits import LIMIT
from errors.engine.read.unreadable import Empty, NotText, TooLarge

# Soft hyphen, zero-width and direction characters, variation selectors, byte order mark: programs put them between letters.
INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+")
_FEWEST_PRINTABLE = 20  # characters for each control character; a text with fewer is binary
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_NAME = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):")
_MAIL_HEADERS = frozenset(
    {"received", "return-path", "message-id", "mime-version", "delivered-to", "date", "content-type", "x-original-to", "from", "to"}
    | {"subject", "reply-to", "sender", "auto-submitted", "x-failed-recipients", "dkim-signature"}
)
_FEWEST_HEADERS = 2  # a text that begins with one such line is not yet a mail
_HEAD = 8192  # characters in which they must stand
_MOST_WHITE_SPACE = 80  # characters before the first header field
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = "\xef\xbb\xbf"  # a byte order mark, read with one character for each byte


def decode(raw: str | bytes) -> tuple[str, bool]:
    """Return the text and whether it is the source of a mail.

    Bytes of a mail become one character each, since each part has a charset of its own; other bytes are decoded. Raises Unreadable.
    """
    if len(raw) > LIMIT:
        raise TooLarge
    if not raw or raw.isspace():
        raise Empty
    text = unify_line_ends(raw if isinstance(raw, str) else _one_character_each(raw))
    if _looks_like_mail(text):
        return text.replace("\0", " "), True
    if isinstance(raw, bytes):
        text = unify_line_ends(_decode_text(raw))
        if raw.startswith(_UTF16_MARKS) and _looks_like_mail(text):
            return text.replace("\0", " "), True
    if "\0" in text or len(_CONTROL.findall(text)) > len(text) // _FEWEST_PRINTABLE:
        raise NotText
    if not INVISIBLE.sub("", text).strip():
        raise Empty
    return text, False


def unify_line_ends(text: str) -> str:
    """CR LF becomes a space and LF, a lone CR becomes LF: the length stays the same."""
    if "\r" in text:
        return text.replace("\r\n", " \n").replace("\r", "\n")
    return text


def _one_character_each(raw: bytes) -> str:
    text = raw.decode("latin-1")
    return text.replace(_UTF8_MARK, "   ", 1) if text.startswith(_UTF8_MARK) else text


def _looks_like_mail(text: str) -> bool:
    """Whether two known header fields stand at the beginning, behind an mbox line (`From …`) if there is one."""
    place = len(text[:_MOST_WHITE_SPACE]) - len(text[:_MOST_WHITE_SPACE].lstrip())
    if text.startswith("From ", place):
        place = text.find("\n", place) + 1 or len(text)
    known: set[str] = set()
    while name := _NAME.match(text, place, _HEAD):
        if (field := name[1].lower()) in _MAIL_HEADERS:
            known.add(field)
            if len(known) >= _FEWEST_HEADERS:
                return True
        place = text.find("\n", place, _HEAD) + 1 or _HEAD
        while place < _HEAD and text.startswith((" ", "\t"), place):  # folded
            place = text.find("\n", place, _HEAD) + 1 or _HEAD
    return False


def _decode_text(raw: bytes) -> str:
    """UTF-16 with a byte order mark, UTF-8, or Windows-1252: the encodings of text files on Windows."""
    if raw.startswith(_UTF16_MARKS):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
