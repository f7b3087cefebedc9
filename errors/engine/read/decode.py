"""Bytes or text → text in which every line ends in a line feed, as long as what came in."""

from __future__ import annotations

import re

from errors.engine.read.refusal import Empty, NotText, TooLarge

LIMIT = 1_000_000  # characters, or bytes
INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_HEADERS = re.compile(r"\s{0,80}(?:From .*\n)?((?:[A-Za-z][A-Za-z0-9-]{1,60}:.*\n(?:[ \t].*\n)*)+)")
_NAME = re.compile(r"^([A-Za-z-]+):", re.M)
_MAIL_HEADERS = frozenset(
    ["received", "return-path", "message-id", "mime-version", "delivered-to", "date", "content-type", "x-original-to", "from", "to", "subject", "reply-to", "sender", "auto-submitted", "x-failed-recipients", "dkim-signature"]
)
_FEWEST_HEADERS = 2
_HEAD = 8192  # characters in which the headers must show


def decode(raw: str | bytes) -> tuple[str, bool]:
    """Return the text and whether it is the source of a mail; a mail's bytes stay one character each."""
    if len(raw) > LIMIT:
        raise TooLarge
    if not raw.strip():
        raise Empty
    text = raw if isinstance(raw, str) else raw.decode("latin-1")
    text = unify_line_ends(text)
    if is_mail := _looks_like_mail(text):
        return text, is_mail
    if isinstance(raw, bytes):
        text = unify_line_ends(_decode_text(raw))
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


def _looks_like_mail(text: str) -> bool:
    """At least two of the headers that every mail has, before anything else."""
    headers = _HEADERS.match(text[:_HEAD])
    return headers is not None and len(_MAIL_HEADERS.intersection(map(str.lower, _NAME.findall(headers[1])))) >= _FEWEST_HEADERS


def _decode_text(raw: bytes) -> str:
    """Text files of Windows are UTF-16 with a mark, or UTF-8, or the Western code page."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
