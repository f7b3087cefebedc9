"""Rows of mail settings → page values."""

from __future__ import annotations

from errors.knowledge.pages import LimitPage, ServerPage, ServicePage, SourcePage
from errors.models import MailServer, MailService, Provider, SendingLimit


def services(provider: Provider, domains: tuple[str, ...]) -> tuple[ServicePage, ...]:
    """The services that have servers. A single one has all servers and, unless it names its own, all domains.

    A provider with servers and no service is its own service.
    """
    rows = list(provider.services.all()) or [MailService(slug=provider.slug, name=provider.name)]
    single = len(rows) == 1
    pages = []
    for row in rows:
        servers = tuple(server(one) for one in provider.settings.all() if single or one.service_id == row.pk)
        own = tuple(domain.domain for domain in row.domains.all()) if row.pk else ()
        if servers:
            pages.append(_service(row, provider.slug, own or (domains if single else ()), servers))
    return tuple(pages)


def _service(row: MailService, provider: str, domains: tuple[str, ...], servers: tuple[ServerPage, ...]) -> ServicePage:
    return ServicePage(
        id=row.slug,
        name=row.name,
        provider=provider,
        domains=domains,
        hosts_domains=row.hosts_domains,
        username=row.username,
        sign_in=row.sign_in,
        app_password_url=row.app_password_url,
        webmail_url=row.webmail_url,
        servers=servers,
        notes={text.language: text.note_html for text in row.texts.all()} if row.pk else {},
    )


def server(row: MailServer) -> ServerPage:
    return ServerPage(row.protocol, row.host, row.port, row.security)


def limit(row: SendingLimit) -> LimitPage:
    return LimitPage(row.plan, row.what, row.most, row.up_to, row.minutes, row.advised, SourcePage(row.source, row.source_url))
