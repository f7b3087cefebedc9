"""Votes and comments of visitors on the pages; read-only."""

from __future__ import annotations

from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from errors.models import Feedback


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that are written by the public pages only."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


@admin.register(Feedback)
class FeedbackAdmin(ReadOnlyAdmin):
    """Rows may be deleted, since a comment may hold personal data."""

    fields = ["entry", "is_yes", "reason", "comment", "reference", "language", "created"]
    list_display = ["created", "entry", "is_yes", "reason", "comment", "reference", "language"]
    list_filter = ["is_yes", "reason", "language", "created"]
    list_select_related = ["entry"]
    search_fields = ["entry__slug", "comment", "reference"]
    date_hierarchy = "created"

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Entry pages link staff to the list filtered by entry."""
        return lookup == "entry__id__exact" or super().lookup_allowed(lookup, value, request)
