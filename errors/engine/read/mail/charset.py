"""Bodies and words of a mail: transfer encoding (RFC 2045 §6) and charset undone, whatever is declared wrongly."""

from __future__ import annotations

import binascii
import re

from errors.engine.read.mail.header import Headers
from errors.engine.read.text.decode import unify_line_ends

_CHARSET = re.compile(r'charset\s{0,5}=\s{0,5}"?([A-Za-z0-9_.:-]{1,40})', re.I)
# Codecs of Python also do base64, zip and rot13; only charsets of mail are let in.
_CHARSETS = re.compile(
    r"us-ascii|ascii|utf-?[78]|utf-?16(?:[bl]e)?|iso-8859-\d{1,2}|latin-?1|windows-125\d|cp125\d|cp437|cp85[02]|iso-2022-(?:jp|kr)(?:-\w+)?"
    r"|shift[-_]jis|sjis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5|koi8-[ru]|ks_c_5601-1987|macintosh|tis-620|x-sjis|x-mac-roman",
    re.I,
)
_ALIASES = {"x-sjis": "shift_jis", "x-mac-roman": "mac_roman", "macintosh": "mac_roman", "ks_c_5601-1987": "cp949"}
_ENCODED = ("base64", "quoted-printable")


def decode_body(body: str, headers: Headers, is_bytes: bool) -> str:
    """The body as it was written; whatever fails stays as it stands."""
    encoding = headers.get("content-transfer-encoding").lower()
    if encoding in _ENCODED:
        raw = body.encode("latin-1" if is_bytes else "utf-8", "replace")
        try:
            raw = binascii.a2b_base64(raw) if encoding == "base64" else binascii.a2b_qp(raw)
        except binascii.Error:
            return body
        return unify_line_ends(decode_charset(raw, _declared(headers)))
    if "\x1b$" in body or (is_bytes and not body.isascii()) or ("+" in body and headers.has("content-type", "utf-7")):
        try:
            raw = body.encode("latin-1")
        except UnicodeEncodeError:  # pasted as text, so the charset is undone already
            return body
        return unify_line_ends(decode_charset(raw, _declared(headers)))
    return body


def decode_charset(raw: bytes, declared: str) -> str:
    """Decode by the declared charset if it is a known one, else by what fits."""
    name = declared.lower() if _CHARSETS.fullmatch(declared) else ""
    if not name or name in ("us-ascii", "ascii"):
        name = "iso-2022-jp" if b"\x1b$" in raw else "utf-8"
    try:
        return raw.decode(_ALIASES.get(name, name), "strict" if name == "utf-8" else "replace")
    except (UnicodeError, LookupError):
        return raw.decode("cp1252", "replace")


def _declared(headers: Headers) -> str:
    found = _CHARSET.search(headers.get("content-type"))
    return found[1] if found else ""
