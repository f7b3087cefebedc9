"""A mail service as a page shows it: what goes into the fields of a mail program."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from errors.knowledge.services.page import ServerPage, ServicePage
from errors.models import MailServer
from errors.web.parts import labels
from errors.web.parts.labels import Badge
from errors.web.settings.mobileconfig import fits_mobileconfig


@dataclass(frozen=True, slots=True)
class ServerFields:
    protocol: str
    host: str
    port: int
    security: str | Promise


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """`alternatives` do the same as `receive` or `send` in another way. `domain` is empty where no address is known."""

    id: str
    name: str
    domain: str
    domains: tuple[str, ...]
    receive: ServerFields
    send: ServerFields
    alternatives: tuple[ServerFields, ...]
    username: str | Promise
    sign_in: Badge
    app_password_url: str
    webmail_url: str
    note_html: str
    url: str
    autoconfig_url: str
    mobileconfig_url: str


def service_card(page: ServicePage, language: str, domain: str = "") -> ServiceCard:
    """The card for the addresses of one domain; without one, for those of the service's first."""
    servers = [server_fields(one) for one in page.servers]
    receive = next((one for one, raw in zip(servers, page.servers, strict=True) if raw.protocol != MailServer.Protocol.SMTP), servers[0])
    send = next((one for one, raw in zip(servers, page.servers, strict=True) if raw.protocol == MailServer.Protocol.SMTP), servers[-1])
    domain = domain or next(iter(page.domains), "")
    return ServiceCard(
        id=page.id,
        name=page.name,
        domain=domain,
        domains=page.domains,
        receive=receive,
        send=send,
        alternatives=tuple(one for one in servers if one not in (receive, send)),
        username=labels.username(page.username),
        sign_in=labels.sign_in(page.sign_in),
        app_password_url=page.app_password_url,
        webmail_url=page.webmail_url,
        note_html=page.notes.get(language, ""),
        url=reverse("domain-settings", args=[domain]) if domain else "",
        autoconfig_url=reverse("autoconfig", args=[domain, page.id]) if domain else "",
        mobileconfig_url=reverse("mobileconfig", args=[domain, page.id]) if domain and fits_mobileconfig(page) else "",
    )


def server_fields(page: ServerPage) -> ServerFields:
    return ServerFields(labels.protocol(page.protocol), page.host, page.port, labels.security(page.security))
