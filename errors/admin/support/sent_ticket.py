"""Which tickets went to the help desk; what they said is not kept."""

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
        """With its row a ticket would lose the mark that it was sent."""
        return False
