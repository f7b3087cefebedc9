"""Sources: entries, providers and terms name them in the same way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from errors.knowledge.fields import Document, Line, Url
from errors.models import ProviderSource, Source, TermSource


class SourceDocument(Document):
    name: Line
    url: Url = ""


@dataclass(frozen=True, slots=True)
class SourcePage:
    name: str
    url: str


def read_sources(rows: Iterable[Source | ProviderSource | TermSource]) -> list[SourceDocument]:
    return [SourceDocument(name=row.name, url=row.url) for row in rows]


def source_pages(rows: Iterable[Source | ProviderSource | TermSource]) -> tuple[SourcePage, ...]:
    return tuple(SourcePage(row.name, row.url) for row in rows)
