"""What logged-in staff see on a page in addition: a link to edit it, and its statistics. For everybody else the session is not
read, so that the page can be cached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from errors.http.private import private
from errors.models import Entry, SentTicket


@dataclass(frozen=True, slots=True)
class StaffView:
    edit_url: str
    feedback_url: str
    counts: dict[str, int]
    tickets: int


def is_staff(request: HttpRequest) -> bool:
    """`request.user` is read only where there is a session cookie: reading it makes the response vary by cookie."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and bool(request.user.is_active and request.user.is_staff)


def staff_view(request: HttpRequest, entry_id: str) -> StaffView | None:
    if not is_staff(request):
        return None
    entry = Entry.objects.filter(slug=entry_id).first()
    if entry is None:  # deleted since the page's knowledge was read
        return None
    return StaffView(
        edit_url=reverse("admin:errors_entry_change", args=[entry.pk]),
        feedback_url=f"{reverse('admin:errors_feedback_changelist')}?entry__id__exact={entry.pk}",
        counts=entry.feedback.all().counts(),
        tickets=entry.tickets.filter(state=SentTicket.State.SENT).count(),
    )


def for_staff_only(response: HttpResponse, staff: Any) -> HttpResponse:
    return private(response) if staff is not None else response
