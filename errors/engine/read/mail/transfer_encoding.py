"""The body of a part, its transfer encoding (RFC 2045 §6) and its charset undone."""

from __future__ import annotations

import binascii
import re
from enum import StrEnum

from errors.engine.read.mail.charset import decode_charset
from errors.engine.read.mail.header import Headers
from errors.engine.read.text.decode import unify_line_ends


class _TransferEncoding(StrEnum):
    """Those that change the body; 7bit, 8bit and binary leave it as it is."""

    BASE64 = "base64"
    QUOTED_PRINTABLE = "quoted-printable"


_ENCODED = frozenset(_TransferEncoding)
_CHARSET = re.compile(r'charset\s{0,5}=\s{0,5}"?([A-Za-z0-9_.:-]{1,40})', re.I)


def decode_body(body: str, headers: Headers, is_bytes: bool) -> str:
    """The decoded text; a body that cannot be decoded is returned as it is.

    `is_bytes` when the mail came as bytes, one character each; a mail that was pasted as text has its charset undone already.
    """
    encoding = headers.get("content-transfer-encoding").lower()
    if encoding in _ENCODED:
        raw = body.encode("latin-1" if is_bytes else "utf-8", "replace")
        try:
            raw = binascii.a2b_base64(raw) if encoding == _TransferEncoding.BASE64 else binascii.a2b_qp(raw)
        except binascii.Error:
            return body
        return unify_line_ends(decode_charset(raw, _declared_charset(headers)))
    # ISO-2022-JP and UTF-7 are ASCII on the wire, so a paste can still hold them encoded.
    if "\x1b$" in body or (is_bytes and not body.isascii()) or ("+" in body and headers.has("content-type", "utf-7")):
        try:
            raw = body.encode("latin-1")
        except UnicodeEncodeError:
            return body
        return unify_line_ends(decode_charset(raw, _declared_charset(headers)))
    return body


def _declared_charset(headers: Headers) -> str:
    found = _CHARSET.search(headers.get("content-type"))
    return found[1] if found else ""
