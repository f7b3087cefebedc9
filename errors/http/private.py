"""Marks a response that no cache may keep: it shows what a visitor sent, or what only staff may see."""

from __future__ import annotations

from django.http import HttpResponse


def private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
