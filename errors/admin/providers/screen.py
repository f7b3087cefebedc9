"""A provider with its texts, its mail settings and what it is recognised by."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.fields import HostField
from errors.admin.parts.languages import LanguageRows
from errors.admin.parts.publish import NamedAdmin
from errors.admin.parts.rows import TableRows
from errors.models import MailServer, MailService, Provider, ProviderSource, ProviderSuffix, ProviderText, SendingLimit, SuffixKind


class SuffixForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        kind, suffix = values.get("kind"), values.get("suffix")
        if not kind or not suffix:
            return values
        if kind != SuffixKind.NAME:
            suffix = values["suffix"] = _host(suffix)
        owner = ProviderSuffix.objects.filter(kind=kind, suffix=suffix).exclude(pk=self.instance.pk).select_related("provider").first()
        if owner and owner.provider != self.instance.provider:
            raise ValidationError({"suffix": gettext("This already gives %s away.") % owner.provider})
        return values


def _host(suffix: str) -> str:
    try:
        return HostField().clean(suffix.lstrip(".@"))
    except ValidationError as refused:
        raise ValidationError({"suffix": refused.messages}) from None


class MailServerForm(forms.ModelForm):
    class Meta:
        field_classes = {"host": HostField}


class ProviderTextRows(LanguageRows, admin.StackedInline):
    model = ProviderText
    verbose_name_plural = _("texts")


class SuffixRows(TableRows, admin.TabularInline):
    model = ProviderSuffix
    form = SuffixForm
    verbose_name = _("sign")
    verbose_name_plural = _("what gives it away")
    explanation = [
        (_("host of its servers"), _("the end of a host name that refuses mail:"), "aruba.it"),
        (_("domain of its addresses"), _("what stands after the @ of its customers:"), "gmail.com"),
        (_("what people call it"), _("a name in a question; capitals do not matter:"), "posta di Libero"),
    ]


class MailServerRows(TableRows, admin.TabularInline):
    model = MailServer
    form = MailServerForm
    fields = ["protocol", "host", "port", "security", "service"]
    verbose_name = _("mail setting")
    verbose_name_plural = _("mail settings")

    def formfield_for_foreignkey(self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any) -> forms.ModelChoiceField | None:
        """Only the services of the provider that is being edited."""
        if db_field.name == "service" and request.resolver_match:
            kwargs["queryset"] = MailService.objects.filter(provider=request.resolver_match.kwargs.get("object_id"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class SendingLimitRows(TableRows, admin.TabularInline):
    model = SendingLimit
    verbose_name = _("sending limit")
    verbose_name_plural = _("sending limits")


class ProviderSourceRows(TableRows, admin.TabularInline):
    model = ProviderSource
    verbose_name = _("source")
    verbose_name_plural = _("sources")


@admin.register(Provider)
class ProviderAdmin(NamedAdmin):
    fields = ["slug", "name", "kind", "support_url", "status_url"]
    list_display = ["name", "slug", "kind"]
    list_filter = ["kind"]
    search_fields = ["name", "slug", "suffixes__suffix"]
    inlines = [ProviderTextRows, SuffixRows, MailServerRows, SendingLimitRows, ProviderSourceRows]

    def view_on_site(self, provider: Provider) -> str:
        return reverse("provider", args=[provider.slug])
