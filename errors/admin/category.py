from django.contrib import admin

from errors.admin.publish import PublishingAdmin
from errors.models import Category, CategoryGroup, CategoryGroupText, CategoryText


class GroupTextInline(admin.StackedInline):
    model = CategoryGroupText
    extra = 0
    max_num = 2


class CategoryTextInline(admin.StackedInline):
    model = CategoryText
    extra = 0
    max_num = 2


@admin.register(CategoryGroup)
class CategoryGroupAdmin(PublishingAdmin):
    list_display = ["slug", "position"]
    inlines = [GroupTextInline]


@admin.register(Category)
class CategoryAdmin(PublishingAdmin):
    list_display = ["slug", "group", "position"]
    list_filter = ["group"]
    list_select_related = ["group"]
    search_fields = ["slug", "texts__title"]
    inlines = [CategoryTextInline]
