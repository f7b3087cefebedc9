"""Words of one meaning, for the diagnosis of questions and for the search."""

from __future__ import annotations

from django.contrib import admin

from errors.admin.parts.publish import NamedAdmin
from errors.languages import CODES
from errors.models import SynonymGroup

_COLUMNS = [field.name for field in SynonymGroup._meta.get_fields() if field.name in CODES]


@admin.register(SynonymGroup)
class SynonymGroupAdmin(NamedAdmin):
    fields = ["slug", *_COLUMNS]
    list_display = ["slug", *_COLUMNS]
    search_fields = ["slug", *_COLUMNS]
