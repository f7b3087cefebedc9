"""Characters removed from a text, with the way back: for each one that stays, its index in the text before."""

from __future__ import annotations

import re

Places = tuple[int, ...]  # an empty tuple stands for a text from which nothing was removed


def remove(pattern: re.Pattern[str], text: str, places: Places = ()) -> tuple[str, Places]:
    """Remove all that matches; `places` are those of an earlier removal, and the result has them composed."""
    kept: list[int] = []
    done = 0
    for found in pattern.finditer(text):
        kept.extend(range(done, found.start()))
        done = found.end()
    if not done:
        return text, places
    kept.extend(range(done, len(text)))
    return pattern.sub("", text), tuple(map(places.__getitem__, kept)) if places else tuple(kept)
