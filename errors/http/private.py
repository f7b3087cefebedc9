"""What a visitor sent is personal data, and what staff see is theirs: no cache may keep the page that shows it."""

from __future__ import annotations

from django.http import HttpResponse


def private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
