"""The steps of the guided symptoms, and the answers that lead from one to the next."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.languages import LanguageRows
from errors.admin.parts.publish import NamedAdmin, PublishingAdmin
from errors.admin.parts.rows import TableRows
from errors.models import SymptomAnswer, SymptomAnswerText, SymptomEntry, SymptomStep, SymptomStepText


class StepTextRows(LanguageRows, admin.StackedInline):
    model = SymptomStepText
    every_language = True
    verbose_name_plural = _("texts")


class StepEntryRows(TableRows, admin.TabularInline):
    model = SymptomEntry
    autocomplete_fields = ["entry"]
    verbose_name = _("entry")
    verbose_name_plural = _("entries")


@admin.register(SymptomStep)
class SymptomStepAdmin(NamedAdmin):
    fields = ["slug", "position", "settings", "category"]
    list_display = ["slug", "position"]
    search_fields = ["slug", "texts__title"]
    autocomplete_fields = ["category"]
    inlines = [StepTextRows, StepEntryRows]


class AnswerForm(forms.ModelForm):
    """Refuses an answer whose step leads back to the step of the answer."""

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        step, leads_to = values.get("step"), values.get("leads_to")
        if step and leads_to and step.pk in _reached_from(leads_to.pk):
            raise ValidationError({"leads_to": gettext("From there the answers lead back here.")})
        return values


def _reached_from(start: int) -> set[int]:
    """The steps to which answers lead from a step, itself included, as primary keys."""
    ways: dict[int, list[int]] = {}
    for step, leads_to in SymptomAnswer.objects.values_list("step", "leads_to"):
        ways.setdefault(step, []).append(leads_to)
    reached: set[int] = set()
    ahead = [start]
    while ahead:
        here = ahead.pop()
        if here not in reached:
            reached.add(here)
            ahead += ways.get(here, [])
    return reached


class AnswerTextRows(LanguageRows, admin.StackedInline):
    model = SymptomAnswerText
    every_language = True
    verbose_name_plural = _("texts")


@admin.register(SymptomAnswer)
class SymptomAnswerAdmin(PublishingAdmin):
    form = AnswerForm
    fields = ["step", "slug", "leads_to"]
    list_display = ["step", "slug", "leads_to"]
    list_select_related = ["step", "leads_to"]
    search_fields = ["step__slug", "slug", "texts__label"]
    autocomplete_fields = ["step", "leads_to"]
    inlines = [AnswerTextRows]
