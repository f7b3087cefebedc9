"""What a page asks below its answer. A link that support sent may carry a ticket: then it asks whether that one is solved."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from errors.forms import ticket_reference


@dataclass(frozen=True, slots=True)
class FeedbackQuestion:
    """About which entry, and for which ticket of the help desk, if any."""

    entry: str
    ticket: str = ""


def ticket_of(request: HttpRequest) -> str:
    """The reference in `?ref=`; what cannot be one is no reference."""
    return ticket_reference(request.GET.get("ref", ""))
