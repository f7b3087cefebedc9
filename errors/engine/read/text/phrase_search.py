"""Fixed phrases found in a text in lower case. Indices into the lower-case text are indices into the text."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import BytesAhoCorasick, Implementation


def lower(text: str) -> str:
    """Lower case of the same length: `İ` (U+0130), the only character that `str.lower` makes two of, becomes `i`."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text.replace("\u0130", "I").lower()


class PhraseSearch:
    """Many phrases, each with a number that stands for what it tells; one pass over a text finds them all (Aho-Corasick)."""

    def __init__(self, phrases: Sequence[tuple[str, int]]) -> None:
        self._numbers = [number for _, number in phrases]
        self._automaton = BytesAhoCorasick([phrase.encode() for phrase, _ in phrases], implementation=Implementation.ContiguousNFA)

    def numbers_in(self, lowered: str) -> set[int]:
        """The numbers of the phrases that occur in a text in lower case."""
        found = self._automaton.find_matches_as_indexes(lowered.encode("utf-8", "replace"), overlapping=True)
        return {self._numbers[index] for index, _, _ in found}


def any_in(phrases: tuple[str, ...], lowered: str) -> bool:
    """Whether a short text in lower case has any of the phrases."""
    return any(phrase in lowered for phrase in phrases)


def first_line_with(phrases: tuple[str, ...], lowered: str, start: int, end: int) -> int:
    """The start of the first line between `start` and `end` that has one of the phrases, -1 if none has."""
    places = [place for phrase in phrases if (place := lowered.find(phrase, start, end)) >= 0]
    return max(start, lowered.rfind("\n", start, min(places)) + 1) if places else -1
