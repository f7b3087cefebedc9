"""Documents → the catalogue by which the engine diagnoses."""

from __future__ import annotations

from collections.abc import Iterable

from errors.engine.index.catalog import Catalog
from errors.knowledge.document import Knowledge
from errors.knowledge.entries.document import EntryDocument
from errors.knowledge.entries.rule import entry_rule
from errors.knowledge.providers.document import ProviderDocument
from errors.knowledge.providers.rule import provider_rule
from errors.knowledge.vocabulary.document import SynonymGroupDocument, WordGroupDocument
from errors.knowledge.vocabulary.rows import synonym_rule, word_group_rule


def catalog_of(knowledge: Knowledge) -> Catalog:
    return build_catalog(knowledge.entries, knowledge.providers, knowledge.synonyms, knowledge.vocabulary)


def build_catalog(
    entries: Iterable[EntryDocument],
    providers: Iterable[ProviderDocument],
    synonyms: Iterable[SynonymGroupDocument],
    vocabulary: Iterable[WordGroupDocument],
) -> Catalog:
    """Of all entries that are not retired."""
    rules = [entry_rule(entry) for entry in entries if entry.replaced_by is None]
    return Catalog.build(rules, map(provider_rule, providers), map(synonym_rule, synonyms), map(word_group_rule, vocabulary))
