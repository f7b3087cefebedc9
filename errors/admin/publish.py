"""Saving in the admin: Markdown is rendered, the version moves in the same transaction, this process looks again."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest

from errors.knowledge import snapshot
from errors.knowledge.render import render
from errors.models import KnowledgeVersion
from errors.models.language import LanguageRow


class PublishingAdmin(admin.ModelAdmin):
    def save_formset(self, request: HttpRequest, form: ModelForm, formset: BaseModelFormSet, change: bool) -> None:
        for row in formset.save(commit=False):
            if isinstance(row, LanguageRow):
                render(row)
            row.save()
        for row in formset.deleted_objects:
            row.delete()
        formset.save_m2m()

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list[BaseModelFormSet], change: bool) -> None:
        super().save_related(request, form, formsets, change)
        publish()

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        publish()

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        super().delete_queryset(request, queryset)
        publish()


def publish() -> None:
    KnowledgeVersion.objects.bump()
    transaction.on_commit(snapshot.forget)
