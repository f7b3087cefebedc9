"""How much a browser fetches to show a page for the first time."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders

_size = cache(lambda name: Path(finders.find(name)).stat().st_size)


def first_view(page: str) -> int:
    """Bytes of the page and of every file of ours that it names, before compression."""
    names = set(re.findall(r'(?:href|src)="/static/([^"#]+)', page))
    return len(page.encode()) + sum(map(_size, names))
