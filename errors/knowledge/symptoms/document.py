"""The guided symptoms: a tree of questions. Each branch ends in entries, mail settings or what support needs."""

from __future__ import annotations

from errors.knowledge.fields import Document, Line, Markdown, NamedDocument, Slug

START = "start"


class SymptomTextDocument(Document):
    """The title is a question or, at an end, the conclusion."""

    title: Line
    body: Markdown = ""


class SymptomAnswerDocument(NamedDocument):
    """One answer to the question of its step, and the step that it leads to."""

    leads_to: Slug
    it: Line
    en: Line


class SymptomStepDocument(NamedDocument):
    """With `answers` a question, without them an end.

    An end shows `entries`, the way to the mail `settings`, and what support needs for the `category`.
    """

    it: SymptomTextDocument
    en: SymptomTextDocument
    answers: list[SymptomAnswerDocument] = []
    entries: list[Slug] = []
    settings: bool = False
    category: Slug | None = None
