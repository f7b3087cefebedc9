"""Mail addresses in a text: those of RFC 5321 §4.1.2 and RFC 6531 §3.3, and local parts with stray dots, as bounces have them.

A search looks for each `@` and then to both sides, so that its time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.read.mail.encoded_word import decode_words

# One address, for patterns that are matched at a known place; to search a whole text, use `addresses`.
ADDRESS = r"(?:[\w!#$%&'*+/=?^`{|}~.-]{1,64}|\"[^\"\n]{1,64}\")@[\w-]{1,63}(?:\.[\w-]{1,63}){0,10}"
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,10}")
_LOCAL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+/=?^_`{|}~.-"
_INTERNATIONAL = re.compile(r"[\w!#$%&'*+/=?^`{|}~.-]{1,64}\Z")
_LONGEST_LOCAL = 64  # octets (RFC 5321 §4.5.3.1.1)
_MOST = 1000  # occurrences of `@` that are looked at


def first_address(text: str, start: int = 0, end: int | None = None) -> str | None:
    """The first address between two places, in lower case."""
    end = len(text) if end is None else end
    if text.find("@", start, end) < 0:
        return None
    return next((address for address, _ in addresses(text, start, end)), None)


def decoded_address(written: str) -> str:
    """An address in lower case; a local part that a system wrote as an encoded word (RFC 2047) decoded."""
    return decode_words(written).replace(" ", "").lower() if "=?" in written else written.lower()


def addresses(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Each address between two places, in lower case, with the index of its first character."""
    at = start - 1
    for _ in range(_MOST):
        at = text.find("@", at + 1, end)
        if at < 0:
            return
        local = _local_part(text, max(start, at - _LONGEST_LOCAL - 2), at)
        domain = _DOMAIN.match(text, at + 1, end)
        if local and domain:
            yield decoded_address(f"{local}@{domain[0]}"), at - len(local)


def _local_part(text: str, start: int, at: int) -> str:
    """The local part that ends before the `@`, quoted or not; empty where there is none."""
    before = text[start:at]
    if before.endswith('"'):
        quote = before.rfind('"', 0, -1)
        return before[quote:] if 0 <= quote < len(before) - 2 and "\n" not in before[quote:] else ""
    if before.isascii():
        local = before[len(before.rstrip(_LOCAL)) :]
    else:  # letters of any script (RFC 6531 §3.3)
        international = _INTERNATIONAL.search(before)
        local = international[0] if international else ""
    if len(local) > _LONGEST_LOCAL:
        return ""
    return local if local.startswith("=?") else local.lstrip(".'=")  # an encoded word (RFC 2047) keeps its beginning
