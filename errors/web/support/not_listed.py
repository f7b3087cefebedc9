"""What to do when the error is not in the list."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.escalation.ticket import ticket_without_entry
from errors.knowledge.snapshot import current


@require_safe
def not_listed(request: HttpRequest) -> HttpResponse:
    return render(request, "support/not_listed.html", {"ticket": ticket_without_entry(current(), get_language())})
