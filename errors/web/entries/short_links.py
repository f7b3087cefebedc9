"""Permanent short links; they redirect to the page in the visitor's language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from errors.http.path_arguments import entry_in_force, one_spelling
from errors.knowledge.snapshot import current
from errors.web.support.feedback_question import ticket_of


@require_safe
def short_entry(request: HttpRequest, entry_id: str) -> HttpResponse:
    wanted = entry_id.rstrip("/")
    ticket = ticket_of(request)
    return redirect(reverse("entry", args=[entry_in_force(current(), wanted).id], query={"ref": ticket} if ticket else None))


@require_safe
def short_code(request: HttpRequest, value: str) -> HttpResponse:
    return redirect("code", value=one_spelling(current(), value.rstrip("/")))
