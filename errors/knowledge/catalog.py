"""Documents → the catalogue by which the engine diagnoses."""

from __future__ import annotations

from collections.abc import Iterable

from errors.engine.index.catalog import Catalog
from errors.knowledge.document import Knowledge
from errors.knowledge.entries.document import EntryDocument
from errors.knowledge.entries.rule import entry_rule
from errors.knowledge.providers.document import ProviderDocument
from errors.knowledge.providers.rule import provider_rule


def catalog_of(knowledge: Knowledge) -> Catalog:
    return build_catalog(knowledge.entries, knowledge.providers)


def build_catalog(entries: Iterable[EntryDocument], providers: Iterable[ProviderDocument]) -> Catalog:
    """Of all entries that are not retired."""
    return Catalog.build([entry_rule(entry) for entry in entries if entry.replaced_by is None], map(provider_rule, providers))
