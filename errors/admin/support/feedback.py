"""What visitors said of the pages: to read, not to change."""

from __future__ import annotations

from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from errors.models import Feedback


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that the public pages write."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


@admin.register(Feedback)
class FeedbackAdmin(ReadOnlyAdmin):
    """May be deleted: a comment may hold what nobody should keep."""

    fields = ["entry", "is_yes", "reason", "comment", "reference", "language", "created"]
    list_display = ["created", "entry", "is_yes", "reason", "comment", "reference", "language"]
    list_filter = ["is_yes", "reason", "language", "created"]
    list_select_related = ["entry"]
    search_fields = ["entry__slug", "comment", "reference"]
    date_hierarchy = "created"

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """A page leads staff to the feedback of its entry."""
        return lookup == "entry__id__exact" or super().lookup_allowed(lookup, value, request)
