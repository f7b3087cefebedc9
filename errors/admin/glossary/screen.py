"""A term of the glossary in both languages."""

from __future__ import annotations

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.languages import LanguageRows
from errors.admin.parts.publish import NamedAdmin
from errors.admin.parts.rows import TableRows
from errors.models import Term, TermSource, TermText


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
