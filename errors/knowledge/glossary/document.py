"""The terms of the field, explained once and linked from wherever they are used."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from errors.knowledge.fields import Document, Line, Markdown, NamedDocument, Slug, SortedSlugs
from errors.knowledge.sources import SourceDocument


class TermTextDocument(Document):
    """`name` is the heading of the explanation (`body`); `forms` are other spellings that are linked to it."""

    name: Line
    forms: list[Line] = []
    body: Markdown

    @model_validator(mode="after")
    def no_empty_body(self) -> Self:
        if not self.body:
            raise ValueError("a term needs an explanation")
        return self


class TermDocument(NamedDocument):
    """`entry` is the entry or guide that explains more."""

    it: TermTextDocument
    en: TermTextDocument
    see_also: SortedSlugs = []
    entry: Slug | None = None
    sources: list[SourceDocument] = []
