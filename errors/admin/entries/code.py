"""The codes of an entry on its screen."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.rows import TableRows
from errors.engine.codes import normalise
from errors.engine.vocabulary import Scheme
from errors.models import Code, Entry


class CodeForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("scheme") and values.get("value"):
            try:
                values["normalised"] = normalise(Scheme(values["scheme"]), values["value"])
                Code._meta.get_field("normalised").run_validators(
                    values["normalised"]
                )  # some letters become two in lower case, so the length is checked again
            except (ValueError, ValidationError):
                raise ValidationError({"value": gettext("This is not a code of that scheme.")}) from None
        return values

    @property
    def key(self) -> tuple[str, str] | None:
        """The code as it will be stored; None if it cannot be."""
        values = getattr(self, "cleaned_data", {})
        return (values["scheme"], values["normalised"]) if "value" in values and "normalised" in values else None


class CodeFormSet(BaseInlineFormSet):
    """A code stands once in an entry, however it is written, and one entry defines it. The admin sets `entry`."""

    entry: Entry

    def clean(self) -> None:
        super().clean()
        kept = [(form, form.key) for form in self.forms if isinstance(form, CodeForm) and form.key and form not in self.deleted_forms]
        owners = {(form.initial["scheme"], form.instance.normalised): form for form, _ in kept if form.instance.pk}
        for form, key in kept:
            if owners.setdefault(key, form) is not form:
                form.add_error("value", gettext("This code is already there."))
        if self.entry.replaced_by_id is None:
            self._refuse_second_definitions([(form, form.key) for form, _ in kept if form.key and form.cleaned_data.get("defines")])

    def _refuse_second_definitions(self, defining: list[tuple[CodeForm, tuple[str, str]]]) -> None:
        """A bare code leads to one entry of each provider, and to one general entry."""
        others = Code.objects.filter(defines=True, entry__provider=self.entry.provider_id, entry__replaced_by=None)
        others = others.filter(normalised__in=[value for _, (_, value) in defining]).exclude(entry=self.entry.pk)
        defined = {(code.scheme, code.normalised): code.entry.slug for code in others.select_related("entry")}
        for form, key in defining:
            if key in defined:
                form.add_error("value", gettext("%s already defines this code.") % defined[key])


class CodeRows(TableRows, admin.TabularInline):
    model = Code
    form = CodeForm
    formset = CodeFormSet
    verbose_name = _("code")
    verbose_name_plural = _("codes")
    explanation = [
        (_("SMTP reply code"), _("three digits; x stands for any digit:"), "552, 55x"),
        (_("enhanced status code"), _("three numbers with dots:"), "5.2.2, 5.7.x"),
        (_("Windows error (HRESULT)"), _("hexadecimal or decimal, both are one code:"), "0x800CCC0E, -2146644978"),
        (_("defines the code"), _("A paste with nothing but this code leads to this entry."), ""),
    ]
