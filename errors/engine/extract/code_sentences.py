"""A number in a person's sentence: `torna indietro con il 523`, `error code 5.7.1`, `rejected with a 554`.

The words before the number are read backwards, in all languages by the same rule: small words that link, then the noun that the
number is the number of, or what a message or a server does with it.
"""

from __future__ import annotations

import re

from errors.engine.fold import fold
from errors.languages import LANGUAGES

_TOKEN = re.compile(r"[^\W\d_]+|\d[\d.]*|[.!?;:=\n]")
_MOST_WORDS = 7  # between the noun or verb and the number
_GLUE = ("/", "-", "_", "@")  # the number is a part of a longer word
_JOINTS = ":=."  # of `errore: 550`, `code=550`, `err. 550`


def _words(table: str) -> frozenset[str]:
    return frozenset[str]().union(*(getattr(language.words, table) for language in LANGUAGES))


_NOUNS, _ANSWERS, _LINKS = map(_words, ("code_nouns", "answers", "links"))


def is_named(before: str) -> bool:
    """Whether the words before a number call it a code, or say that a message came back with it."""
    if before[-1:] in _GLUE:
        return False
    linked = False
    for place, token in enumerate(reversed(_TOKEN.findall(before)[-_MOST_WORDS:])):
        word = fold(token).strip()
        if word in _NOUNS:
            return True
        if word in _ANSWERS and linked:
            return True
        if token in _JOINTS:
            if place and token != ".":
                return False
        elif word in _LINKS:
            linked = True
        elif not _is_code(token):
            return False
    return False


def _is_code(token: str) -> bool:
    """Another number of the same list: `errori 550 e 421`."""
    return token[0] in "245" and len(token.replace(".", "")) >= 3
