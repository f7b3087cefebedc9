"""Each way of saying in a group of synonyms has a meaningful word, and stands there once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from errors.engine.index.stems import single_words
from errors.knowledge.document import Knowledge
from errors.knowledge.vocabulary.document import SynonymGroupDocument
from errors.knowledge.vocabulary.rows import synonym_rule
from errors.languages import CODES
from errors.search.words import telling_placed_words


def vocabulary_problems(knowledge: Knowledge) -> Iterator[str]:
    for group in knowledge.synonyms:
        for ways in (Counter(getattr(group, language)) for language in CODES):
            yield from (f"{group.id}: {way!r} has no word that says something" for way in ways if not telling_placed_words(way))
            yield from (f"{group.id}: has {way!r} twice" for way, count in ways.items() if count > 1)


def shared_words(groups: Iterable[SynonymGroupDocument]) -> Iterator[str]:
    """A single word means one thing: in two groups it would belong to neither (`engine/index/stems.py`)."""
    owners: dict[str, str] = {}
    for group in groups:
        for word in sorted(single_words(synonym_rule(group))):
            if owners.setdefault(word, group.id) != group.id:
                yield f"{group.id}: {word!r} is already a word of {owners[word]}"
