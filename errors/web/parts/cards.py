"""Entries, and links to what belongs to them, ready for a template to print."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from errors.engine.index.rules import CodeRule
from errors.engine.types import CodeSignal
from errors.knowledge.entries.page import EntryPage
from errors.knowledge.snapshot import Snapshot
from errors.models import EntryKind
from errors.web.parts import labels
from errors.web.parts.labels import Badge


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class EntryCard:
    """One entry on a list. `language` is that of its words, which may not be the page's."""

    id: str
    url: str
    title: str
    summary: str
    language: str
    is_guide: bool
    provider: Link | None
    category: Link
    permanence: Badge
    actor: Badge
    codes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Cards under one heading."""

    heading: Link | None
    cards: tuple[EntryCard, ...]


def entry_card(snapshot: Snapshot, entry: EntryPage, language: str) -> EntryCard:
    text = entry.text(language)
    return EntryCard(
        id=entry.id,
        url=reverse("entry", args=[entry.id]),
        title=text.title,
        summary=text.summary,
        language=text.language,
        is_guide=entry.kind == EntryKind.GUIDE,
        provider=provider_link(snapshot, entry.provider),
        category=category_link(snapshot, entry.category, language),
        permanence=labels.permanence(entry.permanence),
        actor=labels.actor(entry.actor),
        codes=code_links(entry.codes),
    )


def entry_cards(snapshot: Snapshot, ids: Iterable[str], language: str) -> tuple[EntryCard, ...]:
    """Cards of the entries there are, in the given order."""
    return tuple(entry_card(snapshot, snapshot.entries[id], language) for id in ids if id in snapshot.entries)


def current_entries(snapshot: Snapshot) -> list[EntryPage]:
    """All entries but the retired ones, which keep their page but are not listed."""
    return [entry for entry in snapshot.entries.values() if entry.replaced_by is None]


def provider_link(snapshot: Snapshot, slug: str | None) -> Link | None:
    if slug is None or slug not in snapshot.providers:
        return None
    return Link(reverse("provider", args=[slug]), snapshot.providers[slug].name)


def domain_link(domain: str) -> Link:
    """The mail settings of a domain."""
    return Link(reverse("domain-settings", args=[domain]), domain)


def category_link(snapshot: Snapshot, slug: str, language: str) -> Link:
    name = snapshot.categories.get(slug)
    return Link(reverse("entries", query={"category": slug}), name.title(language) if name else slug)


def code_links(codes: Iterable[CodeRule | CodeSignal]) -> tuple[Link, ...]:
    return code_links_of(code.value for code in codes)


def code_links_of(values: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(reverse("code", args=[value]), value) for value in dict.fromkeys(values))


def cut(shelves: Iterable[Shelf], most: int) -> tuple[Shelf, ...]:
    """At most `most` cards in all, shared evenly: no shelf has a second card before every shelf has its first."""
    shelves = tuple(shelves)
    places = sorted((place, number) for number, shelf in enumerate(shelves) for place in range(len(shelf.cards)))[:most]
    counts = Counter(number for _, number in places)
    return tuple(Shelf(shelf.heading, shelf.cards[: counts[number]]) for number, shelf in enumerate(shelves) if counts[number])


def by_provider(snapshot: Snapshot, cards: Iterable[EntryCard]) -> tuple[Shelf, ...]:
    """General entries first, then a shelf per provider in the order of names."""
    shelves: dict[Link | None, list[EntryCard]] = defaultdict(list)
    for card in cards:
        shelves[card.provider].append(card)
    order = sorted(shelves, key=lambda link: (link is not None, link.label.casefold() if link else ""))
    return tuple(Shelf(link, tuple(shelves[link])) for link in order)
