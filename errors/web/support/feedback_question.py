"""The question below an explanation: whether it helped, or, when the link carries a ticket, whether it solved that ticket."""

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
    """The ticket reference in `?ref=`, or an empty string."""
    return ticket_reference(request.GET.get("ref", ""))
