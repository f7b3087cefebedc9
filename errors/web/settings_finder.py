"""The mail settings finder: an address in, the page of its domain out. The address itself goes nowhere."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from errors.forms import AddressForm
from errors.knowledge.snapshot import Snapshot, current
from errors.web.cards import Link, domain_link
from errors.web.same_origin import same_origin


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin
def settings_finder(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return page(request, AddressForm())
    form = AddressForm(request.POST)
    if form.is_valid():
        return redirect("domain-settings", domain=form.cleaned_data["address"])
    response = page(request, form, status=400)
    response["Cache-Control"] = "no-store"
    return response


def page(request: HttpRequest, form: AddressForm, status: int = 200) -> HttpResponse:
    return render(request, "settings_finder.html", {"form": form, "services": services(current())}, status=status)


def services(snapshot: Snapshot) -> list[tuple[str, tuple[Link, ...]]]:
    """Every service that has domains, by name, with the pages of its domains."""
    known = sorted((service for service in snapshot.services.values() if service.domains), key=lambda service: service.name.casefold())
    return [(service.name, tuple(domain_link(domain) for domain in service.domains)) for service in known]
