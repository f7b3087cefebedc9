"""Categories and their groups. Their ids are part of the public contract."""

from __future__ import annotations

from errors.knowledge.fields import Document, Line, NamedDocument, Prose, Slug


class NameDocument(Document):
    """What a category or a group is called in one language."""

    title: Line
    summary: Prose = ""


class CategoryGroupDocument(NamedDocument):
    it: NameDocument
    en: NameDocument


class CategoryDocument(NamedDocument):
    """`group` is the id of its group."""

    group: Slug
    it: NameDocument
    en: NameDocument
