"""The mail settings of a provider's document → rows."""

from __future__ import annotations

from errors.knowledge.rows import replace, write_texts
from errors.knowledge.schema import Provider as ProviderDocument
from errors.knowledge.services.document import MailService as MailServiceDocument
from errors.languages import CODES
from errors.models import MailServer, MailService, MailServiceText, Provider, SendingLimit, ServiceDomain


def write_settings(row: Provider, document: ProviderDocument) -> None:
    row.services.all().delete()
    services = {service.id: _write_service(row, service) for service in document.services}
    servers = [
        MailServer(provider=row, service=services.get(server.service or ""), **server.model_dump(exclude={"service"}))
        for server in document.settings
    ]
    replace(row.settings, servers)
    replace(row.limits, [SendingLimit(provider=row, **limit.model_dump()) for limit in document.limits])


def _write_service(provider: Provider, document: MailServiceDocument) -> MailService:
    fields = document.model_dump(exclude={"id", "domains", *CODES})
    row = MailService.objects.create(provider=provider, slug=document.id, **fields)
    replace(row.domains, [ServiceDomain(service=row, domain=domain) for domain in document.domains])
    write_texts(MailServiceText, row.texts, document, service=row)
    return row
