"""The mail settings of one domain: of its own service, of the service that hosts it, or unknown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_http_methods, require_safe

from errors.forms import AddressForm, MxForm, mail_domain
from errors.http.same_origin import same_origin
from errors.knowledge.services.page import ServicePage
from errors.knowledge.snapshot import Snapshot, current
from errors.web.parts.cards import Link, provider_link
from errors.web.settings.files import service_for
from errors.web.settings.service_card import ServerFields, service_card

# What almost every provider offers: RFC 8314 §3 and §7.
DEFAULTS = (
    ServerFields("IMAP", "", 993, "SSL/TLS"),
    ServerFields("POP3", "", 995, "SSL/TLS"),
    ServerFields("SMTP", "", 465, "SSL/TLS"),
    ServerFields("SMTP", "", 587, "STARTTLS"),
)


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin
def domain_settings(request: HttpRequest, domain: str) -> HttpResponse:
    name = mail_domain(domain)
    if name is None:
        raise Http404
    if name != domain:  # also for a whole mail address: it must not stay in the address bar
        return redirect("domain-settings", domain=name)
    snapshot = current()
    service = snapshot.service_of(domain)
    return known_domain(request, snapshot, domain, service) if service else unknown_domain(request, snapshot, domain)


@require_safe
def service_settings(request: HttpRequest, domain: str, service: str) -> HttpResponse:
    """The settings of a customer's own domain at a service that hosts domains."""
    snapshot = current()
    own = snapshot.service_of(domain)
    if own and own.id == service:
        return redirect("domain-settings", domain=domain, permanent=True)
    return known_domain(request, snapshot, domain, service_for(snapshot, domain, service), is_hosted=True)


def known_domain(request: HttpRequest, snapshot: Snapshot, domain: str, service: ServicePage, is_hosted: bool = False) -> HttpResponse:
    provider = provider_link(snapshot, service.provider)
    context = {
        "domain": domain,
        "trail": settings_trail(provider),
        "card": service_card(service, get_language(), domain),
        "provider": provider,
        "is_hosted": is_hosted,
        "is_one_of_many": domain not in snapshot.mail_domains,
        "form": AddressForm(),
    }
    return render(request, "settings/domain.html", context)


def unknown_domain(request: HttpRequest, snapshot: Snapshot, domain: str) -> HttpResponse:
    """A domain without known settings. The pasted answer of an MX look-up can tell which service hosts it."""
    form = MxForm(request.POST if request.method == "POST" else None)
    hosts = form.hosts() if form.is_bound and form.is_valid() else []
    service = hosted_by(snapshot, hosts)
    if service:
        return redirect("service-settings", domain=domain, service=service.id)
    return render(request, "settings/unknown_domain.html", unknown_domain_context(snapshot, domain, hosts) | {"form": form})


def unknown_domain_context(snapshot: Snapshot, domain: str, hosts: Iterable[str]) -> dict[str, Any]:
    """What can be said of a domain without settings: who runs its mail servers, at which services it may be, the usual ports."""
    runs_it = (provider_link(snapshot, snapshot.catalog.providers.of_host(host)) for host in hosts)
    return {
        "domain": domain,
        "trail": settings_trail(),
        "provider": provider_link(snapshot, snapshot.catalog.providers.of_domain(domain)),
        "hosting": hosting(snapshot, domain),
        "host_provider": next(filter(None, runs_it), None),
        "defaults": DEFAULTS,
    }


def settings_trail(*providers: Link | None) -> tuple[Link, ...]:
    return Link(reverse("settings"), gettext("Mail settings")), *filter(None, providers)


def hosted_by(snapshot: Snapshot, hosts: Iterable[str]) -> ServicePage | None:
    """The service for customers' domains whose provider runs one of these mail servers; of several, the one with similar host names."""
    for host in hosts:
        provider = snapshot.providers.get(snapshot.catalog.providers.of_host(host) or "")
        services = [service for service in provider.services if service.hosts_domains] if provider else []
        if services:
            return max(services, key=lambda service: any(_owner(server.host) == _owner(host) for server in service.servers))
    return None


def _owner(host: str) -> str:
    """`zoho.eu` of mx.zoho.eu: enough to tell a provider's regions apart."""
    return ".".join(host.split(".")[-2:])


def hosting(snapshot: Snapshot, domain: str) -> list[Link]:
    """The services at which a domain may have its mailboxes."""
    found = [service for service in snapshot.services.values() if service.hosts_domains]
    return [
        Link(reverse("service-settings", args=[domain, one.id]), one.name) for one in sorted(found, key=lambda one: one.name.casefold())
    ]
