"""The terms of the field, explained once and linked from wherever they are used."""

from __future__ import annotations

from pydantic import model_validator

from errors.knowledge.fields import Document, Line, Prose, Slug, Source


class TermText(Document):
    """`name` heads the explanation; `forms` are the spellings that are linked besides it. `body` is Markdown."""

    name: Line
    forms: list[Line] = []
    body: Prose

    @model_validator(mode="after")
    def no_empty_body(self) -> TermText:
        if not self.body:
            raise ValueError("a term needs an explanation")
        return self


class Term(Document):
    """`entry` is the entry or guide that says more."""

    id: Slug
    it: TermText
    en: TermText
    see_also: list[Slug] = []
    entry: Slug | None = None
    sources: list[Source] = []
