"""Short links that never break; they lead to the visitor's language."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from errors.knowledge.snapshot import current
from errors.web.code import one_spelling


@require_safe
def short_entry(request: HttpRequest, entry_id: str) -> HttpResponse:
    wanted = entry_id.rstrip("/")
    if wanted not in current().entries:
        raise Http404
    return redirect("entry", entry_id=wanted)


@require_safe
def short_code(request: HttpRequest, value: str) -> HttpResponse:
    return redirect("code", value=one_spelling(current(), value.rstrip("/")))
