"""The texts of a row, side by side: exactly one form for each language of the site, which cannot be removed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from errors.admin.parts.rows import OwnedRows
from errors.knowledge.render import MarkdownRefused, rendered
from errors.languages import CODES


class LanguageForm(forms.ModelForm):
    class Meta:
        widgets: Mapping[str, forms.Widget | type[forms.Widget]] = {"language": forms.HiddenInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "language" in self.fields:  # it is absent where the user may only view
            self.fields["language"].disabled = True

    @property
    def language(self) -> str:
        return self.instance.language or self.initial.get("language", "")

    @property
    def language_name(self) -> str:
        return str(dict(settings.LANGUAGES).get(self.language, ""))

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if not self.language:
            raise ValidationError(_("Somebody else has written this language meanwhile. Open the page again."))
        for field in self._meta.model.markdown_fields():
            self._try_to_render(field, values.get(field, ""))
        return values

    def _try_to_render(self, field: str, source: str) -> None:
        try:
            rendered(self._meta.model, field, source)
        except MarkdownRefused:
            self.add_error(field, _("This Markdown cannot be shown: it is too long, or has too many brackets or marks in a row."))


class LanguageFormSet(BaseInlineFormSet):
    """The texts that exist, then an empty form for each missing language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        present = {row.language for row in self.get_queryset()}
        self.initial_extra = [{"language": code} for code in CODES if code not in present]
        self.extra = len(self.initial_extra)

    def clean(self) -> None:
        super().clean()
        if self.total_form_count() < self.min_num:
            raise ValidationError(_("Both languages are needed."))


class LanguageRows(OwnedRows):
    """The inline of the texts of a row. With `every_language`, all languages must be filled in, since the document requires them."""

    template = "admin/languages.html"
    form = LanguageForm
    formset = LanguageFormSet
    max_num = len(CODES)
    can_delete = False
    every_language = False

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        return super().get_queryset(request).order_by("-language")

    def get_min_num(self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any) -> int:
        return len(CODES) if self.every_language else 0

    def get_formset(self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any) -> type[BaseInlineFormSet]:
        return super().get_formset(request, obj, validate_max=True, **kwargs)
