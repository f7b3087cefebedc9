from django.contrib import admin

from errors.admin.publish import PublishingAdmin
from errors.models import Attachment, AttachmentText, EscalationItem, EscalationRule, EscalationText


class AttachmentTextInline(admin.StackedInline):
    model = AttachmentText
    extra = 0
    max_num = 2


class EscalationTextInline(admin.StackedInline):
    model = EscalationText
    extra = 0
    max_num = 2


class EscalationItemInline(admin.TabularInline):
    model = EscalationItem
    extra = 1
    autocomplete_fields = ["attachment"]


@admin.register(Attachment)
class AttachmentAdmin(PublishingAdmin):
    list_display = ["slug", "position"]
    search_fields = ["slug", "texts__label"]
    inlines = [AttachmentTextInline]


@admin.register(EscalationRule)
class EscalationRuleAdmin(PublishingAdmin):
    list_display = ["__str__", "provider", "category", "entry"]
    list_filter = ["provider", "category"]
    list_select_related = ["provider", "category", "entry"]
    autocomplete_fields = ["provider", "category", "entry"]
    inlines = [EscalationItemInline, EscalationTextInline]
