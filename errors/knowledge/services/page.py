"""What pages read of a provider's mail services, servers and sending limits."""

from __future__ import annotations

from dataclasses import dataclass

from errors.knowledge.sources import SourcePage
from errors.models import MailServer, MailService, Provider, SendingLimit


@dataclass(frozen=True, slots=True)
class ServerPage:
    protocol: str
    host: str
    port: int
    security: str


@dataclass(frozen=True, slots=True)
class ServicePage:
    """Mailboxes that share servers; `notes` is safe HTML by language."""

    id: str
    name: str
    provider: str
    domains: tuple[str, ...]
    hosts_domains: bool
    username: str
    sign_in: str
    app_password_url: str
    webmail_url: str
    servers: tuple[ServerPage, ...]
    notes: dict[str, str]

    def server(self, protocol: str) -> ServerPage | None:
        """The first of a protocol: the one to prefer."""
        return next((server for server in self.servers if server.protocol == protocol), None)


@dataclass(frozen=True, slots=True)
class LimitPage:
    plan: str
    what: str
    most: int
    up_to: int | None
    minutes: int | None
    advised: bool
    source: SourcePage


def service_pages(provider: Provider, domains: tuple[str, ...]) -> tuple[ServicePage, ...]:
    """The services that have servers. A single one has all servers and, unless it names its own, all `domains` of the provider.

    A provider with servers and no service is its own service.
    """
    rows = list(provider.services.all()) or [MailService(slug=provider.slug, name=provider.name)]
    single = len(rows) == 1
    pages = []
    for row in rows:
        servers = tuple(server_page(one) for one in provider.settings.all() if single or one.service_id == row.pk)
        own = tuple(domain.domain for domain in row.domains.all()) if row.pk else ()
        if servers:
            pages.append(_service_page(row, provider.slug, own or (domains if single else ()), servers))
    return tuple(pages)


def _service_page(row: MailService, provider: str, domains: tuple[str, ...], servers: tuple[ServerPage, ...]) -> ServicePage:
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


def server_page(row: MailServer) -> ServerPage:
    return ServerPage(row.protocol, row.host, row.port, row.security)


def limit_page(row: SendingLimit) -> LimitPage:
    return LimitPage(row.plan, row.what, row.most, row.up_to, row.minutes, row.advised, SourcePage(row.source, row.source_url))
