"""What pages read of an entry."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from itertools import chain

from errors.engine.index.rules import CodeRule
from errors.engine.vocabulary import Actor, Permanence
from errors.knowledge.entries.document import EntryDocument, EntryTextDocument
from errors.knowledge.glossary.links import Links, TermLinks
from errors.knowledge.render import Html, html_fields, plain
from errors.knowledge.sources import SourcePage
from errors.models import Entry


@dataclass(frozen=True, slots=True)
class TextPage:
    """One published language of an entry. `html` holds the safe HTML of each Markdown field, by name: of a text, or of its lines."""

    language: str
    words: EntryTextDocument
    html: dict[str, Html]

    @property
    def title(self) -> str:
        return self.words.title

    @property
    def summary(self) -> str:
        return self.words.summary

    @property
    def actions(self) -> list[str]:
        return self.words.actions

    def plain(self, field: str) -> str:
        """A text field without its markup."""
        if field in self.html:
            return plain(self.html[field])
        words: str | list[str] = getattr(self.words, field)
        return words if isinstance(words, str) else " ".join(words)


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


def as_public(entry: EntryDocument, public: Collection[str]) -> EntryDocument:
    """Without references to entries that the public does not see; `public` are the ids of those that it sees."""
    see_also = [slug for slug in entry.see_also if slug in public]
    return entry.model_copy(update={"see_also": see_also, "replaced_by": entry.replaced_by if entry.replaced_by in public else None})


def entry_page(row: Entry, entry: EntryDocument, links: Links) -> EntryPage:
    """`entry` is the document of the row, as the public sees it."""
    html = {text.language: _linked(html_fields(text), links[text.language]) for text in row.texts.all()}
    return EntryPage(
        id=entry.id,
        kind=entry.kind,
        provider=entry.provider,
        category=entry.category,
        permanence=entry.permanence,
        actor=entry.actor,
        codes=tuple(code.rule() for code in entry.codes),
        texts={language: TextPage(language, text, html[language]) for language, text in entry.texts().items()},
        sources=tuple(SourcePage(source.name, source.url) for source in entry.sources),
        see_also=tuple(entry.see_also),
        reviewed=entry.reviewed,
        replaced_by=entry.replaced_by,
    )


def _linked(html: dict[str, Html], links: TermLinks) -> dict[str, Html]:
    """The first occurrence of each term becomes a link, in the order in which a page is read: the actions stand first."""
    order = sorted(html, key=lambda field: field != "actions")
    linked = iter(links.link(chain.from_iterable(_parts(html[field]) for field in order)))
    return {field: next(linked) if isinstance(html[field], str) else [next(linked) for _ in html[field]] for field in order}


def _parts(html: Html) -> list[str]:
    return [html] if isinstance(html, str) else html
