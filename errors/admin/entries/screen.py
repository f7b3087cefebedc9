"""One screen for an entry with all its rows."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db import models
from django.forms import BaseModelFormSet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.entries.actions import PublishActions
from errors.admin.entries.code import CodeFormSet, CodeRows
from errors.admin.entries.example import ExampleRows, SourceRows
from errors.admin.entries.form import EntryForm
from errors.admin.entries.pattern import PatternRows
from errors.admin.entries.proof import ProofFormSet
from errors.admin.entries.text import EntryTextFormSet, EntryTextRows
from errors.admin.parts.fields import TitledChoiceField, title
from errors.admin.parts.filters import StateFilter, TitledFilter, TranslationFilter
from errors.admin.parts.publish import NamedAdmin
from errors.models import Category, Entry, TextState


@admin.register(Entry)
class EntryAdmin(PublishActions, NamedAdmin):
    """Ids are permanent: a published entry is retired (`replaced_by`), never deleted."""

    form = EntryForm
    fieldsets = [
        (None, {"fields": ["slug", "kind", "provider", "category", "permanence", "actor", "by_side", "reviewed"]}),
        (_("for the ticket"), {"fields": ["attach"], "classes": ["collapse"]}),
        (_("other entries"), {"fields": ["see_also", "replaced_by"], "classes": ["collapse"]}),
    ]
    inlines = [EntryTextRows, CodeRows, PatternRows, ExampleRows, SourceRows]
    autocomplete_fields = ["provider", "replaced_by", "see_also"]
    save_on_top = True

    list_display = ["name", "provider", "category_title", "states", "reviewed"]
    list_filter = [StateFilter, TranslationFilter, "kind", ("category__group", TitledFilter), "actor", "permanence", "provider"]
    list_select_related = ["provider", "category"]
    show_facets = admin.ShowFacets.ALLOW
    search_fields = ["slug", "texts__title", "texts__summary", "codes__normalised", "patterns__source"]
    actions = ["publish_texts", "withdraw_texts"]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Entry]:
        return super().get_queryset(request).prefetch_related("texts", "category__texts")

    def formfield_for_foreignkey(self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any) -> forms.ModelChoiceField | None:
        if db_field.name == "category":
            kwargs |= {"queryset": Category.objects.prefetch_related("texts"), "form_class": TitledChoiceField}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Entry | None = None) -> bool:
        is_public = obj is not None and any(text.state == TextState.PUBLISHED for text in obj.texts.all())
        return not is_public and super().has_delete_permission(request, obj)

    def view_on_site(self, entry: Entry) -> str | None:
        is_public = any(text.state == TextState.PUBLISHED for text in entry.texts.all())
        return reverse("entry", args=[entry.slug]) if is_public else None

    @admin.display(description=_("entry"), ordering="slug")
    def name(self, entry: Entry) -> SafeString:
        return format_html('{}<span class="quiet">{}</span>', entry.slug, title(entry))

    @admin.display(description=_("category"), ordering="category")
    def category_title(self, entry: Entry) -> str:
        return title(entry.category)

    @admin.display(description=_("texts"))
    def states(self, entry: Entry) -> SafeString:
        texts = ((text.language, text.get_state_display()) for text in entry.texts.all())
        return format_html_join("", '<div class="state">{}: {}</div>', texts)

    def _create_formsets(self, request: HttpRequest, obj: Entry, change: bool) -> tuple[list[BaseModelFormSet], list[Any]]:
        """Codes and examples are validated against the other formsets. Django has no public hook for that."""
        formsets, inlines = super()._create_formsets(request, obj, change)  # type: ignore[misc]  # a private method, absent from the stubs
        for formset in formsets:
            if isinstance(formset, CodeFormSet | ProofFormSet):
                formset.entry = obj
            if isinstance(formset, ProofFormSet):
                formset.siblings = [sibling for sibling in formsets if sibling is not formset]
        return formsets, inlines

    def save_related(self, request: HttpRequest, form: forms.ModelForm, formsets: list[BaseModelFormSet], change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if isinstance(form, EntryForm):
            form.save_attachments()
        for formset in formsets:
            if isinstance(formset, EntryTextFormSet):
                formset.settle(form.instance)
            if isinstance(formset, ProofFormSet):
                self._warn_of_taken_examples(request, form.instance, formset)

    def _warn_of_taken_examples(self, request: HttpRequest, entry: Entry, proof: ProofFormSet) -> None:
        if proof.trial and Entry.objects.published().filter(pk=entry.pk).exists():
            for example in proof.trial.taken():
                words = gettext("An example of %(entry)s now leads here: %(example)s")
                self.message_user(request, words % {"entry": example.entry, "example": example}, messages.WARNING)
