"""Fields of a document ⇄ columns of the same names.

A list of lines in a document is one text in a row, with a line for each item.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar, get_origin

from django.db import models

from errors.knowledge.fields import Document, texts
from errors.knowledge.render import render
from errors.models.language import LanguageRow

Read = TypeVar("Read", bound=Document)
Text = TypeVar("Text", bound=LanguageRow)


def columns(document: Document) -> dict[str, Any]:
    values = document.model_dump()
    return {name: "\n".join(value) if isinstance(value, list) else value for name, value in values.items()}


def read(row: models.Model, kind: type[Read]) -> Read:
    """The opposite of `columns`."""
    values = {name: getattr(row, name) for name in kind.model_fields}
    for name, field in kind.model_fields.items():
        if get_origin(field.annotation) is list:
            values[name] = values[name].splitlines()
    return kind.model_validate(values)


def language_rows(model: type[Text], document: Document, **owner: models.Model) -> list[Text]:
    """A row, not saved yet, for each language that the document is written in."""
    rows = [model(language=language, **owner, **columns(text)) for language, text in texts(document, Document).items()]
    for row in rows:
        render(row)
    return rows


def read_languages(rows: Iterable[LanguageRow], kind: type[Read]) -> dict[str, Read]:
    """The opposite of `language_rows`."""
    return {row.language: read(row, kind) for row in rows}


def replace(manager: Any, rows: list[Any]) -> None:
    """Delete the rows of a related manager and create these."""
    manager.all().delete()
    manager.model.objects.bulk_create(rows)
