"""Synonyms, and the groups of words that patterns name."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from errors.knowledge.fields import Line, NamedDocument

# What has a meaning in a pattern cannot stand in a way of saying.
WAY = r"^[^,|@*]+\*?$"
Way = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=WAY)]


class SynonymGroupDocument(NamedDocument):
    """Words and phrases of one meaning. A word stands for all its inflected forms, a phrase for its words in any order."""

    it: list[Line] = []
    en: list[Line] = []


class WordGroupDocument(NamedDocument):
    """Words that many patterns share, of all languages: a `words` pattern names them as `@id`. A * ends a prefix."""

    words: Annotated[list[Way], Field(min_length=1)]
