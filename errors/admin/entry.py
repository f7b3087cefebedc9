from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.forms import BaseModelFormSet, Textarea
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from errors.admin.proof import CodeForm, PatternForm, ProofFormSet
from errors.admin.publish import PublishingAdmin, publish
from errors.models import Code, Entry, EntryText, Example, Pattern, Source


class EntryTextInline(admin.StackedInline):
    model = EntryText
    extra = 0
    min_num = 1
    max_num = 2


class CodeInline(admin.TabularInline):
    model = Code
    form = CodeForm
    extra = 1


class PatternInline(admin.TabularInline):
    model = Pattern
    form = PatternForm
    extra = 1
    formfield_overrides = {models.CharField: {"widget": Textarea(attrs={"rows": 2, "cols": 70})}}

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs.pop("widget", None)
        return super().formfield_for_choice_field(db_field, request, **kwargs)


class ExampleInline(admin.TabularInline):
    model = Example
    formset = ProofFormSet
    extra = 1
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 3, "cols": 80})}}


class SourceInline(admin.TabularInline):
    model = Source
    extra = 1


@admin.register(Entry)
class EntryAdmin(PublishingAdmin):
    """One screen for an entry with all its rows. An id is permanent: what was public is replaced, never deleted."""

    list_display = ["slug", "kind", "provider", "category", "actor", "permanence", "states", "reviewed"]
    list_filter = ["texts__state", "kind", "provider", "category__group", "actor", "permanence"]
    list_select_related = ["provider", "category"]
    show_facets = admin.ShowFacets.ALLOW
    search_fields = ["slug", "texts__title", "texts__summary", "codes__normalised", "patterns__source"]
    autocomplete_fields = ["provider", "category", "replaced_by", "see_also"]
    inlines = [EntryTextInline, CodeInline, PatternInline, ExampleInline, SourceInline]
    actions = ["publish_texts", "withdraw_texts"]
    save_on_top = True

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Entry]:
        return super().get_queryset(request).prefetch_related("texts")

    def get_readonly_fields(self, request: HttpRequest, obj: Entry | None = None) -> list[str]:
        return ["slug"] if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: Entry | None = None) -> bool:
        was_public = obj is None or any(text.state == EntryText.State.PUBLISHED for text in obj.texts.all())
        return not was_public and super().has_delete_permission(request, obj)

    @admin.display(description=_("texts"))
    def states(self, entry: Entry) -> str:
        return ", ".join(f"{text.language}: {text.get_state_display()}" for text in entry.texts.all())

    def _create_formsets(self, request: HttpRequest, obj: Entry, change: bool) -> tuple[list[BaseModelFormSet], list[Any]]:
        """The examples prove the whole screen, so they must see it; Django has no public place to tell them."""
        formsets, inlines = super()._create_formsets(request, obj, change)
        for proof in formsets:
            if isinstance(proof, ProofFormSet):
                proof.entry = obj
                proof.siblings = [sibling for sibling in formsets if sibling is not proof]
        return formsets, inlines

    @admin.action(description=_("Publish the texts of the selected entries"), permissions=["change"])
    def publish_texts(self, request: HttpRequest, queryset: models.QuerySet[Entry]) -> None:
        self._set_state(request, queryset, EntryText.State.PUBLISHED)

    @admin.action(description=_("Take the texts of the selected entries back to draft"), permissions=["change"])
    def withdraw_texts(self, request: HttpRequest, queryset: models.QuerySet[Entry]) -> None:
        self._set_state(request, queryset, EntryText.State.DRAFT)

    def _set_state(self, request: HttpRequest, queryset: models.QuerySet[Entry], state: str) -> None:
        changed = EntryText.objects.filter(entry__in=queryset).exclude(state=state).update(state=state)
        publish()
        self.message_user(request, ngettext("%d text changed.", "%d texts changed.", changed) % changed, messages.SUCCESS)
