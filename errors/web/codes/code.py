"""The page of one code: what it means in general, and at whom it means something else."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from errors.engine.codes import families as families_of
from errors.engine.vocabulary import Scheme
from errors.forms import code_schemes, code_spellings
from errors.knowledge.snapshot import Snapshot, current
from errors.web.codes.code_name import as_searched, title_without_code
from errors.web.codes.shelves import Family, are_many, counts, short
from errors.web.discovery.page_head import PageHead
from errors.web.parts.cards import EntryCard, Link, by_provider, code_links_of, entry_cards
from errors.web.support.ready_reply import ready_reply

# What the first digit says: RFC 5321 §4.2.1 and RFC 3463 §3.1.
_FIRST_DIGITS = {
    "2": _("A code that starts with 2 says that all went well."),
    "3": _("A code that starts with 3 asks for more before the server goes on."),
    "4": _("A code that starts with 4 is temporary: the server may accept the same message later."),
    "5": _("A code that starts with 5 is permanent: sending the same message again changes nothing."),
}


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
    named = lead or sole_meaning(snapshot, cards, spelling)
    shelves = by_provider(snapshot, (card for card in cards if card != lead))
    context = {
        "code": spelling,
        "searched": as_searched(snapshot, spelling),
        "meaning": title_without_code(named.title, spelling) if named else "",
        "summary": named.summary if named else "",
        "head": code_page_head(snapshot, spelling, families),
        "first_digit": first_digit(spelling),
        "is_known": bool(cards),
        "lead": lead,
        "lead_family": lead_family,
        "shelves": short(shelves),
        "providers": counts(snapshot, shelves, spelling) if are_many(shelves) else (),
        "count": len(cards),
        "families": [family.short() for family in families],
        "members": code_links_of(members(snapshot, spelling)),
        "share": ready_reply(request, reverse("short-code", args=[spelling]), snapshot.entries[lead.id].text(language) if lead else None),
    }
    return render(request, "codes/code.html", context, status=200 if cards else 404)


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


def sole_meaning(snapshot: Snapshot, cards: Sequence[EntryCard], value: str) -> EntryCard | None:
    """For the title of a code that has no general meaning: the first entry that defines it, or the only one that has it."""
    defining = (card for card in cards if any(rule.defines and rule.value == value for rule in snapshot.entries[card.id].codes))
    return next(defining, cards[0] if len(cards) == 1 else None)


def code_page_head(snapshot: Snapshot, value: str, families: list[Family]) -> PageHead:
    """The trail leads over the family that a person would name: `5.7.x` for 5.7.1."""
    above = [family.link for family in families if family.link and not family.link.label.startswith("x")][:1]
    return PageHead(name=as_searched(snapshot, value), trail=(Link(reverse("codes"), gettext("Codes")), *above))


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
