"""The real knowledge as an index, without a database; and the questions that it must answer."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from errors.engine.index.catalog import Catalog
from errors.knowledge import schema
from errors.knowledge.pages import EntryPage, NamePage, ProviderPage, ServerPage, TextPage
from errors.knowledge.render import to_html
from errors.knowledge.searchable import documents
from errors.search import SearchIndex
from tests.conftest import ROOT


def questions(part: str) -> list[tuple[str, list[str]]]:
    """Pairs of what somebody types and the pages that are right, of one part of queries.yaml."""
    parts = yaml.safe_load((ROOT / "tests/search/queries.yaml").read_text(encoding="utf-8"))
    return [pair for row in parts[part] for pair in row.items()]


def index_of(knowledge: schema.Knowledge, catalog: Catalog) -> SearchIndex:
    found = documents(
        {entry.id: _entry(entry) for entry in knowledge.entries},
        [entry.rule() for entry in knowledge.entries],
        {provider.id: _provider(provider) for provider in knowledge.providers},
        catalog.provider_rules,
        {category.id: NamePage(category.id, {}, {}, category.group) for category in knowledge.categories},
    )
    return SearchIndex.build(found, catalog)


def _entry(entry: schema.Entry) -> EntryPage:
    return EntryPage(
        id=entry.id,
        kind=entry.kind,
        provider=entry.provider,
        category=entry.category,
        permanence=entry.permanence,
        actor=entry.actor,
        codes=tuple(code.rule() for code in entry.codes),
        texts={language: _text(language, text) for language, text in entry.by_language().items() if text},
        sources=(),
        see_also=(),
        reviewed=None,
        replaced_by=entry.replaced_by,
    )


def _text(language: str, text: schema.Text) -> TextPage:
    return TextPage(language, text.title, text.summary, to_html(text.meaning), "", tuple(text.actions), tuple(text.actions))


def _provider(provider: schema.Provider) -> ProviderPage:
    servers = tuple(ServerPage(**server.model_dump(exclude={"service"})) for server in provider.settings)
    texts = dict(_provider_texts(provider))
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
        texts=texts,
        sources=(),
    )


def _provider_texts(provider: schema.Provider) -> Iterator[tuple[str, dict[str, str]]]:
    for language, text in provider.by_language().items():
        yield language, {name: to_html(words) for name, words in text.model_dump().items()}
