"""Tables of phrases in the code: a string with one phrase, or one regular expression, on each line."""

from __future__ import annotations

import re
from collections.abc import Iterable


def each_line(table: str) -> tuple[str, ...]:
    """The lines of a table without the white space around them; blank lines are left out."""
    return tuple(filter(None, map(str.strip, table.splitlines())))


def any_line(table: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Compile a table of regular expressions to one that matches any of them."""
    return re.compile("|".join(each_line(table)), flags)


def any_word(words: Iterable[str]) -> str:
    """An alternation of words, the longest first; a trailing * stands for any ending."""
    return "|".join(word.replace("*", "[a-z]*") for word in sorted(words, key=lambda word: (-len(word), word)))
