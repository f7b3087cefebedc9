"""Synonyms, recognised in any text: `casella piena`, `mailbox is full` and `over quota` are one.

A phrase is found where its words, in any form and any order, stand close together: one other telling word may stand between them,
silent words do not count. Only a negation must stand before the word that it negates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from errors.engine.index.rules import SynonymRule
from errors.search.words import DENIALS, telling_words, word_stems

MARK = "="  # prefix of a synonym's term, so that it differs from every word


@dataclass(frozen=True, slots=True)
class SynonymPhrase:
    """A phrase of a group: the stems of each word, the negation first if there is one; `denied` counts the words that follow it."""

    term: str
    words: tuple[tuple[str, ...], ...]
    denied: int


@dataclass(frozen=True, slots=True)
class FoundSynonym:
    """A synonym found in a text: its term, and the indexes of its words in the list of telling words."""

    term: str
    places: tuple[int, ...]


class SynonymIndex:
    def __init__(self, rules: Iterable[SynonymRule]) -> None:
        ways = {(MARK + rule.id, said) for rule in rules for phrase in rule.phrases if (said := tuple(telling_words(phrase)))}
        self.words = {word for _, said in ways for word in said}
        commonness = Counter(stem for _, said in ways for word in said for stem in word_stems(word))
        self._ways: dict[str, list[SynonymPhrase]] = defaultdict(list)
        for term, said in sorted(ways):
            denial = next((place for place, word in enumerate(said) if word in DENIALS), len(said))
            ordered = (*said[denial:], *said[:denial])
            way = SynonymPhrase(term, tuple(map(word_stems, ordered)), len(said) - denial - 1)
            for stem in min(way.words, key=lambda alternatives: commonness[alternatives[0]]):
                self._ways[stem].append(way)

    def find(self, said: Sequence[str]) -> list[FoundSynonym]:
        """All synonyms in a list of telling words, those of most words first."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(said):
            for stem in word_stems(word):
                places[stem].append(place)
        ways = [way for stem in places.keys() & self._ways.keys() for way in self._ways[stem]]
        possible = (way for way in ways if all(any(stem in places for stem in stems) for stems in way.words))
        found = {FoundSynonym(way.term, together) for way in possible for together in _together(way, places)}
        return sorted(found, key=lambda meaning: (-len(meaning.places), meaning.places, meaning.term))


def _together(way: SynonymPhrase, places: Mapping[str, list[int]]) -> Iterable[tuple[int, ...]]:
    """The indexes of the words of a phrase, for each place where they stand close together."""
    candidates = [sorted({place for stem in stems for place in places.get(stem, ())}) for stems in way.words]
    for first in candidates[0]:
        taken = [first]
        for number, others in enumerate(candidates[1:], 1):
            near = (place for place in others if place not in taken and abs(place - first) <= len(way.words))
            taken.append(next((place for place in near if number > way.denied or place > first), -1))
        if -1 not in taken and max(taken) - min(taken) <= len(way.words):
            yield tuple(sorted(taken))
