"""Wording of mail systems, found in a text in lower case that keeps every place."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import BytesAhoCorasick, Implementation


def lower(text: str) -> str:
    """Lower case, character for character: only U+0130 would become two."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text.replace("\u0130", "I").lower()


class Wording:
    """Many phrases, each standing for a thing; one pass over a text tells which of them it has."""

    def __init__(self, phrases: Sequence[tuple[str, int]]) -> None:
        self._numbers = [number for _, number in phrases]
        self._automaton = BytesAhoCorasick([phrase.encode() for phrase, _ in phrases], implementation=Implementation.ContiguousNFA)

    def numbers_in(self, lowered: str) -> set[int]:
        """The numbers of the phrases that stand in a text in lower case."""
        found = self._automaton.find_matches_as_indexes(lowered.encode("utf-8", "replace"), overlapping=True)
        return {self._numbers[index] for index, _, _ in found}


def any_in(phrases: tuple[str, ...], lowered: str) -> bool:
    """Whether a short text in lower case has any of the phrases."""
    return any(phrase in lowered for phrase in phrases)


def first_line_with(phrases: tuple[str, ...], lowered: str, start: int, end: int) -> int:
    """Where the line begins that has one of the phrases first, -1 if none has."""
    places = [place for phrase in phrases if (place := lowered.find(phrase, start, end)) >= 0]
    return max(start, lowered.rfind("\n", start, min(places)) + 1) if places else -1
