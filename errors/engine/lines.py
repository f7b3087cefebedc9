"""Tables of wording that a person can read: one phrase, or one regular expression, a line."""

from __future__ import annotations

import re


def each_line(table: str) -> tuple[str, ...]:
    """A table of wording, one a line; white space at the ends of a line does not count."""
    return tuple(filter(None, map(str.strip, table.splitlines())))


def any_line(table: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Compile a table to one pattern that matches any of its lines."""
    return re.compile("|".join(each_line(table)), flags)
