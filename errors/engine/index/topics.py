"""How people ask: words that must all be there, in any order (`casella, piena|esaurita, cancellat*`; the syntax: `words.py`)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, Implementation

from errors.engine.index.phrases import Hit
from errors.engine.index.rules import EntryRule, PatternRule, WordGroupRule
from errors.engine.index.stems import single
from errors.engine.index.words import compile_words, groups_of
from errors.engine.vocabulary import PatternKind

_LONGEST_QUESTION = 2000  # characters; a longer text is a report, not a question
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Topic:
    rule: EntryRule
    pattern: PatternRule
    terms: tuple[frozenset[str], ...]


class TopicIndex:
    def __init__(self, rules: Iterable[EntryRule], vocabulary: Iterable[WordGroupRule] = ()) -> None:
        groups = groups_of(vocabulary)

        topics = [
            Topic(rule, pattern, compile_words(pattern.source, groups))
            for rule in rules
            for pattern in rule.patterns
            if pattern.kind is PatternKind.WORDS
        ]
        commonness = Counter(alternative for topic in topics for term in topic.terms for alternative in term)
        self._by_alternative: dict[str, list[Topic]] = defaultdict(list)
        for topic in topics:  # found by its rarest term, so that a common word does not lead to many topics
            for alternative in min(topic.terms, key=lambda term: (sum(map(commonness.__getitem__, term)), min(term))):
                self._by_alternative[alternative].append(topic)
        self._alternatives = sorted(commonness)
        self._automaton = AhoCorasick(self._alternatives, implementation=Implementation.ContiguousNFA)

    def find(self, folded: str, named: Container[str | None]) -> Iterator[Hit]:
        """Topics of a short folded text; `named` are the providers whose own topics may be meant.

        The bounds are those of the longest word that was found.
        """
        if len(folded) > _LONGEST_QUESTION:
            return
        words = f" {single(' '.join(folded.split()))} "
        present = {
            self._alternatives[number]: start for number, start, _ in self._automaton.find_matches_as_indexes(words, overlapping=True)
        }
        seen: set[tuple[str, str]] = set()
        for alternative in present:
            for topic in self._by_alternative.get(alternative, ()):
                if topic.pattern.needs_provider and topic.rule.provider not in named:
                    continue
                if any(term.isdisjoint(present.keys()) for term in topic.terms):
                    continue
                used = [max(sorted(present.keys() & term), key=len) for term in topic.terms]  # sorted: sets differ by process
                if (topic.rule.id, topic.pattern.source) not in seen:
                    seen.add((topic.rule.id, topic.pattern.source))
                    yield Hit(topic.rule, topic.pattern, *_bounds(folded, used), sum(len(word.strip()) for word in used))


def _bounds(folded: str, used: list[str]) -> tuple[int, int]:
    """The longest used word, where it stands in the text."""
    first = max((word.split()[0] for word in used), key=len)
    spans = (found.span() for found in _WORD.finditer(folded) if single(found[0]).startswith(first))
    return next(spans, (0, 0))
