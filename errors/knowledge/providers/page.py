"""What pages read of a provider."""

from __future__ import annotations

from dataclasses import dataclass

from errors.knowledge.providers.rows import read_suffixes
from errors.knowledge.render import Html, html_fields
from errors.knowledge.services.page import LimitPage, ServerPage, ServicePage, limit_page, server_page, service_pages
from errors.knowledge.sources import SourcePage, source_pages
from errors.models import Provider, SuffixKind


@dataclass(frozen=True, slots=True)
class ProviderPage:
    """`texts[language]` has `summary`, `login`, `notes`, `support`, all safe HTML; `settings` are the servers of all services."""

    id: str
    name: str
    kind: str
    domains: tuple[str, ...]
    settings: tuple[ServerPage, ...]
    services: tuple[ServicePage, ...]
    limits: tuple[LimitPage, ...]
    support_url: str
    status_url: str
    texts: dict[str, dict[str, Html]]
    sources: tuple[SourcePage, ...]

    def text(self, language: str) -> dict[str, Html]:
        return self.texts.get(language, {})


def provider_page(row: Provider) -> ProviderPage:
    domains = tuple(read_suffixes(row, SuffixKind.DOMAIN))
    return ProviderPage(
        id=row.slug,
        name=row.name,
        kind=row.kind,
        domains=domains,
        settings=tuple(server_page(server) for server in row.settings.all()),
        services=service_pages(row, domains),
        limits=tuple(limit_page(limit) for limit in row.limits.all()),
        support_url=row.support_url,
        status_url=row.status_url,
        texts={text.language: html_fields(text) for text in row.texts.all()},
        sources=source_pages(row.sources.all()),
    )
