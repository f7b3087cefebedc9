"""A code as programs show it and as people search for it: `0x800CCC0E`, `550 5.1.1`."""

from __future__ import annotations

import re
from collections import Counter

from errors.engine.vocabulary import Scheme
from errors.forms import code_schemes
from errors.knowledge.snapshot import Snapshot

_BETWEEN_CODES = {"e", "ed", "o", "and", "or", "errore", "error", "socket"}


def as_written(value: str) -> str:
    """Hexadecimal digits in upper case, as programs show them; the `x` of a family stays lower case."""
    if value.startswith("0x"):
        return "0x" + re.sub("[a-f]", lambda letter: letter[0].upper(), value[2:])
    return value if re.search(r"\d.*x|^x", value) else value.upper()


def as_searched(snapshot: Snapshot, value: str) -> str:
    """An enhanced status code after the reply code that most entries combine with it."""
    if "x" in value or Scheme.ENHANCED not in code_schemes(value):
        return as_written(value)
    entries = (snapshot.entries[id] for id in snapshot.codes.get(value, ()))
    codes = (code.value for entry in entries for code in entry.codes if code.scheme is Scheme.SMTP)
    replies = Counter(code for code in codes if code.isdigit() and code[0] == value[0])
    most = min(replies, key=lambda reply: (-replies[reply], reply), default="")
    return f"{most} {value}".strip()


def title_without_code(title: str, value: str) -> str:
    """An entry's title without the code in front: `552: mailbox full` → `mailbox full`; for 4.1.1 also without `5.1.1`."""
    front, _, rest = title.partition(": ")
    words = front.casefold().replace(",", "").split()
    names_it = any(word == value or ("." in value and word[1:] == value[1:]) for word in words)
    only_codes = all(any(sign.isdigit() for sign in word) or word in _BETWEEN_CODES for word in words)
    return rest if rest and names_it and only_codes else title
