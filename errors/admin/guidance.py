"""The guided symptoms and the glossary."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.languages import LanguageRows
from errors.admin.parts.publish import NamedAdmin, PublishingAdmin
from errors.admin.parts.rows import TableRows
from errors.models import SymptomAnswer, SymptomAnswerText, SymptomEntry, SymptomStep, SymptomStepText, Term, TermSource, TermText


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
    """An answer leads on: never to a step that leads back to its own."""

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        step, leads_to = values.get("step"), values.get("leads_to")
        if step and leads_to and step.pk in _reached_from(leads_to.pk):
            raise ValidationError({"leads_to": gettext("From there the answers lead back here.")})
        return values


def _reached_from(start: int) -> set[int]:
    ways: dict[int, list[int]] = {}
    for step, leads_to in SymptomAnswer.objects.values_list("step", "leads_to"):
        ways.setdefault(step, []).append(leads_to)
    reached, ahead = set(), [start]
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


class TermTextRows(LanguageRows, admin.StackedInline):
    model = TermText
    every_language = True
    verbose_name_plural = _("texts")


class TermSourceRows(TableRows, admin.TabularInline):
    model = TermSource
    verbose_name = _("source")
    verbose_name_plural = _("sources")


@admin.register(Term)
class TermAdmin(NamedAdmin):
    fields = ["slug", "entry", "see_also"]
    list_display = ["slug"]
    search_fields = ["slug", "texts__name", "texts__forms"]
    autocomplete_fields = ["entry", "see_also"]
    inlines = [TermTextRows, TermSourceRows]

    def view_on_site(self, term: Term) -> str:
        return reverse("glossary", fragment=term.slug)
