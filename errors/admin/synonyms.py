"""Words of one meaning, for the search."""

from __future__ import annotations

from django.contrib import admin

from errors.admin.parts.publish import NamedAdmin
from errors.languages import CODES
from errors.models import SynonymGroup


@admin.register(SynonymGroup)
class SynonymGroupAdmin(NamedAdmin):
    fields = ["slug", *CODES]
    list_display = ["slug", *CODES]
    search_fields = ["slug", *CODES]
