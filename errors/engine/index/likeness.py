"""What nobody wrote down word for word: which known question, or which known wording of a server, is a text most like?

Each title and example of an entry is a small document, and so is each of its phrases. Its features are its stems and, counting
less, its runs of four letters, which survive typing errors and endings. Rare features weigh more (inverse document frequency), and
the cosine of the two bags of features is the likeness.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from errors.engine.index.rules import EntryRule
from errors.engine.index.stems import DENIAL, Stems, letter_runs
from errors.engine.vocabulary import PatternKind

LONGEST_QUESTION = 300  # characters
_LEAST = 0.25  # below this, likeness is chance
_LEAST_SHARED = 2  # features
_WEIGHT_OF_RUN = 0.3  # of a stem's
_POWER = 0.3  # of the rarity: how much more a rare feature counts than a common one
_SECONDED = slice(1, 3)  # an entry's next best questions, which speak for it too
_WEIGHT_OF_SECOND = 0.35
_OPENS_WITH_CODE = re.compile(r"\W*(?:\d{3}\b|[245x]\.[\dx]|0x)", re.I)  # such a question is about its code
_FEWEST_WORDS = 2  # of what a server says
_FEW_CATEGORIES = 12
_MOST_WITH_FEATURE = 1000  # documents; what more of them have tells nothing, and nothing may grow with their number
# Names and numbers, which differ from message to message.
_NAMES = re.compile(
    r"<[^<>]*>|\S+@\S+|https?://\S+|\d{1,3}(?:\.\d{1,3}){2,3}|(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}|\b[a-z]+=\S*|#?\d{3,}[- ]?|[*#]",
    re.I,
)


def _is_run(feature: str) -> bool:
    return feature[0] == "#"


def _weight(feature: str) -> float:
    return _WEIGHT_OF_RUN if _is_run(feature) else 1.0


def questions(rules: Iterable[EntryRule]) -> Iterator[tuple[EntryRule, str]]:
    """What people ask."""
    for rule in rules:
        for question in rule.questions:
            if not _OPENS_WITH_CODE.match(question):
                yield rule, question


def wordings(rules: Iterable[EntryRule]) -> Iterator[tuple[EntryRule, str]]:
    """What servers say."""
    for rule in rules:
        for pattern in rule.patterns:
            if pattern.kind is PatternKind.PHRASE:
                yield rule, without_names(pattern.source)
        for question in rule.questions:
            if _OPENS_WITH_CODE.match(question):
                yield rule, without_names(question)


def without_names(text: str) -> str:
    return _NAMES.sub(" ", text)


class LikenessIndex:
    """`is_strict` when a strange word makes all likeness doubtful: questions of people have few, replies of servers many."""

    def __init__(self, texts: Iterable[tuple[EntryRule, str]], stems: Stems, is_strict: bool = True) -> None:
        self._stems = stems
        self._is_strict = is_strict
        self._rules: list[EntryRule] = []  # of the documents, by their numbers
        self._postings: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for rule, text in texts:
            if features := self._features(text):
                for feature in features:
                    self._postings[feature].append(len(self._rules))
                self._rules.append(rule)
        count = len(self._rules)
        self._unknown: float = math.log(1 + count) ** _POWER
        self._rarity: dict[str, float] = {
            feature: math.log(1 + count / len(numbers)) ** _POWER for feature, numbers in self._postings.items()
        }
        self._telling = frozenset(feature for feature, numbers in self._postings.items() if self._is_telling(feature, numbers))
        self._lengths = self._lengths_of_documents()

    def _features(self, text: str) -> list[str]:
        """Sorted, for the order of a set, and so the last digit of a sum, differs by process."""
        return [*sorted(letter_runs(text)), *sorted(self._stems.find(text))]

    def _is_telling(self, feature: str, numbers: Iterable[int]) -> bool:
        """A stem that only few categories use: "rejected" and "sorry" say nothing of the cause."""
        return not _is_run(feature) and len({self._rules[number].category for number in numbers}) <= _FEW_CATEGORIES

    def _lengths_of_documents(self) -> list[float]:
        squares = [0.0] * len(self._rules)
        for feature, numbers in self._postings.items():
            worth = self._worth(feature)
            for number in numbers:
                squares[number] += worth
        return list(map(math.sqrt, squares))

    def _worth(self, feature: str) -> float:
        """What a shared feature adds to the product of two documents."""
        return (_weight(feature) * self._rarity.get(feature, self._unknown)) ** 2

    def _familiarity(self, text: str) -> float:
        """A question about mail uses words that questions about mail use; each strange word makes all likeness doubtful."""
        words = [stem.removeprefix(f"{DENIAL} ") for stem in self._stems.find(text)]
        return max(sum(word in self._rarity for word in words), 1) / max(len(words), 1)

    def find(self, text: str) -> list[tuple[EntryRule, float]]:
        """Entries with a question like this one, with the likeness from 0 to 1; each entry once, best first."""
        features = self._features(text)
        if not self._is_strict and sum(not _is_run(feature) for feature in features) < _FEWEST_WORDS:
            return []
        products: dict[int, float] = defaultdict(float)
        shared: Counter[int] = Counter()
        told: set[int] = set()
        for feature in features:
            numbers = self._postings.get(feature, ())
            if not 0 < len(numbers) <= _MOST_WITH_FEATURE:
                continue
            worth = self._worth(feature)
            for number in numbers:
                products[number] += worth
            shared.update(numbers)
            if feature in self._telling:
                told.update(numbers)
        length = math.sqrt(sum(map(self._worth, features))) / (self._familiarity(text) if self._is_strict else 1)
        found: dict[str, list[float]] = defaultdict(list)
        rules: dict[str, EntryRule] = {}
        for number, product in products.items():
            if shared[number] >= _LEAST_SHARED and (self._is_strict or number in told):
                rule = self._rules[number]
                rules[rule.id] = rule
                found[rule.id].append(product / (length * self._lengths[number]))
        ranked = sorted(((sorted(likenesses, reverse=True), entry) for entry, likenesses in found.items()), key=_order)
        return [(rules[entry], likenesses[0]) for likenesses, entry in ranked if likenesses[0] >= _LEAST]


def _order(item: tuple[list[float], str]) -> tuple[float, str]:
    likenesses, entry = item
    return -likenesses[0] - _WEIGHT_OF_SECOND * sum(likenesses[_SECONDED]), entry
