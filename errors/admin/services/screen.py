"""A provider's mail service: the domains that it serves and how to sign in. Its servers are on the page of the provider."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.fields import HostField
from errors.admin.parts.languages import LanguageRows
from errors.admin.parts.publish import PublishingAdmin
from errors.admin.parts.rows import TableRows
from errors.models import MailService, MailServiceText, ProviderSuffix, ServiceDomain, SuffixKind


class ServiceDomainForm(forms.ModelForm):
    class Meta:
        field_classes = {"domain": HostField}

    def clean_domain(self) -> str:
        domain = self.cleaned_data["domain"]
        signs = ProviderSuffix.objects.filter(provider=self.instance.service.provider_id, kind=SuffixKind.DOMAIN, suffix=domain)
        if not signs.exists():
            raise ValidationError(gettext("This is not among the domains of the provider."))
        return domain


class ServiceTextRows(LanguageRows, admin.StackedInline):
    model = MailServiceText
    every_language = True
    verbose_name_plural = _("texts")


class ServiceDomainRows(TableRows, admin.TabularInline):
    model = ServiceDomain
    form = ServiceDomainForm
    verbose_name = _("domain")
    verbose_name_plural = _("domains of its addresses")


@admin.register(MailService)
class MailServiceAdmin(PublishingAdmin):
    fields = ["slug", "provider", "name", "username", "sign_in", "app_password_url", "webmail_url", "hosts_domains"]
    list_display = ["name", "slug", "provider", "sign_in"]
    list_filter = ["sign_in"]
    list_select_related = ["provider"]
    search_fields = ["name", "slug", "domains__domain"]
    autocomplete_fields = ["provider"]
    inlines = [ServiceTextRows, ServiceDomainRows]

    def get_readonly_fields(self, request: HttpRequest, obj: models.Model | None = None) -> list[str]:
        return [*super().get_readonly_fields(request, obj), *(["slug", "provider"] if obj else [])]

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[type]:
        """The domains are checked against those of the provider, which is known only once the service is saved."""
        return self.inlines if obj else [ServiceTextRows]
