""" "Was this helpful?", and, after a link with a ticket, "Did this solve it?". One vote a visitor and page, without a cookie."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from errors.escalation.gateways import TicketAnswer, report
from errors.forms import FeedbackForm
from errors.http.private import private
from errors.http.same_origin import posted
from errors.http.visitor import Limited, is_too_often, voter
from errors.knowledge.snapshot import current
from errors.models import Entry, Feedback
from errors.web.error_pages import bad_request
from errors.web.parts.cards import EntryCard, entry_card
from errors.web.support.feedback_question import FeedbackQuestion

_MOST_AN_HOUR = 60


@posted(back="home")
def feedback(request: HttpRequest) -> HttpResponse:
    form = FeedbackForm(request.POST)
    if not form.is_valid():
        return bad_request(request, ValueError("not an answer"))
    snapshot, data = current(), form.cleaned_data
    if data["entry"] not in snapshot.entries:
        raise Http404
    if not is_too_often(request, Limited.FEEDBACK, _MOST_AN_HOUR):
        _count(request, form)
    card = entry_card(snapshot, snapshot.entries[data["entry"]], get_language())
    return private(render(request, "support/feedback.html", feedback_context(form, card)))


def feedback_context(form: FeedbackForm, card: EntryCard) -> dict[str, Any]:
    """After a "no" the page asks for the reason, once."""
    data = form.cleaned_data
    return {
        "question": FeedbackQuestion(data["entry"], data["ticket"]),
        "card": card,
        "is_yes": form.is_yes,
        "wants_reason": not form.is_yes and not data["reason"],
        "reasons": Feedback.Reason.choices,
        "reason": data["reason"],
        "switch_form": "feedback-again",
    }


def _count(request: HttpRequest, form: FeedbackForm) -> None:
    data, language = form.cleaned_data, get_language()
    entry = get_object_or_404(Entry, slug=data["entry"])
    answer: dict[str, str | bool] = {"is_yes": form.is_yes, "language": language}
    if data["reason"] or form.is_yes:
        answer |= {"reason": "" if form.is_yes else data["reason"], "comment": "" if form.is_yes else data["comment"]}
    is_new = Feedback.objects.vote(entry, voter(request, entry.slug), data["ticket"], **answer)
    if data["ticket"] and is_new:
        report(TicketAnswer(data["ticket"], data["entry"], language, form.is_yes, data["reason"]))
