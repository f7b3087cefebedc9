"""Each way of saying in a group has a meaningful word and stands there once; a group of words is used by many entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from errors.engine.index.stems import single_words
from errors.engine.index.words import names_in
from errors.knowledge.document import Knowledge
from errors.knowledge.entries.document import EntryDocument
from errors.knowledge.vocabulary.document import SynonymGroupDocument, WordGroupDocument
from errors.knowledge.vocabulary.rows import synonym_rule
from errors.languages import CODES
from errors.search.words import telling_placed_words

FEWEST_USERS = 10  # entries; what fewer share is spelt out in their patterns


def vocabulary_problems(knowledge: Knowledge) -> Iterator[str]:
    for group in knowledge.synonyms:
        for ways in (Counter(getattr(group, language)) for language in CODES):
            yield from (f"{group.id}: {way!r} has no word that says something" for way in ways if not telling_placed_words(way))
            yield from (f"{group.id}: has {way!r} twice" for way, count in ways.items() if count > 1)
    for words in knowledge.vocabulary:
        yield from (f"{words.id}: has {way!r} twice" for way, count in Counter(words.words).items() if count > 1)


def rare_groups(groups: Iterable[WordGroupDocument], entries: Iterable[EntryDocument]) -> Iterator[str]:
    """A group is worth its name when many entries use it."""
    users = Counter(name for entry in entries for name in _groups_named(entry))
    for group in groups:
        if users[group.id] < FEWEST_USERS:
            yield f"@{group.id}: is used by {users[group.id]} entries, fewer than {FEWEST_USERS}"


def _groups_named(entry: EntryDocument) -> frozenset[str]:
    return frozenset(name for pattern in entry.patterns if pattern.words for name in names_in(pattern.words))


def shared_words(groups: Iterable[SynonymGroupDocument]) -> Iterator[str]:
    """A single word means one thing: in two groups it would belong to neither (`engine/index/stems.py`)."""
    owners: dict[str, str] = {}
    for group in groups:
        for word in sorted(single_words(synonym_rule(group))):
            if owners.setdefault(word, group.id) != group.id:
                yield f"{group.id}: {word!r} is already a word of {owners[word]}"
