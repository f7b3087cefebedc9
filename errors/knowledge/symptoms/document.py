"""The guided symptoms: a tree of questions, each branch of which ends in entries, settings and whom to ask."""

from __future__ import annotations

from errors.knowledge.fields import Document, Line, Prose, Slug

START = "start"


class SymptomText(Document):
    """A question, or at an end what it comes to; `body` is Markdown."""

    title: Line
    body: Prose = ""


class SymptomAnswer(Document):
    """One answer to the question of its step, and the step that it leads to."""

    id: Slug
    leads_to: Slug
    it: Line
    en: Line


class SymptomStep(Document):
    """With `answers` a question, without them an end.

    An end shows `entries`, the way to the mail `settings`, and what support needs for the `category`.
    """

    id: Slug
    it: SymptomText
    en: SymptomText
    answers: list[SymptomAnswer] = []
    entries: list[Slug] = []
    settings: bool = False
    category: Slug | None = None
