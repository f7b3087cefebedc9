"""Mistakes in mail settings: servers of no service, domains of two services, ports with the wrong encryption."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from errors.knowledge.document import Knowledge
from errors.knowledge.providers.document import ProviderDocument
from errors.knowledge.services.document import MailServerDocument

# RFC 8314 §3 and §7.3: implicit TLS and STARTTLS have ports of their own.
_SECURITY = {993: "SSL/TLS", 995: "SSL/TLS", 465: "SSL/TLS", 143: "STARTTLS", 110: "STARTTLS", 587: "STARTTLS"}


def settings_problems(knowledge: Knowledge) -> Iterator[str]:
    services = [service for provider in knowledge.providers for service in provider.services]
    yield from _claimed_twice("service", (service.id for service in services))
    yield from _claimed_twice("domain", (domain for service in services for domain in service.domains))
    for provider in knowledge.providers:
        yield from _servers(provider)
        yield from _limits(provider)
        for service in provider.services:
            for domain in set(service.domains) - set(provider.domains):
                yield f"{provider.id}: {domain} of {service.id} is no domain of the provider"


def _claimed_twice(what: str, names: Iterable[str]) -> Iterator[str]:
    for name, count in Counter(names).items():
        if count > 1:
            yield f"the {what} {name!r} is there twice"


def _servers(provider: ProviderDocument) -> Iterator[str]:
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


def _security(provider: ProviderDocument, server: MailServerDocument) -> Iterator[str]:
    wanted = _SECURITY.get(server.port, server.security)
    if server.security != wanted:
        yield f"{provider.id}: port {server.port} of {server.host} goes with {wanted}"


def _limits(provider: ProviderDocument) -> Iterator[str]:
    for limit in provider.limits:
        if limit.what.endswith("-per-message") == bool(limit.minutes):
            yield f"{provider.id}: the limit of {limit.most} {limit.what} is either per message or within minutes"
