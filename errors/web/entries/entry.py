"""The page of one entry, error or guide."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from errors.escalation.ticket import blank_ticket
from errors.http.path_arguments import entry_in_force
from errors.knowledge.entries.page import EntryPage
from errors.knowledge.snapshot import Snapshot, current
from errors.languages import CODES
from errors.web.discovery.page_head import Article, PageHead
from errors.web.parts.cards import EntryCard, Link, entry_card, entry_cards
from errors.web.support.feedback_question import FeedbackQuestion, ticket_of
from errors.web.support.ready_reply import ready_reply
from errors.web.support.staff import for_staff_only, staff_view

# Errors that wrong servers, ports or passwords in the mail program cause.
_ABOUT_SETTINGS = {"client-configuration", "login-failed", "login-required", "tls-failure", "relay-denied", "connection-failed"}


@require_safe
def entry(request: HttpRequest, entry_id: str) -> HttpResponse:
    snapshot, language = current(), get_language()
    found = entry_in_force(snapshot, entry_id)
    if found.id != entry_id:
        return redirect("entry", entry_id=found.id, permanent=True)
    ticket, staff = ticket_of(request), staff_view(request, found.id)
    context = entry_context(snapshot, found, language) | {
        "question": FeedbackQuestion(found.id, ticket),
        "share": ready_reply(request, reverse("short-entry", args=[found.id]), found.text(language), ticket),
        "staff": staff,
    }
    response = for_staff_only(render(request, "entries/entry.html", context), staff)
    if ticket:  # the same page under another address
        response["X-Robots-Tag"] = "noindex"
    return response


def entry_context(snapshot: Snapshot, entry: EntryPage, language: str) -> dict[str, Any]:
    """What the page shows to everybody."""
    card = entry_card(snapshot, entry, language)
    return {
        "entry": entry,
        "head": entry_page_head(entry, card),
        "card": card,
        "text": entry.text(language),
        "see_also": entry_cards(snapshot, entry.see_also, language),
        "is_about_settings": entry.category in _ABOUT_SETTINGS,
        "ticket": blank_ticket(snapshot, entry, language),
    }


def entry_page_head(entry: EntryPage, card: EntryCard) -> PageHead:
    codes = tuple(code.label for code in card.codes)
    return PageHead(
        languages=tuple(code for code in CODES if code in entry.texts),
        name=card.title,
        trail=(Link(reverse("entries"), gettext("Errors")), card.category),
        image=reverse("entry-image", args=[entry.id]),
        article=Article(card.title, card.summary, card.language, card.category.label, codes, entry.reviewed),
    )
