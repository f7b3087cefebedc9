"""The page of one entry, error or guide."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.escalation.ticket import blank
from errors.knowledge.snapshot import current
from errors.web.cards import entry_card, entry_cards
from errors.web.question import Question, ticket_of
from errors.web.share import share
from errors.web.staff import for_staff_only, staff_view


@require_safe
def entry(request: HttpRequest, entry_id: str) -> HttpResponse:
    snapshot, language = current(), get_language()
    found = snapshot.entries.get(entry_id)
    if found is None:
        raise Http404
    ticket = ticket_of(request)
    staff = staff_view(request, found.id)
    context = {
        "entry": found,
        "card": entry_card(snapshot, found, language),
        "text": found.text(language),
        "see_also": entry_cards(snapshot, found.see_also, language),
        "replacement": next(iter(entry_cards(snapshot, [found.replaced_by or ""], language)), None),
        "ticket": blank(snapshot, found, language),
        "question": Question(found.id, ticket),
        "share": share(request, reverse("short-entry", args=[found.id]), found.text(language), ticket),
        "staff": staff,
    }
    response = for_staff_only(render(request, "entry.html", context), staff)
    if ticket:  # the same page under another address
        response["X-Robots-Tag"] = "noindex"
    return response
