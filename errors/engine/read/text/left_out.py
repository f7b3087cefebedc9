"""Characters left out of a text, and the way back: for each one that stays, where it stood."""

from __future__ import annotations

import re

Places = tuple[int, ...]


def without(pattern: re.Pattern[str], text: str, places: Places = ()) -> tuple[str, Places]:
    """Drop all that matches. `places` are those of an earlier step; an empty tuple says that nothing was dropped yet."""
    kept: list[int] = []
    done = 0
    for found in pattern.finditer(text):
        kept.extend(range(done, found.start()))
        done = found.end()
    if not done:
        return text, places
    kept.extend(range(done, len(text)))
    return pattern.sub("", text), tuple(map(places.__getitem__, kept)) if places else tuple(kept)
