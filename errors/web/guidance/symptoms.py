"""The guided symptoms: one question a page. The address holds the answers so far, so going back, reloading and linking work."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.escalation.checklist import checklist_of_case
from errors.forms import AddressForm
from errors.knowledge.snapshot import Snapshot, current
from errors.knowledge.symptoms.document import START
from errors.knowledge.symptoms.page import StepPage
from errors.web.parts.cards import Link, entry_cards
from errors.web.support.attachment_hints import attachment_hints


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question that was answered; `url` leads back to it."""

    question: str
    answer: str
    url: str


@require_safe
def symptoms(request: HttpRequest, trail: str = "") -> HttpResponse:
    snapshot, language = current(), get_language()
    step, answered = follow_answers(snapshot.symptoms, trail.split("/") if trail else [], language)
    context = {
        "step": step,
        "title": step.titles.get(language, ""),
        "body_html": step.bodies.get(language, ""),
        "answered": answered,
        "symptom": answered[0].answer if answered else "",
        "answers": [Link(trail_address(f"{trail}/{answer.id}"), answer.labels.get(language, answer.id)) for answer in step.answers],
        "number": len(answered) + 1,
        "holds_state": len(answered) > 1,
    }
    return render(request, "guidance/symptom.html", context | (end_of_trail(snapshot, step, language) if not step.answers else {}))


def follow_answers(steps: dict[str, StepPage], ids: list[str], language: str) -> tuple[StepPage, list[AnsweredQuestion]]:
    """The step to which the answers lead, and the answered questions; 404 for an unknown answer."""
    step = steps.get(START)
    answered: list[AnsweredQuestion] = []
    for place, id in enumerate(ids):
        answer = step.answer(id) if step else None
        if step is None or answer is None:
            raise Http404
        answered.append(
            AnsweredQuestion(step.titles.get(language, ""), answer.labels.get(language, id), trail_address("/".join(ids[:place])))
        )
        step = steps.get(answer.leads_to)
    if step is None:
        raise Http404
    return step, answered


def trail_address(trail: str) -> str:
    trail = trail.strip("/")
    return reverse("symptom", args=[trail]) if trail else reverse("symptoms")


def end_of_trail(snapshot: Snapshot, step: StepPage, language: str) -> dict[str, object]:
    """What a last step shows: explanations, and what support will ask for."""
    ticket = checklist_of_case(snapshot, None, step.category)
    return {
        "cards": entry_cards(snapshot, step.entries, language),
        "attachments": attachment_hints(ticket.attach, language),
        "form": AddressForm(),
        "where": ticket.where.where.get(language, "") if ticket.where else "",
    }
