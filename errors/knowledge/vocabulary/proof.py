"""Each way of saying in a group of synonyms has a meaningful word, and stands there once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from errors.knowledge.document import Knowledge
from errors.models.language import LANGUAGE_CODES
from errors.search.words import telling


def vocabulary_problems(knowledge: Knowledge) -> Iterator[str]:
    for group in knowledge.synonyms:
        for ways in (Counter(getattr(group, language)) for language in LANGUAGE_CODES):
            yield from (f"{group.id}: {way!r} has no word that says something" for way in ways if not telling(way))
            yield from (f"{group.id}: has {way!r} twice" for way, count in ways.items() if count > 1)
