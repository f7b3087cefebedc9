"""The index of providers, by kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.knowledge.snapshot import Snapshot, current
from errors.web.parts import labels
from errors.web.parts.cards import current_entries


@dataclass(frozen=True, slots=True)
class ProviderCard:
    url: str
    name: str
    summary_html: str
    has_settings: bool
    count: int


@dataclass(frozen=True, slots=True)
class ProviderShelf:
    id: str
    label: Promise
    providers: tuple[ProviderCard, ...]


@require_safe
def providers(request: HttpRequest) -> HttpResponse:
    return render(request, "providers/index.html", {"kinds": provider_shelves(current(), get_language())})


def provider_shelves(snapshot: Snapshot, language: str) -> list[ProviderShelf]:
    counts = Counter(entry.provider for entry in current_entries(snapshot))
    found = []
    for kind, label in labels.PROVIDER_KINDS.items():
        pages = sorted((p for p in snapshot.providers.values() if p.kind == kind), key=lambda p: p.name.casefold())
        cards = tuple(
            ProviderCard(reverse("provider", args=[p.id]), p.name, str(p.text(language).get("summary", "")), bool(p.settings), counts[p.id])
            for p in pages
        )
        found += [ProviderShelf(kind.value, label, cards)] if cards else []
    return found
