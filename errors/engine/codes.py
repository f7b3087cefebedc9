"""The normal spelling of a code, so that `800ccc0e`, `0x800CCC0E` and `-2146644978` are equal, and the families it belongs to."""

from __future__ import annotations

import re

from errors.engine.vocabulary import Scheme

_SMTP = re.compile(r"[1-5](?:\d\d|\dx|xx)")
_ENHANCED = re.compile(r"[245x]\.(?:\d{1,3}\.\d{1,3}|\d{1,3}\.x|x\.x)")
_HRESULT = re.compile(r"(?:0x)?([0-9a-f]{8}|[0-9a-f]{2,7}x{1,6})")


def normalise(scheme: Scheme, value: str) -> str:
    """Return the normal spelling of a code; a family keeps its `x` (`5.7.x`, `55x`, `0x800cccxx`).

    Raises ValueError, whose message staff read in a form, when the value is no code of that scheme.
    """
    text = value.strip().lower()
    if scheme is Scheme.SMTP and _SMTP.fullmatch(text):
        return text
    if scheme is Scheme.ENHANCED and _ENHANCED.fullmatch(text.lstrip("#")):
        return text.lstrip("#")
    if scheme is Scheme.HRESULT:
        return _hresult(text)
    if scheme in (Scheme.WINSOCK, Scheme.ERRNO) and text.isascii() and text.isdigit():
        return str(int(text))
    if scheme in (Scheme.IMAP, Scheme.POP, Scheme.VENDOR) and text:
        return text
    raise ValueError(f"{value!r} is not a code of the scheme {scheme.value!r}")


def _hresult(text: str) -> str:
    """An HRESULT is a signed number of 32 bits [MS-ERREF §2.1] that programs show in hexadecimal or decimal."""
    if re.fullmatch(r"-\d{8,10}", text):
        text = f"{int(text) & 0xFFFFFFFF:08x}"
    found = _HRESULT.fullmatch(text.replace("o", "0"))
    if not found or len(found[1]) != 8:
        raise ValueError(f"{text!r} is not a code of the scheme {Scheme.HRESULT.value!r}")
    return "0x" + found[1]


def families(scheme: Scheme, value: str) -> list[str]:
    """The families a code falls back to, nearest first: `5.7.509` → `x.7.509`, `5.7.x`, `x.7.x`."""
    if scheme is Scheme.SMTP:
        return [value[:2] + "x"]
    if scheme is Scheme.ENHANCED:
        digit, subject, detail = value.split(".")
        return [f"x.{subject}.{detail}", f"{digit}.{subject}.x", f"x.{subject}.x"]
    if scheme is Scheme.HRESULT:
        return [value[:-2] + "xx", value[:-4] + "xxxx"]
    return []
