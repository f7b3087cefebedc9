"""The page of one provider: its settings for mail programs, its support, its errors."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from errors.knowledge.pages import ProviderPage
from errors.knowledge.snapshot import current
from errors.web import labels
from errors.web.cards import Link, by_category, current_entries, cut, entry_card
from errors.web.page_head import PageHead

MOST_CARDS = 24  # what more there is, the list shows page by page


@dataclass(frozen=True, slots=True)
class Server:
    protocol: str
    host: str
    port: int
    security: str


@require_safe
def provider(request: HttpRequest, slug: str) -> HttpResponse:
    snapshot, language = current(), get_language()
    found = snapshot.providers.get(slug)
    if found is None:
        raise Http404
    entries = [entry_card(snapshot, entry, language) for entry in current_entries(snapshot) if entry.provider == slug]
    context = {
        "provider": found,
        "head": PageHead(name=found.name, trail=trail(found)),
        "text": found.text(language),
        "servers": servers(found),
        "shelves": cut(by_category(snapshot, entries), MOST_CARDS),
        "is_cut": len(entries) > MOST_CARDS,
        "count": len(entries),
    }
    return render(request, "provider.html", context)


def trail(page: ProviderPage) -> tuple[Link, ...]:
    providers = reverse("providers")
    return Link(providers, gettext("Providers")), Link(f"{providers}#{page.kind}", str(labels.PROVIDER_KINDS[page.kind]))


def servers(page: ProviderPage) -> list[Server]:
    return [Server(labels.protocol(s.protocol), s.host, s.port, labels.security(s.security)) for s in page.settings]
