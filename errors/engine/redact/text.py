"""Takes out of a text what nobody needs for a ticket: passwords, numbers of accounts and phones, strangers' addresses."""

from __future__ import annotations

import re
from collections.abc import Collection

from errors.engine.read.mail.address import ADDRESS

_RULES = (
    (
        "password",
        re.compile(r"(?i)\b(pass(?:word|wd|phrase)?|pwd|parola chiave|pin|token|secret|api[ _-]?key)(\s{0,3}[:=]\s{0,3})(\S+)"),
    ),
    ("iban", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\b")),
    ("card", re.compile(r"(?<![\d.])(?:\d{4}[ -]){3}\d{4}(?!\d)")),
    (
        "phone",
        re.compile(
            r"(?<![\w.])(?:\+\d{1,3}[ .-]?)(?:\(?\d{2,4}\)?[ .-]?){2,4}\d{2,4}(?![\w.])|\b0\d{1,3}[ /.-]\d{5,8}\b|\b3\d{2}[ .-]\d{6,7}\b"
        ),
    ),
)
_AUTH = re.compile(r"(?im)^((?:proxy-)?authorization:|[CS]?:? ?AUTH (?:PLAIN|LOGIN)) \S+.*$")
_ADDRESS = re.compile(ADDRESS)


def redact(text: str, keep: Collection[str] = ()) -> str:
    """Replace what is private by its kind in brackets; the addresses in `keep` (lower case) stay."""
    text = _AUTH.sub(r"\1 [password]", text)
    name, pattern = _RULES[0]
    text = pattern.sub(rf"\1\2[{name}]", text)
    for name, pattern in _RULES[1:]:
        text = pattern.sub(f"[{name}]", text)
    return _ADDRESS.sub(lambda found: found[0] if found[0].lower() in keep else "[address]", text)
