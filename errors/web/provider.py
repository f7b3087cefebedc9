"""The page of one provider: its settings for mail programs, its support, its errors."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.knowledge.pages import ProviderPage
from errors.knowledge.snapshot import current
from errors.web import labels
from errors.web.cards import by_category, current_entries, entry_card


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
        "kind": labels.PROVIDER_KINDS[found.kind],
        "text": found.text(language),
        "servers": servers(found),
        "shelves": by_category(snapshot, entries),
        "count": len(entries),
    }
    return render(request, "provider.html", context)


def servers(page: ProviderPage) -> list[Server]:
    return [Server(labels.protocol(s.protocol), s.host, s.port, labels.security(s.security)) for s in page.settings]
