"""A provider: document ⇄ rows."""

from __future__ import annotations

from django.db import models

from errors.knowledge.providers.document import ProviderDocument, ProviderTextDocument
from errors.knowledge.rows import language_rows, read_languages, replace
from errors.knowledge.services.rows import read_limit, read_server, read_service, write_limits, write_servers, write_services
from errors.knowledge.sources import read_sources
from errors.models import Provider, ProviderKind, ProviderSource, ProviderSuffix, ProviderText, SuffixKind

_RELATED = ("texts", "suffixes", "settings__service", "services__texts", "services__domains", "limits", "sources")


def providers() -> models.QuerySet[Provider]:
    return Provider.objects.order_by("slug").prefetch_related(*_RELATED)


def write_provider(document: ProviderDocument) -> None:
    values = {"name": document.name, "kind": document.kind, "support_url": document.support_url, "status_url": document.status_url}
    row, _ = Provider.objects.update_or_create(slug=document.id, defaults=values)
    suffixes = [(SuffixKind.HOST, suffix) for suffix in document.hosts]
    suffixes += [(SuffixKind.DOMAIN, suffix) for suffix in document.domains]
    suffixes += [(SuffixKind.NAME, name) for name in document.names]
    replace(row.suffixes, [ProviderSuffix(provider=row, kind=kind, suffix=suffix) for kind, suffix in suffixes])
    services = write_services(row, document.services)
    write_servers(row, document.settings, services)
    write_limits(row, document.limits)
    replace(row.sources, [ProviderSource(provider=row, **source.model_dump()) for source in document.sources])
    replace(row.texts, language_rows(ProviderText, document, provider=row))


def read_provider(row: Provider) -> ProviderDocument:
    return ProviderDocument(
        id=row.slug,
        name=row.name,
        kind=ProviderKind(row.kind),
        names=read_suffixes(row, SuffixKind.NAME),
        hosts=read_suffixes(row, SuffixKind.HOST),
        domains=read_suffixes(row, SuffixKind.DOMAIN),
        settings=[read_server(server) for server in row.settings.all()],
        services=[read_service(service) for service in row.services.all()],
        limits=[read_limit(limit) for limit in row.limits.all()],
        support_url=row.support_url,
        status_url=row.status_url,
        sources=read_sources(row.sources.all()),
        **read_languages(row.texts.all(), ProviderTextDocument),
    )


def read_suffixes(row: Provider, kind: SuffixKind) -> list[str]:
    return [suffix.suffix for suffix in row.suffixes.all() if suffix.kind == kind]
