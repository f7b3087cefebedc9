"""The mail settings finder: redirects a mail address to the page of its domain. The address itself is not kept."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from errors.forms import AddressForm
from errors.http.private import private
from errors.http.same_origin import same_origin
from errors.knowledge.snapshot import Snapshot, current
from errors.web.parts.cards import Link, domain_link, provider_link


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin
def settings_finder(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render_finder(request, AddressForm())
    form = AddressForm(request.POST)
    if form.is_valid():
        return redirect("domain-settings", domain=form.cleaned_data["address"])
    return private(render_finder(request, form, status=400))


def render_finder(request: HttpRequest, form: AddressForm, status: int = 200) -> HttpResponse:
    return render(request, "settings/finder.html", {"form": form, "choices": choices(current())}, status=status)


@dataclass(frozen=True, slots=True)
class Choice:
    """A service with links to its domains; a service for customers' domains links to its provider."""

    name: str
    domains: tuple[Link, ...]
    provider: Link | None


def choices(snapshot: Snapshot) -> list[Choice]:
    return [
        Choice(
            name=service.name,
            domains=tuple(domain_link(domain) for domain in service.domains),
            provider=provider_link(snapshot, service.provider) if service.hosts_domains else None,
        )
        for service in sorted(snapshot.services.values(), key=lambda service: service.name.casefold())
    ]
