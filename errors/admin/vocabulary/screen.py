"""Words of one meaning, for the search."""

from __future__ import annotations

from django.contrib import admin

from errors.admin.parts.publish import NamedAdmin
from errors.models import SynonymGroup


@admin.register(SynonymGroup)
class SynonymGroupAdmin(NamedAdmin):
    fields = ["slug", "it", "en"]
    list_display = ["slug", "it", "en"]
    search_fields = ["slug", "it", "en"]
