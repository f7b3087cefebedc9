"""What a page needs to know of the knowledge: plain values, already rendered, in both languages."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from errors.engine.index.rules import CodeRule
from errors.engine.vocabulary import Actor, Permanence


@dataclass(frozen=True, slots=True)
class TextPage:
    """One published language of an entry; `*_html` is safe to show."""

    language: str
    title: str
    summary: str
    meaning_html: str
    often_read_html: str
    actions_html: tuple[str, ...]
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class EntryPage:
    id: str
    kind: str
    provider: str | None
    category: str
    permanence: Permanence
    actor: Actor
    codes: tuple[CodeRule, ...]
    texts: dict[str, TextPage]
    sources: tuple[SourcePage, ...]
    see_also: tuple[str, ...]
    reviewed: datetime.date | None
    replaced_by: str | None

    def text(self, language: str) -> TextPage:
        """The text in this language, else the one there is: its `language` tells."""
        return self.texts.get(language) or next(iter(self.texts.values()))


@dataclass(frozen=True, slots=True)
class NamePage:
    """A group, a category or an attachment: `titles` and `bodies` by language."""

    id: str
    titles: dict[str, str]
    bodies: dict[str, str]
    group: str | None = None

    def title(self, language: str) -> str:
        return self.titles.get(language) or next(iter(self.titles.values()), self.id)

    def body(self, language: str) -> str:
        return self.bodies.get(language, "")


@dataclass(frozen=True, slots=True)
class ServerPage:
    protocol: str
    host: str
    port: int
    security: str


@dataclass(frozen=True, slots=True)
class ServicePage:
    """Mailboxes that share servers; `notes` is safe HTML by language."""

    id: str
    name: str
    provider: str
    domains: tuple[str, ...]
    hosts_domains: bool
    username: str
    sign_in: str
    app_password_url: str
    webmail_url: str
    servers: tuple[ServerPage, ...]
    notes: dict[str, str]

    def server(self, protocol: str) -> ServerPage | None:
        """The first of a protocol: the one to prefer."""
        return next((server for server in self.servers if server.protocol == protocol), None)


@dataclass(frozen=True, slots=True)
class LimitPage:
    plan: str
    what: str
    most: int
    up_to: int | None
    minutes: int | None
    advised: bool
    source: SourcePage


@dataclass(frozen=True, slots=True)
class ProviderPage:
    """`texts[language]` has `summary`, `login`, `notes`, `support`, all safe HTML; `settings` are the servers of all services."""

    id: str
    name: str
    kind: str
    domains: tuple[str, ...]
    settings: tuple[ServerPage, ...]
    services: tuple[ServicePage, ...]
    limits: tuple[LimitPage, ...]
    support_url: str
    status_url: str
    texts: dict[str, dict[str, str]]
    sources: tuple[SourcePage, ...]

    def text(self, language: str) -> dict[str, Any]:
        return self.texts.get(language, {})


@dataclass(frozen=True, slots=True)
class EscalationPage:
    """What to attach (ids of attachments, in order) and where the ticket goes (safe HTML by language)."""

    attach: tuple[str, ...]
    url: str
    where: dict[str, str]


@dataclass(frozen=True, slots=True)
class AnswerPage:
    id: str
    leads_to: str
    labels: dict[str, str]


@dataclass(frozen=True, slots=True)
class StepPage:
    """A question with its answers, or an end; `bodies` is safe HTML by language."""

    id: str
    titles: dict[str, str]
    bodies: dict[str, str]
    answers: tuple[AnswerPage, ...]
    entries: tuple[str, ...]
    settings: bool
    category: str | None

    def answer(self, id: str) -> AnswerPage | None:
        return next((answer for answer in self.answers if answer.id == id), None)


@dataclass(frozen=True, slots=True)
class TermPage:
    """`names`, `forms` (what is linked besides the name) and `bodies` (safe HTML) by language."""

    id: str
    names: dict[str, str]
    forms: dict[str, tuple[str, ...]]
    bodies: dict[str, str]
    see_also: tuple[str, ...]
    entry: str | None
    sources: tuple[SourcePage, ...]
