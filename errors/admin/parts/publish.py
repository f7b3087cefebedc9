"""Saving in the admin: renders Markdown, raises the knowledge version in the same transaction, and has this process check it at once."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import models, transaction
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest

from errors.admin.parts.rows import FIELDS
from errors.knowledge import snapshot
from errors.knowledge.render import render
from errors.models import KnowledgeVersion, LoadedDocument
from errors.models.language import LanguageRow


class PublishingAdmin(admin.ModelAdmin):
    formfield_overrides = FIELDS

    class Media:
        css = {"all": ["admin/admin.css"]}

    def save_formset(self, request: HttpRequest, form: ModelForm, formset: BaseModelFormSet, change: bool) -> None:
        rows = formset.save(commit=False)
        for row in formset.deleted_objects:  # before saving, as a new row may have the same unique values
            row.delete()
        for row in rows:
            if isinstance(row, LanguageRow):
                render(row)
            row.save()
        formset.save_m2m()

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list[BaseModelFormSet], change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if not change or form.has_changed() or any(formset.has_changed() for formset in formsets):
            publish()

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        publish()

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        super().delete_queryset(request, queryset)
        publish()


class NamedAdmin(PublishingAdmin):
    """Rows with a slug, which is permanent. Rows that came from a document cannot be deleted: the next load would bring them back."""

    def get_readonly_fields(self, request: HttpRequest, obj: models.Model | None = None) -> list[str]:
        return [*super().get_readonly_fields(request, obj), *(["slug"] if obj else [])]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not (obj and LoadedDocument.objects.brought(obj, obj.slug)) and super().has_delete_permission(request, obj)


def publish() -> None:
    KnowledgeVersion.objects.bump()
    transaction.on_commit(snapshot.forget)
