from django.contrib import admin

from errors.admin.publish import PublishingAdmin
from errors.models import MailServer, Provider, ProviderSource, ProviderSuffix, ProviderText


class ProviderTextInline(admin.StackedInline):
    model = ProviderText
    extra = 0
    max_num = 2


class SuffixInline(admin.TabularInline):
    model = ProviderSuffix
    extra = 1


class MailServerInline(admin.TabularInline):
    model = MailServer
    extra = 1


class ProviderSourceInline(admin.TabularInline):
    model = ProviderSource
    extra = 0


@admin.register(Provider)
class ProviderAdmin(PublishingAdmin):
    list_display = ["name", "slug", "kind"]
    list_filter = ["kind"]
    search_fields = ["name", "slug", "suffixes__suffix"]
    inlines = [ProviderTextInline, SuffixInline, MailServerInline, ProviderSourceInline]
