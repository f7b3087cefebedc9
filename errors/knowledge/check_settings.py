"""Mail settings that contradict themselves: servers of nobody, domains of two services, ports with the wrong encryption."""

from __future__ import annotations

from collections.abc import Iterator

from errors.knowledge.schema import Knowledge, Provider
from errors.knowledge.schema_settings import MailServer

# RFC 8314 §3 and §7.3: implicit TLS and STARTTLS have ports of their own.
_SECURITY = {993: "SSL/TLS", 995: "SSL/TLS", 465: "SSL/TLS", 143: "STARTTLS", 110: "STARTTLS", 587: "STARTTLS"}


def settings_problems(knowledge: Knowledge) -> Iterator[str]:
    owners: dict[str, str] = {}
    for provider in knowledge.providers:
        yield from _servers(provider)
        yield from _limits(provider)
        for service in provider.services:
            for name in (service.id, *service.domains):
                if owners.setdefault(name, service.id) != service.id or (name == service.id and _twice(provider, name)):
                    yield f"{provider.id}: {name!r} belongs to two services"
            for domain in set(service.domains) - set(provider.domains):
                yield f"{provider.id}: {domain} of {service.id} is no domain of the provider"


def _twice(provider: Provider, service: str) -> bool:
    return [one.id for one in provider.services].count(service) > 1


def _servers(provider: Provider) -> Iterator[str]:
    services = {service.id for service in provider.services}
    for server in provider.settings:
        if server.service and server.service not in services:
            yield f"{provider.id}: there is no service {server.service!r}"
        if not server.service and len(services) > 1:
            yield f"{provider.id}: {server.host} must say to which service it belongs"
        yield from _security(provider, server)
    for service in services:
        protocols = {server.protocol for server in provider.settings if server.service in (service, None)}
        if "smtp" not in protocols or not protocols & {"imap", "pop"}:
            yield f"{provider.id}: {service} needs a server for receiving and one for sending"


def _security(provider: Provider, server: MailServer) -> Iterator[str]:
    wanted = _SECURITY.get(server.port, server.security)
    if server.security != wanted:
        yield f"{provider.id}: port {server.port} of {server.host} goes with {wanted}"


def _limits(provider: Provider) -> Iterator[str]:
    for limit in provider.limits:
        if limit.what.endswith("-per-message") == bool(limit.minutes):
            yield f"{provider.id}: the limit of {limit.most} {limit.what} is either per message or within minutes"
