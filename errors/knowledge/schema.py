"""The one description of a knowledge document: import, export, history and API all use it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, Self

from pydantic import StringConstraints, model_validator

from errors.engine.codes import normalise
from errors.engine.index.likeness import LONGEST_QUESTION
from errors.engine.index.rules import CodeRule, EntryRule, PatternRule, SynonymRule
from errors.engine.vocabulary import Actor, PatternKind, Permanence, Scheme
from errors.knowledge.fields import Action, Document, Host, Line, Prose, Slug, Source, Url
from errors.knowledge.glossary.document import Term
from errors.knowledge.services.document import MailServer, MailService, SendingLimit
from errors.knowledge.symptoms.document import SymptomStep


class Code(Document):
    """`defines` marks the entry that a bare code leads to; without it the code only comes along."""

    scheme: Scheme
    value: Line
    defines: bool = False

    @model_validator(mode="after")
    def value_fits_scheme(self) -> Self:
        normalise(self.scheme, self.value)
        return self

    def rule(self) -> CodeRule:
        return CodeRule(self.scheme, normalise(self.scheme, self.value), self.defines)


class Pattern(Document):
    """Exactly one of `phrase`, `regex`, `words`.

    `needs_provider` for wording that others use too; `needs_reply` for words that count only in the answer of a server.
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


class Text(Document):
    """What a person reads, in one language. `meaning`, `often_read` and `actions` are Markdown; an action is one line."""

    title: Line
    summary: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
    meaning: Prose = ""
    actions: list[Action] = []
    often_read: Prose = ""
    state: Literal["draft", "review", "published"] = "published"


class Escalation(Document):
    """What to attach (ids of attachments) and where the ticket goes."""

    attach: list[Slug]


class Entry(Document):
    id: Slug
    kind: Literal["error", "guide"] = "error"
    provider: Slug | None = None
    category: Slug
    permanence: Permanence
    actor: Actor
    codes: list[Code] = []
    patterns: list[Pattern] = []
    examples: list[Prose] = []
    counterexamples: list[Prose] = []
    it: Text | None = None
    en: Text | None = None
    escalation: Escalation | None = None
    see_also: list[Slug] = []
    sources: list[Source] = []
    reviewed: datetime.date | None = None
    replaced_by: Slug | None = None

    def rule(self) -> EntryRule:
        return EntryRule(
            id=self.id,
            category=self.category,
            provider=self.provider,
            permanence=self.permanence,
            actor=self.actor,
            codes=tuple(code.rule() for code in self.codes),
            patterns=tuple(pattern.rule() for pattern in self.patterns),
            questions=tuple(questions([text.title for text in self.by_language().values() if text], self.examples)),
        )


def questions(titles: Iterable[str], examples: Iterable[str]) -> Iterator[str]:
    """What an entry is asked in: its titles and its short examples."""
    yield from titles
    yield from (example for example in examples if len(example) <= LONGEST_QUESTION and "\n" not in example)


class ProviderText(Document):
    """`login` says what user name and which password; `notes` and `support` are Markdown."""

    summary: Prose = ""
    login: Prose = ""
    notes: Prose = ""
    support: Prose = ""


class Provider(Document):
    """`names` are what people call it in a question; `hosts` and `domains` are suffixes of its servers and of its addresses.

    The servers in `settings` belong to its `services`; a single service has all of them, and all domains.
    """

    id: Slug
    name: Line
    kind: Literal["mailbox", "server", "filter", "list-manager", "program"]
    names: list[Line] = []
    hosts: list[Host] = []
    domains: list[Host] = []
    settings: list[MailServer] = []
    services: list[MailService] = []
    limits: list[SendingLimit] = []
    support_url: Url = ""
    status_url: Url = ""
    it: ProviderText = ProviderText()
    en: ProviderText = ProviderText()
    sources: list[Source] = []


class Name(Document):
    title: Line
    summary: Prose = ""


class CategoryGroup(Document):
    id: Slug
    it: Name
    en: Name


class Category(Document):
    id: Slug
    group: Slug
    it: Name
    en: Name


class AttachmentText(Document):
    """`label` names the thing to attach; `how_to` (Markdown) says how to get it."""

    label: Line
    how_to: Prose = ""


class Attachment(Document):
    id: Slug
    it: AttachmentText
    en: AttachmentText


class EscalationText(Document):
    """`where` (Markdown) says to whom the ticket goes and how."""

    where: Prose = ""


class EscalationRule(Document):
    """Provider × category → what to attach; a missing one of the two means any."""

    provider: Slug | None = None
    category: Slug | None = None
    attach: list[Slug]
    url: Url = ""
    it: EscalationText = EscalationText()
    en: EscalationText = EscalationText()


class SynonymGroup(Document):
    """Ways to say one thing, which search treats as one. A word stands for all its forms, several words for each other in any order."""

    id: Slug
    it: list[Line] = []
    en: list[Line] = []

    def rule(self) -> SynonymRule:
        return SynonymRule(self.id, tuple(way for ways in self.by_language().values() for way in ways))


class Knowledge(Document):
    """A whole file; every list may be missing. A bare list in a file stands for `entries`."""

    groups: list[CategoryGroup] = []
    categories: list[Category] = []
    providers: list[Provider] = []
    attachments: list[Attachment] = []
    escalation: list[EscalationRule] = []
    synonyms: list[SynonymGroup] = []
    entries: list[Entry] = []
    terms: list[Term] = []
    symptoms: list[SymptomStep] = []
