"""The page of one provider: its settings for mail programs, its limits, its support, its errors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from errors.escalation.checklist import checklist_of_case
from errors.knowledge.entries.page import EntryPage
from errors.knowledge.providers.page import ProviderPage
from errors.knowledge.services.page import LimitPage
from errors.knowledge.snapshot import Snapshot, current
from errors.knowledge.sources import SourcePage
from errors.models import ProviderKind
from errors.web.discovery.page_head import PageHead
from errors.web.parts import labels
from errors.web.parts.cards import EntryCard, Link, category_link, current_entries, entry_card
from errors.web.settings.service_card import service_card
from errors.web.support.attachment_hints import attachment_hints

_HOUR, _DAY = 60, 24 * 60
_MOST_ENTRIES = 2  # of a category; a link leads to the rest
_MANY = 24  # entries; longer lists show titles only


@dataclass(frozen=True, slots=True)
class LimitLine:
    plan: str
    sentence: str
    advised: bool
    source: SourcePage


@dataclass(frozen=True, slots=True)
class ErrorShelf:
    """Entries of one category; `left_out` are on the list that `heading` leads to."""

    heading: Link
    cards: tuple[EntryCard, ...]
    left_out: int


@require_safe
def provider(request: HttpRequest, slug: str) -> HttpResponse:
    snapshot, language = current(), get_language()
    found = snapshot.providers.get(slug)
    if found is None:
        raise Http404
    return render(request, "providers/provider.html", provider_context(snapshot, found, language))


def provider_context(snapshot: Snapshot, found: ProviderPage, language: str) -> dict[str, Any]:
    entries = [entry for entry in current_entries(snapshot) if entry.provider == found.id]
    ticket = checklist_of_case(snapshot, found.id, None) if found.kind == ProviderKind.MAILBOX else None
    return {
        "provider": found,
        "head": PageHead(name=found.name, trail=provider_trail(found)),
        "text": found.text(language),
        "services": [service_card(service, language) for service in found.services],
        "hosts_domains": any(service.hosts_domains for service in found.services),
        "limits": [limit_line(one) for one in found.limits],
        "attachments": attachment_hints(ticket.attach, language) if ticket else (),
        "shelves": error_shelves(snapshot, entries, language),
        "count": len(entries),
        "is_long": len(entries) > _MANY,
    }


def provider_trail(page: ProviderPage) -> tuple[Link, ...]:
    providers = reverse("providers")
    return Link(providers, _("Providers")), Link(f"{providers}#{page.kind}", str(labels.PROVIDER_KINDS[ProviderKind(page.kind)]))


def error_shelves(snapshot: Snapshot, entries: list[EntryPage], language: str) -> list[ErrorShelf]:
    """The first entries of each category, and the way to all of them where there are more."""
    counts = Counter(entry.category for entry in entries)
    places = {slug: place for place, slug in enumerate(snapshot.categories)}
    return [
        ErrorShelf(
            heading=Link(list_of(entries[0].provider, slug), category_link(snapshot, slug, language).label),
            cards=tuple(entry_card(snapshot, one, language) for one in islice((e for e in entries if e.category == slug), _MOST_ENTRIES)),
            left_out=max(0, counts[slug] - _MOST_ENTRIES),
        )
        for slug in sorted(counts, key=lambda slug: places.get(slug, len(places)))
    ]


def list_of(provider: str | None, category: str) -> str:
    return reverse("entries", query={"provider": provider, "category": category})


def limit_line(page: LimitPage) -> LimitLine:
    """`250 messages every 20 minutes`."""
    amount = number_format(page.most, force_grouping=True)
    if page.up_to:
        amount = f"{amount}–{number_format(page.up_to, force_grouping=True)}"
    sentence = f"{amount} {labels.limit(page.what)} {period(page.minutes)}".strip()
    return LimitLine(page.plan, sentence, page.advised, page.source)


def period(minutes: int | None) -> str:
    if minutes is None:
        return ""
    if minutes == _DAY:
        return _("a day")
    if minutes == _HOUR:
        return _("an hour")
    return ngettext("a minute", "every %(count)d minutes", minutes) % {"count": minutes}
