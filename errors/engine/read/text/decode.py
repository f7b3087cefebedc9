"""Bytes or text → text in which every line ends in a line feed, as long as what came in."""

from __future__ import annotations

import re

from errors.engine.read.unreadable import Empty, NotText, TooLarge

LIMIT = 1_000_000  # characters, or bytes
INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_NAME = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):")
_MAIL_HEADERS = frozenset(
    {"received", "return-path", "message-id", "mime-version", "delivered-to", "date", "content-type", "x-original-to", "from", "to"}
    | {"subject", "reply-to", "sender", "auto-submitted", "x-failed-recipients", "dkim-signature"}
)
_FEWEST_HEADERS = 2
_HEAD = 8192  # characters in which the headers must show
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = "\xef\xbb\xbf"  # read as one character each


def decode(raw: str | bytes) -> tuple[str, bool]:
    """Return the text and whether it is the source of a mail; a mail's bytes stay one character each."""
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
    if "\0" in text or len(_CONTROL.findall(text)) > len(text) // 20:
        raise NotText
    if not INVISIBLE.sub("", text).strip():
        raise Empty
    return text, False


def unify_line_ends(text: str) -> str:
    """CRLF and a lone CR become LF; the length stays."""
    if "\r" in text:
        return text.replace("\r\n", " \n").replace("\r", "\n")
    return text


def _one_character_each(raw: bytes) -> str:
    text = raw.decode("latin-1")
    return text.replace(_UTF8_MARK, "   ", 1) if text.startswith(_UTF8_MARK) else text


def _looks_like_mail(text: str) -> bool:
    """At least two of the headers that every mail has, before anything else."""
    place = len(text[:80]) - len(text[:80].lstrip())
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
    """Text files of Windows are UTF-16 with a mark, or UTF-8, or the Western code page."""
    if raw.startswith(_UTF16_MARKS):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
