"""The proof of all documents, as `check_knowledge` and `load_knowledge` ask for it."""

from __future__ import annotations

from collections.abc import Iterator

from errors.knowledge.catalog import catalog_of
from errors.knowledge.document import Knowledge
from errors.knowledge.entries.proof import entry_problems, incomplete, long_patterns, prove, unusable_patterns
from errors.knowledge.entries.repetition import repetitions
from errors.knowledge.escalation.proof import escalation_problems
from errors.knowledge.glossary.proof import glossary_problems
from errors.knowledge.services.proof import settings_problems
from errors.knowledge.symptoms.proof import symptom_problems
from errors.knowledge.taxonomy.proof import taxonomy_problems
from errors.knowledge.vocabulary.proof import rare_groups, shared_words, vocabulary_problems


def check(knowledge: Knowledge) -> Iterator[str]:
    """Everything that is wrong with the documents, one sentence each."""
    yield from problems(knowledge)
    for entry in knowledge.entries:
        yield from incomplete(entry)
        yield from long_patterns(entry)
    yield from repetitions(knowledge.entries)
    yield from shared_words(knowledge.synonyms)
    yield from rare_groups(knowledge.vocabulary, knowledge.entries)
    if not any(unusable_patterns(knowledge)):  # else the catalogue cannot be built
        catalog = catalog_of(knowledge)
        for entry in knowledge.entries:
            yield from prove(entry, catalog)


def problems(knowledge: Knowledge) -> Iterator[str]:
    """What would keep the documents from being loaded at all."""
    yield from taxonomy_problems(knowledge)
    yield from escalation_problems(knowledge)
    yield from entry_problems(knowledge)
    yield from settings_problems(knowledge)
    yield from symptom_problems(knowledge)
    yield from glossary_problems(knowledge)
    yield from vocabulary_problems(knowledge)
