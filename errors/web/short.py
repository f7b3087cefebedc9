"""Short links that never break; they lead to the visitor's language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from errors.knowledge.snapshot import current
from errors.web.code import one_spelling
from errors.web.entry import standing


@require_safe
def short_entry(request: HttpRequest, entry_id: str) -> HttpResponse:
    wanted = entry_id.rstrip("/")
    return redirect("entry", entry_id=standing(current(), wanted).id)


@require_safe
def short_code(request: HttpRequest, value: str) -> HttpResponse:
    return redirect("code", value=one_spelling(current(), value.rstrip("/")))
