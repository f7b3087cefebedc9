"""The languages of the site, in one place: no other code names one.

A third language is one more file here; what else it needs is said by the start-up check and in `docs/languages.md`.
"""

from __future__ import annotations

from errors.languages.english import ENGLISH
from errors.languages.italian import ITALIAN
from errors.languages.language import Language, Words

__all__ = ["CODES", "DEFAULT", "LANGUAGES", "SOURCE", "Language", "Words", "language"]

LANGUAGES = (ITALIAN, ENGLISH)
DEFAULT = ITALIAN  # of visitors who ask for none of them
SOURCE = ENGLISH  # the code is written in it, so it needs no catalogue
CODES = tuple(one.code for one in LANGUAGES)
_BY_CODE = {one.code: one for one in LANGUAGES}


def language(code: str) -> Language:
    return _BY_CODE[code]
