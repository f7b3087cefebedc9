"""A header field as people read it: encoded words (RFC 2047 §2) and raw UTF-8 (RFC 6532) decoded, on one line."""

from __future__ import annotations

import binascii
import re

from errors.engine.read.mail.charset import decode_charset

LONGEST = 2000  # characters of a field that are decoded: twice the longest line (RFC 5322 §2.1.1)
_WORD = re.compile(r"=\?([\w.-]{1,40})(?:\*[\w-]{1,20})?\?([bBqQ])\?([^? \n]{0,500})\?=")
# White space between two encoded words does not count (RFC 2047 §6.2).
_BETWEEN = re.compile(r"(\?=)[ \t\n]{1,20}(=\?)")


def decode_words(field: str) -> str:
    """The decoded field; an encoded word that cannot be decoded stays as it is."""
    field = field[:LONGEST]
    if field.isprintable() and field.isascii() and "=?" not in field:
        return field
    if "=?" in field:
        field = _WORD.sub(_decoded, _BETWEEN.sub(r"\1\2", field))
    elif not field.isascii():
        field = _eight_bit(field)
    return " ".join(field.split())


def _decoded(word: re.Match[str]) -> str:
    payload = word[3].encode("ascii", "replace")
    if word[2] in "bB":
        try:
            raw = binascii.a2b_base64(payload + b"=" * (-len(payload) % 4))
        except binascii.Error:
            return word[0]
    else:
        raw = binascii.a2b_qp(payload, header=True)
    return decode_charset(raw, word[1]) if raw else word[0]


def _eight_bit(field: str) -> str:
    """Raw UTF-8 (RFC 6532) in a mail that was read with one character for each byte."""
    try:
        return field.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return field
