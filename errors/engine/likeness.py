"""The last resort for a question in a person's own words: which known question is it most like?

Each title and example of an entry is a small document. Its features are its stems and, counting less, its runs of four letters,
which survive typing errors and endings. Rare features weigh more (inverse document frequency), and the cosine of the two bags of
features is the likeness.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from errors.engine.rules import EntryRule
from errors.engine.stems import DENIAL, letter_runs, stems

LONGEST_QUESTION = 300  # characters
_LEAST = 0.25  # below this, likeness is chance
_LEAST_SHARED = 2  # features
_WEIGHT_OF_RUN = 0.3  # of a stem's
_POWER = 0.3  # of the rarity: how much more a rare feature counts than a common one
_SECONDED = slice(1, 3)  # an entry's next best questions, which speak for it too
_WEIGHT_OF_SECOND = 0.35
_OPENS_WITH_CODE = re.compile(r"\W*(?:\d{3}\b|[245x]\.[\dx]|0x)", re.I)  # such a question is about its code


def _features(text: str) -> dict[str, float]:
    """Sorted, for the order of a set, and so the last digit of a sum, differs by process."""
    return dict.fromkeys(sorted(letter_runs(text)), _WEIGHT_OF_RUN) | dict.fromkeys(sorted(stems(text)), 1.0)


class LikenessIndex:
    def __init__(self, rules: Iterable[EntryRule]) -> None:
        documents = [
            (rule, features)
            for rule in rules
            for question in rule.questions
            if not _OPENS_WITH_CODE.match(question) and (features := _features(question))
        ]
        frequency = Counter(feature for _, features in documents for feature in features)
        self._unknown = math.log(1 + len(documents)) ** _POWER
        self._rarity = {feature: math.log(1 + len(documents) / count) ** _POWER for feature, count in frequency.items()}
        self._documents = [(rule, self._length(features)) for rule, features in documents]
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, (_, features) in enumerate(documents):
            for feature, weight in features.items():
                self._postings[feature].append((number, weight * self._rarity[feature] ** 2))

    def _length(self, features: dict[str, float]) -> float:
        return math.sqrt(sum((weight * self._rarity.get(feature, self._unknown)) ** 2 for feature, weight in features.items()))

    def _familiarity(self, text: str) -> float:
        """A question about mail uses words that questions about mail use; each strange word makes all likeness doubtful."""
        words = [stem.removeprefix(f"{DENIAL} ") for stem in stems(text)]
        return max(sum(word in self._rarity for word in words), 1) / max(len(words), 1)

    def find(self, text: str) -> list[tuple[EntryRule, float]]:
        """Entries with a question like this one, with the likeness from 0 to 1; each entry once, best first."""
        features = _features(text)
        products: dict[int, float] = defaultdict(float)
        shared: Counter[int] = Counter()
        for feature, weight in features.items():
            for number, worth in self._postings.get(feature, ()):
                products[number] += weight * worth
                shared[number] += 1
        length = self._length(features) / self._familiarity(text)
        found: dict[str, list[float]] = defaultdict(list)
        rules: dict[str, EntryRule] = {}
        for number, product in products.items():
            rule, size = self._documents[number]
            if shared[number] >= _LEAST_SHARED:
                rules[rule.id] = rule
                found[rule.id].append(product / (length * size))
        ranked = sorted(((sorted(likenesses, reverse=True), entry) for entry, likenesses in found.items()), key=_order)
        return [(rules[entry], likenesses[0]) for likenesses, entry in ranked if likenesses[0] >= _LEAST]


def _order(item: tuple[list[float], str]) -> tuple[float, str]:
    likenesses, entry = item
    return -likenesses[0] - _WEIGHT_OF_SECOND * sum(likenesses[_SECONDED]), entry
