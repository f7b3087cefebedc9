"""What support needs in a ticket, and which rule asks for it. An entry's own rule stands on the entry's screen."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.fields import TitledChoiceField
from errors.admin.parts.filters import TitledFilter
from errors.admin.parts.languages import LanguageRows
from errors.admin.parts.publish import PublishingAdmin
from errors.admin.parts.rows import TableRows
from errors.admin.taxonomy.screen import TitledAdmin
from errors.models import Attachment, AttachmentText, Category, EscalationItem, EscalationRule, EscalationText


class AttachmentTextRows(LanguageRows, admin.StackedInline):
    model = AttachmentText
    every_language = True
    verbose_name_plural = _("texts")


@admin.register(Attachment)
class AttachmentAdmin(TitledAdmin):
    fields = ["slug", "position"]
    list_display = ["slug", "title", "position"]
    search_fields = ["slug", "texts__label"]
    inlines = [AttachmentTextRows]


class EscalationRuleForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        case = {"provider": values.get("provider"), "category": values.get("category"), "entry": None}
        if EscalationRule.objects.filter(**case).exclude(pk=self.instance.pk).exists():
            raise ValidationError(gettext("There is already a rule for this provider and this category."))
        return values


class EscalationTextRows(LanguageRows, admin.StackedInline):
    model = EscalationText
    verbose_name_plural = _("texts")


class EscalationItemRows(TableRows, admin.TabularInline):
    model = EscalationItem
    verbose_name = _("attachment")
    verbose_name_plural = _("what to attach")

    def formfield_for_foreignkey(self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any) -> forms.ModelChoiceField | None:
        if db_field.name == "attachment":
            kwargs |= {"queryset": Attachment.objects.prefetch_related("texts"), "form_class": TitledChoiceField}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(EscalationRule)
class EscalationRuleAdmin(PublishingAdmin):
    form = EscalationRuleForm
    fields = ["provider", "category", "url"]
    autocomplete_fields = ["provider"]
    inlines = [EscalationItemRows, EscalationTextRows]
    list_display = ["__str__", "provider", "category"]
    list_filter = ["provider", ("category", TitledFilter)]
    list_select_related = ["provider", "category", "entry"]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[EscalationRule]:
        return super().get_queryset(request).filter(entry=None)

    def formfield_for_foreignkey(self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any) -> forms.ModelChoiceField | None:
        if db_field.name == "category":
            kwargs |= {"queryset": Category.objects.prefetch_related("texts"), "form_class": TitledChoiceField}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
