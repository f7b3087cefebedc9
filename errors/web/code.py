"""The page of one code: what it means in general, and at whom it means something else."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from errors.engine.codes import families as families_of
from errors.engine.vocabulary import Scheme
from errors.forms import code_schemes, code_spellings
from errors.knowledge.snapshot import Snapshot, current
from errors.web.cards import EntryCard, Link, by_provider, code_links_of, entry_cards
from errors.web.share import share

# What the first digit says: RFC 5321 §4.2.1 and RFC 3463 §3.1.
_FIRST_DIGITS = {
    "2": _("A code that starts with 2 says that all went well."),
    "3": _("A code that starts with 3 asks for more before the server goes on."),
    "4": _("A code that starts with 4 is temporary: the server may accept the same message later."),
    "5": _("A code that starts with 5 is permanent: sending the same message again changes nothing."),
}


@dataclass(frozen=True, slots=True)
class Family:
    """The entries of a code's family; without a link, those of the code itself."""

    link: Link | None
    cards: tuple[EntryCard, ...]


@require_safe
def code(request: HttpRequest, value: str) -> HttpResponse:
    snapshot, language = current(), get_language()
    spelling = one_spelling(snapshot, value)
    if spelling != value:
        return redirect("code", value=spelling, permanent=True)
    cards = entry_cards(snapshot, _current(snapshot, spelling), language)
    families = related_families(snapshot, spelling, language)
    everything = (Family(None, cards), *families)
    leads = ((family.link, card) for family in everything for card in family.cards if defines(snapshot, card, spelling, family))
    lead_family, lead = next(leads, (None, None))
    context = {
        "code": spelling,
        "first_digit": first_digit(spelling),
        "is_known": bool(cards),
        "lead": lead,
        "lead_family": lead_family,
        "shelves": by_provider(snapshot, (card for card in cards if card != lead)),
        "families": families,
        "members": code_links_of(members(snapshot, spelling)),
        "share": share(request, reverse("short-code", args=[spelling]), snapshot.entries[lead.id].text(language) if lead else None),
    }
    return render(request, "code.html", context, status=200 if cards else 404)


def one_spelling(snapshot: Snapshot, value: str) -> str:
    """The spelling that the knowledge uses, else the most telling one; 404 for what is no code at all."""
    spellings = code_spellings(value)
    if not spellings:
        raise Http404
    return next((spelling for spelling in spellings if spelling in snapshot.codes), spellings[0])


def first_digit(value: str) -> Promise | str:
    is_mail_code = any(scheme in (Scheme.SMTP, Scheme.ENHANCED) for scheme in code_schemes(value))
    return _FIRST_DIGITS.get(value[0], "") if is_mail_code else ""


def related_families(snapshot: Snapshot, value: str, language: str) -> list[Family]:
    """The families that have something to say, nearest first."""
    values = dict.fromkeys(family for scheme in code_schemes(value) for family in families_of(scheme, value))
    found = [(family, entry_cards(snapshot, _current(snapshot, family), language)) for family in values if family != value]
    return [Family(code_links_of([family])[0], cards) for family, cards in found if cards]


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
