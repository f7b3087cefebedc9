"""Ways of saying the same thing, recognised in any text: `casella piena`, `mailbox is full` and `over quota` are one.

A way of saying is a set of stems that stand close together, in any order: words between them that say nothing do not count, one that
says something may come between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from errors.search.documents import SynonymRule
from errors.search.words import stems, telling

MARK = "="  # before the name of a meaning, so that it is never a word


@dataclass(frozen=True, slots=True)
class Meaning:
    """A recognised way of saying: the places, in the list of words, of the words that say it."""

    term: str
    places: tuple[int, ...]


class SynonymIndex:
    def __init__(self, rules: Iterable[SynonymRule]) -> None:
        self._ways: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        self.words: set[str] = set()
        for rule in rules:
            for phrase in dict.fromkeys(rule.phrases):
                way = [word.text for word in telling(phrase)]
                self.words.update(way)
                for first in stems(way[0]) if way else ():
                    self._ways[first].append((MARK + rule.id, tuple(way)))

    def find(self, spoken: Sequence[str]) -> list[Meaning]:
        """Every meaning in a list of telling words, those of most words first."""
        stemmed = [stems(word) for word in spoken]
        found: dict[tuple[str, tuple[int, ...]], Meaning] = {}
        for place, alternatives in enumerate(stemmed):
            for alternative in alternatives:
                for term, way in self._ways.get(alternative, ()):
                    places = _places(way, place, stemmed)
                    if places:
                        found.setdefault((term, places), Meaning(term, places))
        return sorted(found.values(), key=lambda meaning: (-len(meaning.places), meaning.places, meaning.term))


def _places(way: tuple[str, ...], first: int, stemmed: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    """Where the words of a way stand around its first one; nothing when one is missing."""
    reach = len(way)  # one word may come between
    near = range(max(0, first - reach), min(len(stemmed), first + reach + 1))
    taken = [first]
    for word in way[1:]:
        wanted = set(stems(word))
        place = next((place for place in near if place not in taken and wanted.intersection(stemmed[place])), None)
        if place is None:
            return ()
        taken.append(place)
    return tuple(sorted(taken)) if max(taken) - min(taken) <= reach else ()
