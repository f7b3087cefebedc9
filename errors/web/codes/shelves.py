"""The entries on the page of a code: all of them, or, when there are many, the first ones and links to the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from errors.knowledge.snapshot import Snapshot
from errors.web.parts.cards import EntryCard, Link, Shelf, cut

MOST_CARDS = 24  # beyond that, providers are only named with the number of their entries
_MOST_GENERAL = 10
_MOST_OF_FAMILY = 6


@dataclass(frozen=True, slots=True)
class Family:
    """The entries of a code's family; without a link, those of the code itself. `left` were left out."""

    link: Link | None
    cards: tuple[EntryCard, ...]
    left: int = 0

    def short(self) -> Family:
        return Family(self.link, self.cards[:_MOST_OF_FAMILY], max(0, len(self.cards) - _MOST_OF_FAMILY))


@dataclass(frozen=True, slots=True)
class ProviderCount:
    """A provider that uses a code, and the address of the list of its entries."""

    url: str
    name: str
    count: int


def short(shelves: tuple[Shelf, ...]) -> tuple[Shelf, ...]:
    """All entries of a code, or only the first general ones when they are too many for a page."""
    if not are_many(shelves):
        return shelves
    return cut((shelf for shelf in shelves if shelf.heading is None), _MOST_GENERAL)


def are_many(shelves: Iterable[Shelf]) -> bool:
    return sum(len(shelf.cards) for shelf in shelves) > MOST_CARDS


def counts(snapshot: Snapshot, shelves: Iterable[Shelf], value: str) -> tuple[ProviderCount, ...]:
    found = []
    for shelf in shelves:
        if shelf.heading:
            provider = snapshot.entries[shelf.cards[0].id].provider
            address = reverse("entries", query={"code": value, "provider": provider})
            found.append(ProviderCount(address, shelf.heading.label, len(shelf.cards)))
    return tuple(found)
