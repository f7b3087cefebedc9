"""Inlines: rows that are edited on the page of the row that owns them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import admin
from django.contrib.auth import get_permission_codename
from django.db import models
from django.forms import Textarea
from django.http import HttpRequest

from errors.admin.parts.fields import ProseField, WebAddressField

# Form fields and widgets of all screens, in the place of Django's.
FIELDS: Mapping[type[models.Field[Any, Any]], Mapping[str, Any]] = {
    models.TextField: {"form_class": ProseField, "widget": Textarea(attrs={"rows": 4, "cols": 80})},
    models.URLField: {"form_class": WebAddressField},
}


class OwnedRows(admin.options.InlineModelAdmin):
    """Permissions on the owner hold for its rows too, so that staff need no permission for each kind of row.

    `explanation`: (term, meaning, example) for each line of help above the rows.
    """

    formfield_overrides = FIELDS
    extra = 0
    explanation: list[tuple[Any, Any, str]] = []

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self._may(request, "change") or (obj is None and self._may(request, "add"))

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.has_add_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.has_add_permission(request, obj)

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self._may(request, "view") or self.has_add_permission(request, obj)

    def _may(self, request: HttpRequest, action: str) -> bool:
        owner = self.parent_model._meta
        return request.user.has_perm(f"{owner.app_label}.{get_permission_codename(action, owner)}")


class TableRows(OwnedRows):
    template = "admin/explained_table.html"
