"""The entries of a code and of its families, and the one that the bare code leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from errors.engine.codes import families as families_of
from errors.forms import code_schemes
from errors.knowledge.snapshot import Snapshot
from errors.web.codes.shelves import Family
from errors.web.parts.cards import EntryCard, Link, code_links_of, entry_cards


@dataclass(frozen=True, slots=True)
class CodeEntries:
    """`lead` is the entry that the bare code leads to, `lead_family` the family that it defines where it defines only that;
    `named` is the entry whose title says what the code means."""

    code: str
    cards: tuple[EntryCard, ...]
    families: tuple[Family, ...]
    lead: EntryCard | None
    lead_family: Link | None
    named: EntryCard | None


def code_entries(snapshot: Snapshot, value: str, language: str) -> CodeEntries:
    cards = entry_cards(snapshot, _current(snapshot, value), language)
    families = related_families(snapshot, value, language)
    leads = (
        (family.link, card)
        for family in (Family(None, cards), *families)
        for card in family.cards
        if defines(snapshot, card, value, family)
    )
    lead_family, lead = next(leads, (None, None))
    return CodeEntries(value, cards, families, lead, lead_family, named=lead or sole_meaning(snapshot, cards, value))


def related_families(snapshot: Snapshot, value: str, language: str) -> tuple[Family, ...]:
    """The families with entries, nearest first."""
    values = dict.fromkeys(family for scheme in code_schemes(value) for family in families_of(scheme, value))
    found = [(family, entry_cards(snapshot, _current(snapshot, family), language)) for family in values if family != value]
    return tuple(Family(code_links_of([family])[0], cards) for family, cards in found if cards)


def sole_meaning(snapshot: Snapshot, cards: Sequence[EntryCard], value: str) -> EntryCard | None:
    """For the title of a code that has no general meaning: the first entry that defines it, or the only one that has it."""
    defining = (card for card in cards if any(rule.defines and rule.value == value for rule in snapshot.entries[card.id].codes))
    return next(defining, cards[0] if len(cards) == 1 else None)


def members(snapshot: Snapshot, value: str) -> list[str]:
    """The codes below a family."""
    if "x" not in value.removeprefix("0x"):
        return []
    return sorted(other for other in snapshot.codes if other != value and value in _families(other))


def _families(value: str) -> list[str]:
    return [family for scheme in code_schemes(value) for family in families_of(scheme, value)]


def _current(snapshot: Snapshot, value: str) -> list[str]:
    return [id for id in snapshot.codes.get(value, ()) if snapshot.entries[id].replaced_by is None]


def defines(snapshot: Snapshot, card: EntryCard, value: str, family: Family) -> bool:
    """The bare code leads to this entry: it defines the code, or its family, for any provider."""
    wanted = family.link.label if family.link else value
    entry = snapshot.entries[card.id]
    return entry.provider is None and any(rule.defines and rule.value == wanted for rule in entry.codes)
