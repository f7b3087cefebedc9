"""Bytes in a charset of mail → text, also where the charset is undeclared, unknown or wrong."""

from __future__ import annotations

import re

# Names of charsets only: Python has codecs that are none, such as base64, zip and rot13.
_CHARSETS = re.compile(
    r"us-ascii|ascii|utf-?[78]|utf-?16(?:[bl]e)?|iso-8859-\d{1,2}|latin-?1|windows-125\d|cp125\d|cp437|cp85[02]|iso-2022-(?:jp|kr)(?:-\w+)?"
    r"|shift[-_]jis|sjis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5|koi8-[ru]|ks_c_5601-1987|macintosh|tis-620|x-sjis|x-mac-roman",
    re.I,
)
_ALIASES = {"x-sjis": "shift_jis", "x-mac-roman": "mac_roman", "macintosh": "mac_roman", "ks_c_5601-1987": "cp949"}


def decode_charset(raw: bytes, declared: str) -> str:
    """Decode by the declared charset if it is known, else as ISO-2022-JP or UTF-8; what is not valid UTF-8 is read as Windows-1252."""
    name = declared.lower() if _CHARSETS.fullmatch(declared) else ""
    if not name or name in ("us-ascii", "ascii"):
        name = "iso-2022-jp" if b"\x1b$" in raw else "utf-8"
    try:
        return raw.decode(_ALIASES.get(name, name), "strict" if name == "utf-8" else "replace")
    except (UnicodeError, LookupError):
        return raw.decode("cp1252", "replace")
