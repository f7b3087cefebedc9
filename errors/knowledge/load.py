"""Documents → database: writes what is new or changed in the documents, keeps what staff edited.

`LoadedDocument` keeps each document as it was last loaded. Rows that are still equal to it were not edited and may be overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from pydantic import ValidationError

from errors.knowledge.document import Knowledge
from errors.knowledge.fields import Document
from errors.knowledge.nouns import NOUNS, Noun
from errors.models import KnowledgeVersion, LoadedDocument


@dataclass
class Report:
    """What became of the documents; the names are `noun/key`."""

    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    unchanged: int = 0


@transaction.atomic
def load(knowledge: Knowledge) -> Report:
    report = Report()
    for noun in NOUNS:
        documents = getattr(knowledge, noun.name)
        written = list(_write_changed(noun, documents, report))
        if noun.link:
            for document in written:
                noun.link(document)
        LoadedDocument.objects.remember(noun.stored_name, {document.key: document.model_dump(mode="json") for document in written})
        report.written += [f"{noun.name}/{document.key}" for document in written]
        if noun.has_order:
            _arrange(noun, documents)
    if report.written:
        KnowledgeVersion.objects.bump()
    return report


def _write_changed(noun: Noun[Any, Any], documents: Iterable[Any], report: Report) -> Iterator[Any]:
    """Returns the documents that were written."""
    rows = {noun.key(row): row for row in noun.rows().prefetch_related(None)}  # related rows are read only for changed documents
    loaded = LoadedDocument.objects.contents(noun.stored_name)
    for document in documents:
        row = rows.get(document.key)
        last = _validated(noun, loaded.get(document.key))
        if row and last == document:
            report.unchanged += 1
        elif row and noun.read(row) not in (last, document):
            report.kept.append(f"{noun.name}/{document.key}")
            if last is None:  # what was loaded is unknown: from now on, compare with this document
                LoadedDocument.objects.remember(noun.stored_name, {document.key: document.model_dump(mode="json")})
        else:
            noun.write(document)
            yield document


def _validated(noun: Noun[Any, Any], content: object) -> Document | None:
    """A stored document, read with the defaults and the normalisation of the current schema; None where it does not fit this schema."""
    try:
        document: Document = noun.document.model_validate(content)
    except ValidationError:
        return None
    return document


def _arrange(noun: Noun[Any, Any], documents: list[Any]) -> None:
    """Give the rows the order of the documents."""
    places = {document.key: place for place, document in enumerate(documents)}
    rows = noun.rows().prefetch_related(None)
    moved = [row for row in rows if row.position != places.get(noun.key(row), row.position)]
    for row in moved:
        row.position = places[noun.key(row)]
    rows.bulk_update(moved, ["position"])
