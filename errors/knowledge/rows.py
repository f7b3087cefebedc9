"""Rows that belong to a row: a document replaces them whole."""

from __future__ import annotations

from django.db import models

from errors.knowledge.fields import Document
from errors.knowledge.render import render
from errors.languages import CODES

LANGUAGES = CODES


def write_texts(model: type[models.Model], texts: models.Manager, document: Document, **owner: models.Model) -> None:
    rows = [model(language=language, **owner, **getattr(document, language).model_dump()) for language in LANGUAGES]
    for row in rows:
        render(row)
    replace(texts, rows)


def replace(manager: models.Manager, rows: list) -> None:
    manager.all().delete()
    manager.model.objects.bulk_create(rows)
