"""The header of a mail or of a part (RFC 5322 §2.2): a field is found when it is asked for, since most are never read."""

from __future__ import annotations

import re

from errors.engine.read.text.phrase_search import lower

HEADER_LIMIT = 64_000  # characters of a header; what stands behind them is not read
_MOST_OF_A_NAME = 100  # fields with one name
_MISSING = "\0"  # in no field, since NUL was replaced before
_BLANK_LINE = re.compile(r"\n[ \t]+\n")  # each CR LF became a space and a line feed


class Headers:
    """The header of an entity. Names and words are given in lower case."""

    __slots__ = ("_block", "_known", "lowered")

    def __init__(self, block: str = "") -> None:
        self._block = "\n" + block[:HEADER_LIMIT]
        self.lowered = lower(self._block)
        self._known: dict[str, str | None] = {}

    def get(self, name: str, default: str = "") -> str:
        """The value of the first field of that name as it stands, with its folded lines."""
        known = self._known
        if name not in known:
            place = self.lowered.find(f"\n{name}:")
            known[name] = None if place < 0 else self._value(place + len(name) + 2)
        value = known[name]
        return default if value is None else value

    def all(self, name: str) -> list[str]:
        """The values of all fields of that name; feedback reports repeat some (RFC 5965 §3.3)."""
        found: list[str] = []
        mark, place = f"\n{name}:", 0
        while len(found) < _MOST_OF_A_NAME and (place := self.lowered.find(mark, place)) >= 0:
            place += len(mark)
            found.append(self._value(place))
        return found

    def has(self, name: str, word: str = "") -> bool:
        """Whether the field is there and its value has the word."""
        value = self.get(name, _MISSING)
        return value is not _MISSING and (not word or word in value.lower())

    def after(self, word: str) -> str:
        """What follows a word anywhere in the header: for a parameter on a folded line that lost its indent."""
        place = self.lowered.find(word)
        return "" if place < 0 else self._value(place + len(word))

    def _value(self, place: int) -> str:
        block = self._block
        stop = block.find("\n", place)
        while stop >= 0 and block.startswith((" ", "\t"), stop + 1):
            stop = block.find("\n", stop + 1)
        return (block[place:] if stop < 0 else block[place:stop]).strip()


def read_headers(source: str, start: int, end: int, has_spaces: bool = True) -> tuple[Headers, int]:
    """The header between two places, and the place behind the first blank line, where the body begins.

    `has_spaces` when lines of the source may end in white space, so that a blank line may be more than a line feed.
    """
    if source.startswith("\n", start):
        return Headers(), min(start + 1, end)
    stop = source.find("\n\n", start, end)
    if has_spaces and (blank := _BLANK_LINE.search(source, start, end if stop < 0 else stop)):
        return Headers(source[start : blank.start()]), blank.end()
    return (Headers(source[start:end]), end) if stop < 0 else (Headers(source[start:stop]), stop + 2)
