"""Tables of wording that a person can read: one regular expression a line, joined into one."""

from __future__ import annotations

import re


def any_line(table: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Compile a table to one pattern that matches any of its lines."""
    return re.compile("|".join(filter(None, map(str.strip, table.splitlines()))), flags)
