"""A text → the same with passwords, account, card and phone numbers and mail addresses replaced by their kind in brackets."""

from __future__ import annotations

import re
from collections.abc import Collection

from errors.engine.read.mail.address import ADDRESS

_PASSWORD = re.compile(r"(?i)\b(pass(?:word|wd|phrase)?|pwd|parola chiave|pin|token|secret|api[ _-]?key)(\s{0,3}[:=]\s{0,3})(\S+)")
_NUMBERS = (
    ("iban", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\b")),  # ISO 13616
    ("card", re.compile(r"(?<![\d.])(?:\d{4}[ -]){3}\d{4}(?!\d)")),
    (
        "phone",  # international, Italian landline, Italian mobile
        re.compile(
            r"(?<![\w.])(?:\+\d{1,3}[ .-]?)(?:\(?\d{2,4}\)?[ .-]?){2,4}\d{2,4}(?![\w.])|\b0\d{1,3}[ /.-]\d{5,8}\b|\b3\d{2}[ .-]\d{6,7}\b"
        ),
    ),
)
# The credentials of an HTTP request (RFC 9110 §11.6.2) and of SMTP (RFC 4954 §4).
_AUTH = re.compile(r"(?im)^((?:proxy-)?authorization:|[CS]?:? ?AUTH (?:PLAIN|LOGIN)) \S+.*$")
_ADDRESS = re.compile(ADDRESS)


def redact(text: str, keep: Collection[str] = ()) -> str:
    """Replace what is private; the addresses in `keep` (lower case) stay, those of the ticket itself."""
    text = _AUTH.sub(r"\1 [password]", text)
    text = _PASSWORD.sub(r"\1\2[password]", text)
    for name, pattern in _NUMBERS:
        text = pattern.sub(f"[{name}]", text)
    return _ADDRESS.sub(lambda found: found[0] if found[0].lower() in keep else "[address]", text)
