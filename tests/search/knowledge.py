"""The real knowledge as an index, without a database; and the questions that it must answer."""

from __future__ import annotations

import yaml

from errors.engine.index.catalog import Catalog
from errors.knowledge.document import Knowledge
from errors.knowledge.entries.document import EntryDocument
from errors.knowledge.entries.page import EntryPage, TextPage
from errors.knowledge.entries.rule import entry_rule
from errors.knowledge.entries.search import entry_documents
from errors.knowledge.fields import texts
from errors.knowledge.providers.document import ProviderDocument, ProviderTextDocument
from errors.knowledge.providers.page import ProviderPage
from errors.knowledge.providers.search import provider_documents
from errors.knowledge.render import to_html
from errors.knowledge.services.page import ServerPage
from errors.knowledge.taxonomy.page import NamePage
from errors.search import SearchIndex
from tests.conftest import ROOT


def questions(part: str) -> list[tuple[str, list[str]]]:
    """Pairs of what somebody types and the pages that are right, of one part of queries.yaml."""
    parts = yaml.safe_load((ROOT / "tests/search/queries.yaml").read_text(encoding="utf-8"))
    return [pair for row in parts[part] for pair in row.items()]


def index_of(knowledge: Knowledge, catalog: Catalog) -> SearchIndex:
    categories = {category.id: NamePage(category.id, {}, {}, category.group) for category in knowledge.categories}
    entries = entry_documents(map(_entry, knowledge.entries), map(entry_rule, knowledge.entries), categories)
    providers = provider_documents(map(_provider, knowledge.providers), {rule.id: rule.names for rule in catalog.provider_rules})
    return SearchIndex.build([*entries, *providers], catalog)


def _entry(entry: EntryDocument) -> EntryPage:
    return EntryPage(
        id=entry.id,
        kind=entry.kind,
        provider=entry.provider,
        category=entry.category,
        permanence=entry.permanence,
        actor=entry.actor,
        codes=tuple(code.rule() for code in entry.codes),
        texts={language: TextPage(language, text, {"meaning": to_html(text.meaning)}) for language, text in entry.texts().items()},
        sources=(),
        see_also=(),
        reviewed=None,
        replaced_by=entry.replaced_by,
    )


def _provider(provider: ProviderDocument) -> ProviderPage:
    servers = tuple(ServerPage(**server.model_dump(exclude={"service"})) for server in provider.settings)
    written = texts(provider, ProviderTextDocument)
    return ProviderPage(
        id=provider.id,
        name=provider.name,
        kind=provider.kind,
        domains=tuple(provider.domains),
        settings=servers,
        services=(),
        limits=(),
        support_url="",
        status_url="",
        texts={language: {name: to_html(words) for name, words in text.model_dump().items()} for language, text in written.items()},
        sources=(),
    )
