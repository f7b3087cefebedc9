"""What search can find: one document a page, with its texts in all languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from errors.engine.index.rules import CodeRule
from errors.engine.vocabulary import Actor, Permanence


class ResultType(StrEnum):
    """The type of a result's page, as the JSON contract spells it."""

    ENTRY = "entry"
    GUIDE = "guide"
    PROVIDER = "provider"
    SETTINGS = "settings"
    CODE = "code"


class Filter(StrEnum):
    """The filters of a search. The names are those of the document's attributes, of the index's fields and of the query parameters."""

    PROVIDER = "provider"
    GROUP = "group"
    ACTOR = "actor"
    PERMANENCE = "permanence"
    KIND = "kind"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class SearchText:
    """The words of a page in one language, without any markup."""

    title: str
    summary: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page. `asked`: questions and server phrases that lead to it; `names`: what people call it; `texts` by language."""

    kind: ResultType
    id: str
    texts: dict[str, SearchText]
    asked: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    provider: str | None = None
    category: str | None = None
    group: str | None = None
    actor: Actor | None = None
    permanence: Permanence | None = None
    codes: tuple[CodeRule, ...] = ()

    def text(self, language: str) -> SearchText:
        """The text in this language, else the one there is."""
        return self.texts.get(language) or next(iter(self.texts.values()))

    def language(self, language: str) -> str:
        """The language that `text` answers in."""
        return language if language in self.texts else next(iter(self.texts))
