"""The mail services, servers and sending limits of a provider: documents ⇄ rows."""

from __future__ import annotations

from collections.abc import Iterable

from errors.knowledge.rows import language_rows, read, read_languages, replace
from errors.knowledge.services.document import (
    MailServerDocument,
    MailServiceDocument,
    MailServiceTextDocument,
    SendingLimitDocument,
)
from errors.languages import CODES
from errors.models import MailServer, MailService, MailServiceText, Provider, SendingLimit, ServiceDomain


def write_services(provider: Provider, documents: Iterable[MailServiceDocument]) -> dict[str, MailService]:
    """Returns the new rows by their ids. Servers and limits go first: without their services two of them may be the same."""
    provider.settings.all().delete()
    provider.limits.all().delete()
    provider.services.all().delete()
    return {document.id: _write_service(provider, document) for document in documents}


def _write_service(provider: Provider, document: MailServiceDocument) -> MailService:
    values = document.model_dump(exclude={"id", "domains", *CODES})
    row = MailService.objects.create(provider=provider, slug=document.id, **values)
    replace(row.domains, [ServiceDomain(service=row, domain=domain) for domain in document.domains])
    replace(row.texts, language_rows(MailServiceText, document, service=row))
    return row


def read_service(row: MailService) -> MailServiceDocument:
    return MailServiceDocument(
        id=row.slug,
        name=row.name,
        domains=[domain.domain for domain in row.domains.all()],
        hosts_domains=row.hosts_domains,
        username=MailService.Username(row.username),
        sign_in=MailService.SignIn(row.sign_in),
        app_password_url=row.app_password_url,
        webmail_url=row.webmail_url,
        **read_languages(row.texts.all(), MailServiceTextDocument),
    )


def write_servers(provider: Provider, documents: Iterable[MailServerDocument], services: dict[str, MailService]) -> None:
    rows = [
        MailServer(provider=provider, service=services.get(document.service or ""), **document.model_dump(exclude={"service"}))
        for document in documents
    ]
    replace(provider.settings, rows)


def read_server(row: MailServer) -> MailServerDocument:
    service = row.service.slug if row.service else None
    return MailServerDocument(
        service=service,
        protocol=MailServer.Protocol(row.protocol),
        host=row.host,
        port=row.port,
        security=MailServer.Security(row.security),
    )


def write_limits(provider: Provider, documents: Iterable[SendingLimitDocument]) -> None:
    replace(provider.limits, [SendingLimit(provider=provider, **document.model_dump()) for document in documents])


def read_limit(row: SendingLimit) -> SendingLimitDocument:
    return read(row, SendingLimitDocument)
