"""Filters of the change lists. Django's own filters join the texts and would count an entry once for each language."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.db import models
from django.db.models.fields.related import RelatedField
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.entries.translation import behind
from errors.admin.parts.fields import TitledRow, title
from errors.languages import CODES
from errors.models import Entry, EntryText, TextState


class TitledFilter(admin.RelatedFieldListFilter):
    """Choices are labelled with their titles in the language of the interface."""

    def field_choices(self, field: RelatedField, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, Any]]:
        rows = field.remote_field.model._default_manager.prefetch_related("texts")
        return [(str(row.pk), title(cast(TitledRow, row))) for row in rows]


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(state.value, str(state.label)) for state in TextState]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Entry]) -> models.QuerySet[Entry]:
        """Entries with a text in that state, in whichever language."""
        if self.value() is None:
            return queryset
        return queryset.filter(models.Exists(EntryText.objects.filter(entry=models.OuterRef("pk"), state=self.value())))


class TranslationFilter(admin.SimpleListFilter):
    title = _("translation")
    parameter_name = "translation"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("missing", gettext("a language is missing")), ("behind", gettext("a language is behind"))]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Entry]) -> models.QuerySet[Entry]:
        if self.value() == "behind":
            return queryset.filter(models.Exists(behind().filter(entry=models.OuterRef("pk"))))
        if self.value() == "missing":
            written = [models.Exists(EntryText.objects.filter(entry=models.OuterRef("pk"), language=code)) for code in CODES]
            return queryset.exclude(*written)
        return queryset
