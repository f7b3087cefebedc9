"""The pictures for link previews: one for the site, one for each entry, in the language of the page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from errors.http.path_arguments import entry_in_force
from errors.knowledge.snapshot import current
from errors.web.discovery.preview_drawing import draw_preview
from errors.web.parts.cards import EntryCard, entry_card


@require_safe
def site_preview(request: HttpRequest) -> HttpResponse:
    answers = " · ".join((_("What happened"), _("Who must act"), _("What to do"), _("The ticket")))
    return _png(draw_preview(_("Mail errors"), "", f"{_('Your mail came back?')} {_('Paste the error.')}", answers))


@require_safe
def entry_preview(request: HttpRequest, entry_id: str) -> HttpResponse:
    snapshot = current()
    card = entry_card(snapshot, entry_in_force(snapshot, entry_id), get_language())
    kicker = " · ".join(link.label for link in (card.category, card.provider) if link)
    return _png(draw_preview(_("Mail errors"), kicker, card.title, foot(card)))


def foot(card: EntryCard) -> str:
    """The last line of the picture: who must act and for how long; for a guide only that it is one."""
    if card.is_guide:
        return _("Guide")
    actor = f"{_('Who must act:')} {card.actor.label}"
    return f"{actor} · {_('Duration:')} {card.permanence.label}"


def _png(body: bytes) -> HttpResponse:
    """Cached for a day: services that show previews keep the picture anyway."""
    return HttpResponse(body, content_type="image/png", headers={"Cache-Control": "public, max-age=86400"})
