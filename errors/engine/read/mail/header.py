"""Header fields (RFC 5322 §2.2), looked up when somebody asks: most of a mail's headers are never read."""

from __future__ import annotations

import re

from errors.engine.read.text.wording import lower

HEADER_LIMIT = 64_000
_MOST_OF_A_NAME = 100
_MISSING = "\0"
_BLANK_LINE = re.compile(r"\n[ \t]+\n")  # CR LF became a space and a line feed


class Headers:
    """The header block of an entity. Names are asked for in lower case."""

    __slots__ = ("_block", "_known", "lowered")

    def __init__(self, block: str = "") -> None:
        self._block = "\n" + block[:HEADER_LIMIT]
        self.lowered = lower(self._block)
        self._known: dict[str, str | None] = {}

    def get(self, name: str, default: str = "") -> str:
        """The first field of that name as it stands, with its folded lines."""
        known = self._known
        if name not in known:
            place = self.lowered.find(f"\n{name}:")
            known[name] = None if place < 0 else self._value(place + len(name) + 2)
        value = known[name]
        return default if value is None else value

    def all(self, name: str) -> list[str]:
        """Every field of that name, as in feedback reports."""
        mark, place = f"\n{name}:", 0
        found: list[str] = []
        while len(found) < _MOST_OF_A_NAME and (place := self.lowered.find(mark, place)) >= 0:
            place += len(mark)
            found.append(self._value(place))
        return found

    def has(self, name: str, word: str = "") -> bool:
        """Whether the field is there and has the word, given in lower case."""
        value = self.get(name, _MISSING)
        return value is not _MISSING and (not word or word in value.lower())

    def after(self, word: str) -> str:
        """What stands behind a word anywhere in the block: for a parameter whose line lost its indent."""
        place = self.lowered.find(word)
        return "" if place < 0 else self._value(place + len(word))

    def _value(self, place: int) -> str:
        block = self._block
        stop = block.find("\n", place)
        while stop >= 0 and block.startswith((" ", "\t"), stop + 1):
            stop = block.find("\n", stop + 1)
        return (block[place:] if stop < 0 else block[place:stop]).strip()


def read_headers(source: str, start: int, end: int, has_spaces: bool = True) -> tuple[Headers, int]:
    """The headers between two places, and the place where the body begins: behind the first line that is blank.

    `has_spaces` when a line of the source may end in white space, so that a blank line is not only a line feed.
    """
    if source.startswith("\n", start):
        return Headers(), min(start + 1, end)
    stop = source.find("\n\n", start, end)
    if has_spaces and (blank := _BLANK_LINE.search(source, start, end if stop < 0 else stop)):
        return Headers(source[start : blank.start()]), blank.end()
    return (Headers(source[start:end]), end) if stop < 0 else (Headers(source[start:stop]), stop + 2)
