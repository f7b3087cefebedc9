"""An entry: one error, or one guide, in both languages, with everything that leads to it."""

from __future__ import annotations

import datetime
from typing import Annotated, Self

from pydantic import StringConstraints, TypeAdapter, model_validator

from errors.engine.codes import normalise
from errors.engine.index.rules import CodeRule, PatternRule, SideRule
from errors.engine.vocabulary import Actor, PatternKind, Permanence, Scheme, Side
from errors.knowledge.fields import Document, Line, Markdown, MarkdownLine, NamedDocument, Prose, Slug, SortedSlugs, texts
from errors.knowledge.sources import SourceDocument
from errors.models import EntryKind, TextState


class CodeDocument(Document):
    """`defines`: this entry is the answer to a paste that holds nothing but the code. Without it the code only supports other evidence."""

    scheme: Scheme
    value: Line
    defines: bool = False

    @model_validator(mode="after")
    def value_fits_scheme(self) -> Self:
        normalise(self.scheme, self.value)
        return self

    def rule(self) -> CodeRule:
        return CodeRule(self.scheme, normalise(self.scheme, self.value), self.defines)


class PatternDocument(Document):
    """Exactly one of `phrase`, `regex`, `words`.

    `needs_provider`: counts only where the provider is known to have spoken, as others use the same wording. `needs_reply`: counts only in
    the reply of a server, as the words are common elsewhere.
    """

    phrase: Prose | None = None
    regex: Prose | None = None
    words: Prose | None = None
    needs_provider: bool = False
    needs_reply: bool = False

    @model_validator(mode="after")
    def exactly_one_kind(self) -> Self:
        if sum(bool(getattr(self, kind)) for kind in PatternKind) != 1:
            raise ValueError("a pattern has exactly one of: phrase, regex, words")
        return self

    def rule(self) -> PatternRule:
        kind = next(kind for kind in PatternKind if getattr(self, kind))
        return PatternRule(kind, getattr(self, kind), self.needs_provider, self.needs_reply)


class SideDocument(Document):
    """What differs of an entry when one side said no (`Side`): who must act, the permanence, or both."""

    actor: Actor | None = None
    permanence: Permanence | None = None

    @model_validator(mode="after")
    def says_something(self) -> Self:
        if self.actor is None and self.permanence is None:
            raise ValueError("a side says who must act, the permanence, or both")
        return self

    def rule(self) -> SideRule:
        return SideRule(self.actor, self.permanence)


BY_SIDE = TypeAdapter(dict[Side, SideDocument])


class EntryTextDocument(Document):
    """What a person reads, in one language. This is the one list of the text fields of an entry (see TEXT_FIELDS)."""

    title: Line
    summary: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
    meaning: Markdown = ""
    actions: list[MarkdownLine] = []
    often_read: Markdown = ""
    state: TextState = TextState.PUBLISHED


# Fields of a text that readers do not see, with the reason. They are neither shown nor searched.
NOT_FOR_READERS = {"state": "a step of the editing; the public sees only what is published"}
# All others. Search, the admin form, translations and the check for repetitions use this list.
TEXT_FIELDS = tuple(name for name in EntryTextDocument.model_fields if name not in NOT_FOR_READERS)


class EntryEscalationDocument(Document):
    """What a ticket about this entry needs: ids of attachments."""

    attach: list[Slug]


class EntryDocument(NamedDocument):
    kind: EntryKind = EntryKind.ERROR
    provider: Slug | None = None
    category: Slug
    permanence: Permanence
    actor: Actor
    by_side: dict[Side, SideDocument] = {}
    codes: list[CodeDocument] = []
    patterns: list[PatternDocument] = []
    examples: list[Prose] = []
    counterexamples: list[Prose] = []
    it: EntryTextDocument | None = None
    en: EntryTextDocument | None = None
    escalation: EntryEscalationDocument | None = None
    see_also: SortedSlugs = []
    sources: list[SourceDocument] = []
    reviewed: datetime.date | None = None
    replaced_by: Slug | None = None

    def texts(self) -> dict[str, EntryTextDocument]:
        return texts(self, EntryTextDocument)
