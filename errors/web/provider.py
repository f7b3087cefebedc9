"""The page of one provider: its settings for mail programs, its limits, its support, its errors."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from errors.escalation.checklist import checklist_of_case
from errors.knowledge.pages import LimitPage, SourcePage
from errors.knowledge.snapshot import current
from errors.web import labels
from errors.web.attachments import attachments
from errors.web.cards import by_category, current_entries, entry_card
from errors.web.service_card import service_card

_HOUR, _DAY = 60, 24 * 60


@dataclass(frozen=True, slots=True)
class Limit:
    plan: str
    sentence: str
    advised: bool
    source: SourcePage


@require_safe
def provider(request: HttpRequest, slug: str) -> HttpResponse:
    snapshot, language = current(), get_language()
    found = snapshot.providers.get(slug)
    if found is None:
        raise Http404
    entries = [entry_card(snapshot, entry, language) for entry in current_entries(snapshot) if entry.provider == slug]
    ticket = checklist_of_case(snapshot, slug, None) if found.kind == "mailbox" else None
    context = {
        "provider": found,
        "kind": labels.PROVIDER_KINDS[found.kind],
        "text": found.text(language),
        "services": [service_card(service, language) for service in found.services],
        "hosts_domains": any(service.hosts_domains for service in found.services),
        "limits": [limit(one) for one in found.limits],
        "attachments": attachments(ticket.attach, language) if ticket else (),
        "shelves": by_category(snapshot, entries),
        "count": len(entries),
    }
    return render(request, "provider.html", context)


def limit(page: LimitPage) -> Limit:
    """`250 messages every 20 minutes`."""
    amount = number_format(page.most, force_grouping=True)
    if page.up_to:
        amount = f"{amount}–{number_format(page.up_to, force_grouping=True)}"
    sentence = f"{amount} {labels.limit(page.what)} {period(page.minutes)}".strip()
    return Limit(page.plan, sentence, page.advised, page.source)


def period(minutes: int | None) -> str:
    if minutes is None:
        return ""
    if minutes == _DAY:
        return _("a day")
    if minutes == _HOUR:
        return _("an hour")
    return ngettext("a minute", "every %(count)d minutes", minutes) % {"count": minutes}
