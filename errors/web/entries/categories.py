"""The index of categories, by area."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.knowledge.snapshot import Snapshot, current
from errors.web.parts.cards import current_entries


@dataclass(frozen=True, slots=True)
class CategoryCard:
    url: str
    title: str
    summary: str
    count: int


@dataclass(frozen=True, slots=True)
class Area:
    id: str
    title: str
    summary: str
    categories: tuple[CategoryCard, ...]


@require_safe
def categories(request: HttpRequest) -> HttpResponse:
    return render(request, "entries/categories.html", {"areas": areas(current(), get_language())})


@require_safe
def category(request: HttpRequest, slug: str) -> HttpResponse:
    """A category's page is the list, filtered."""
    if slug not in current().categories:
        raise Http404
    return redirect(reverse("entries", query={"category": slug}), permanent=True)


def areas(snapshot: Snapshot, language: str) -> list[Area]:
    counts = Counter(entry.category for entry in current_entries(snapshot))
    cards = {
        name.id: CategoryCard(reverse("entries", query={"category": name.id}), name.title(language), name.body(language), counts[name.id])
        for name in snapshot.categories.values()
    }
    return [
        Area(
            id=group.id,
            title=group.title(language),
            summary=group.body(language),
            categories=tuple(cards[name.id] for name in snapshot.categories.values() if name.group == group.id),
        )
        for group in snapshot.groups.values()
    ]
