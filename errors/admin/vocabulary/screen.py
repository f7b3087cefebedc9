"""Words of one meaning, for the diagnosis of questions and for the search; and the groups of words that patterns name."""

from __future__ import annotations

import re

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext

from errors.admin.parts.fields import LinesField
from errors.admin.parts.publish import NamedAdmin
from errors.engine.index.words import names_in
from errors.knowledge.vocabulary.document import WAY
from errors.languages import CODES
from errors.models import Pattern, SynonymGroup, WordGroup

_COLUMNS = [field.name for field in SynonymGroup._meta.get_fields() if field.name in CODES]


@admin.register(SynonymGroup)
class SynonymGroupAdmin(NamedAdmin):
    fields = ["slug", *_COLUMNS]
    list_display = ["slug", *_COLUMNS]
    search_fields = ["slug", *_COLUMNS]


class WordsField(LinesField):
    """One way of saying a line."""

    def validate(self, value: str) -> None:
        super().validate(value)
        if not all(map(re.compile(WAY).fullmatch, value.splitlines())):
            raise ValidationError(gettext("One way of saying a line, without commas, bars and @; a * only at its end."))


class WordGroupForm(forms.ModelForm):
    class Meta:
        field_classes = {"words": WordsField}


@admin.register(WordGroup)
class WordGroupAdmin(NamedAdmin):
    form = WordGroupForm
    fields = ["slug", "words"]
    list_display = ["slug", "words"]
    search_fields = ["slug", "words"]

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Never of a group that a pattern names: the pattern could not be read without it."""
        if isinstance(obj, WordGroup):
            sources = Pattern.objects.filter(source__contains=f"@{obj.slug}").values_list("source", flat=True)
            if any(obj.slug in names_in(source) for source in sources):
                return False
        return super().has_delete_permission(request, obj)
