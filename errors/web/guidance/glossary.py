"""The glossary: all terms on one page, each with an anchor."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.knowledge.glossary.page import TermPage
from errors.knowledge.snapshot import Snapshot, current
from errors.web.parts.cards import Link, entry_cards


@dataclass(frozen=True, slots=True)
class TermCard:
    """`others` is what other languages call it, with their codes; `links` lead to its guide, related terms and sources."""

    id: str
    name: str
    others: tuple[tuple[str, str], ...]
    body_html: str
    links: tuple[Link, ...]


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    language = get_language()
    cards = term_cards(current(), language)
    letters = [(letter, list(group)) for letter, group in groupby(cards, key=lambda card: initial(card.name))]
    return render(request, "guidance/glossary.html", {"letters": letters, "count": len(cards)})


def term_cards(snapshot: Snapshot, language: str) -> list[TermCard]:
    names = {term.id: term.names.get(language, term.id) for term in snapshot.terms}
    cards = [_card(snapshot, term, names, language) for term in snapshot.terms]
    return sorted(cards, key=lambda card: (initial(card.name), folded(card.name)))


def _card(snapshot: Snapshot, term: TermPage, names: dict[str, str], language: str) -> TermCard:
    name = names[term.id]
    others = {code: words for code, words in term.names.items() if code != language and folded(words) != folded(name)}
    return TermCard(
        id=term.id,
        name=name,
        others=tuple(others.items()),
        body_html=term.bodies.get(language, ""),
        links=tuple(_links(snapshot, term, names, language)),
    )


def _links(snapshot: Snapshot, term: TermPage, names: dict[str, str], language: str) -> Iterator[Link]:
    for card in entry_cards(snapshot, [term.entry or ""], language):
        yield Link(card.url, card.title)
    others = ((id, names.get(id, id)) for id in term.see_also)
    for id, name in sorted(others, key=lambda other: folded(other[1])):
        yield Link(f"#{id}", name)
    for source in term.sources:
        if source.url:
            yield Link(source.url, source.name)


def initial(name: str) -> str:
    """The letter under which a name is listed; names that begin with no letter are listed first, under `#`."""
    first = folded(name)[:1].upper()
    return first if first.isalpha() else "#"


def folded(name: str) -> str:
    """For sorting and comparing: without case, accents, and `.` or `@` at the start."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lstrip(".@")
