"""Categories, and the groups under which people browse them."""

from __future__ import annotations

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.fields import TitledRow, title
from errors.admin.parts.filters import TitledFilter
from errors.admin.parts.languages import LanguageRows
from errors.admin.parts.publish import NamedAdmin
from errors.models import Category, CategoryGroup, CategoryGroupText, CategoryText


class TitledAdmin(NamedAdmin):
    """A list that shows the title in the reader's language beside the name."""

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        return super().get_queryset(request).prefetch_related("texts")

    @admin.display(description=_("title"))
    def title(self, row: TitledRow) -> str:
        return title(row)


class GroupTextRows(LanguageRows, admin.StackedInline):
    model = CategoryGroupText
    every_language = True
    verbose_name_plural = _("texts")


class CategoryTextRows(LanguageRows, admin.StackedInline):
    model = CategoryText
    every_language = True
    verbose_name_plural = _("texts")


@admin.register(CategoryGroup)
class CategoryGroupAdmin(TitledAdmin):
    fields = ["slug", "position"]
    list_display = ["slug", "title", "position"]
    inlines = [GroupTextRows]


@admin.register(Category)
class CategoryAdmin(TitledAdmin):
    fields = ["slug", "group", "position"]
    list_display = ["slug", "title", "group", "position"]
    list_filter = [("group", TitledFilter)]
    list_select_related = ["group"]
    search_fields = ["slug", "texts__title"]
    inlines = [CategoryTextRows]

    def view_on_site(self, category: Category) -> str:
        return reverse("category", args=[category.slug])
