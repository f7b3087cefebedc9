"""Addresses as bounces write them."""

from __future__ import annotations

import re

ADDRESS = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*"
_ANY = re.compile(ADDRESS)


def first_address(text: str) -> str | None:
    found = _ANY.search(text)
    return found[0].strip(".'").lower() if found else None
