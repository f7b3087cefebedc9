"""What to do when the error is not in the list."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.knowledge.snapshot import current
from errors.web.attachments import attachments

# What support asks for first, whatever the error.
_ALWAYS = ("full-error", "date", "sender", "recipient", "error-email", "program-version")


@require_safe
def not_listed(request: HttpRequest) -> HttpResponse:
    known = current().attachments
    wanted = attachments((known[slug] for slug in _ALWAYS if slug in known), get_language())
    return render(request, "not_listed.html", {"attachments": wanted})
