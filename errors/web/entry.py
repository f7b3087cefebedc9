"""The page of one entry, error or guide."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.escalation.checklist import Checklist, checklist
from errors.knowledge.snapshot import current
from errors.web.attachments import attachments
from errors.web.cards import entry_card, entry_cards

# Errors that wrong servers, ports or passwords in the mail program cause.
_ABOUT_SETTINGS = {"client-configuration", "login-failed", "login-required", "tls-failure", "relay-denied", "connection-failed"}


@require_safe
def entry(request: HttpRequest, entry_id: str) -> HttpResponse:
    snapshot, language = current(), get_language()
    found = snapshot.entries.get(entry_id)
    if found is None:
        raise Http404
    ticket = checklist(snapshot, found)
    context = {
        "entry": found,
        "card": entry_card(snapshot, found, language),
        "text": found.text(language),
        "see_also": entry_cards(snapshot, found.see_also, language),
        "replacement": next(iter(entry_cards(snapshot, [found.replaced_by or ""], language)), None),
        "attachments": attachments(ticket.attach, language),
        "where": _where(ticket, language),
        "is_about_settings": found.category in _ABOUT_SETTINGS,
        "where_url": ticket.where.url if ticket.where else "",
    }
    return render(request, "entry.html", context)


def _where(ticket: Checklist, language: str) -> str:
    return ticket.where.where.get(language, "") if ticket.where else ""
