"""Synonyms for the search."""

from __future__ import annotations

from errors.knowledge.fields import Line, NamedDocument


class SynonymGroupDocument(NamedDocument):
    """Words and phrases of one meaning. A word stands for all its inflected forms, a phrase for its words in any order."""

    it: list[Line] = []
    en: list[Line] = []
