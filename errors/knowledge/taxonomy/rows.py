"""Categories and groups: documents ⇄ rows."""

from __future__ import annotations

from django.db import models

from errors.knowledge.rows import language_rows, read_languages, replace
from errors.knowledge.taxonomy.document import CategoryDocument, CategoryGroupDocument, NameDocument
from errors.models import Category, CategoryGroup, CategoryGroupText, CategoryText


def groups() -> models.QuerySet[CategoryGroup]:
    return CategoryGroup.objects.prefetch_related("texts")


def write_group(document: CategoryGroupDocument) -> None:
    row, _ = CategoryGroup.objects.update_or_create(slug=document.id)
    replace(row.texts, language_rows(CategoryGroupText, document, group=row))


def read_group(row: CategoryGroup) -> CategoryGroupDocument:
    return CategoryGroupDocument(id=row.slug, **read_languages(row.texts.all(), NameDocument))


def categories() -> models.QuerySet[Category]:
    return Category.objects.select_related("group").prefetch_related("texts")


def write_category(document: CategoryDocument) -> None:
    group = CategoryGroup.objects.get(slug=document.group)
    row, _ = Category.objects.update_or_create(slug=document.id, defaults={"group": group})
    replace(row.texts, language_rows(CategoryText, document, category=row))


def read_category(row: Category) -> CategoryDocument:
    return CategoryDocument(id=row.slug, group=row.group.slug, **read_languages(row.texts.all(), NameDocument))
