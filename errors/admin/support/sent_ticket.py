"""Which tickets went to the help desk; their text is not stored."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest

from errors.admin.support.feedback import ReadOnlyAdmin
from errors.models import SentTicket


@admin.register(SentTicket)
class SentTicketAdmin(ReadOnlyAdmin):
    fields = ["reference", "state", "entry", "language", "started"]
    list_display = ["reference", "state", "entry", "language", "started"]
    list_filter = ["state", "language", "started"]
    list_select_related = ["entry"]
    search_fields = ["reference", "entry__slug"]

    def has_delete_permission(self, request: HttpRequest, obj: SentTicket | None = None) -> bool:
        """The row is what prevents that a ticket is sent twice."""
        return False
