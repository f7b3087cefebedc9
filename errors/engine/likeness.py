"""The last resort for a question in a person's own words: which known question is it most like?

Each title and example of an entry is a small document; words are brought to their stems, rare words weigh more (inverse
document frequency), and the cosine of the two bags of words is the likeness.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from errors.engine.stems import stems
from errors.engine.types import EntryRule

LONGEST_QUESTION = 300  # characters
_LEAST = 0.42  # below this, likeness is chance
_LEAST_SHARED = 2  # words


class LikenessIndex:
    def __init__(self, rules: Iterable[EntryRule]) -> None:
        documents = [(rule, words) for rule in rules for question in rule.questions if (words := stems(question))]
        frequency = Counter(word for _, words in documents for word in words)
        self._rarity = {word: math.log(1 + len(documents) / count) for word, count in frequency.items()}
        self._documents = [(rule, math.sqrt(sum(self._rarity[word] ** 2 for word in words))) for rule, words in documents]
        self._postings: dict[str, list[int]] = defaultdict(list)
        for number, (_, words) in enumerate(documents):
            for word in words:
                self._postings[word].append(number)

    def find(self, text: str) -> Iterator[tuple[EntryRule, float]]:
        """Entries with a question like this one, with the likeness from 0 to 1; each entry once, best first."""
        words = stems(text)
        unknown = math.log(1 + len(self._documents))
        length = math.sqrt(sum(self._rarity.get(word, unknown) ** 2 for word in words))
        products: dict[int, float] = defaultdict(float)
        shared: Counter[int] = Counter()
        for word in words:
            for number in self._postings.get(word, ()):
                products[number] += self._rarity[word] ** 2
                shared[number] += 1
        seen: set[str] = set()
        for number, product in sorted(products.items(), key=lambda item: -item[1] / self._documents[item[0]][1]):
            rule, size = self._documents[number]
            likeness = product / (length * size)
            if likeness < _LEAST:
                break
            if shared[number] >= min(_LEAST_SHARED, len(words)) and rule.id not in seen:
                seen.add(rule.id)
                yield rule, likeness
