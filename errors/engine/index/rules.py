"""What the engine knows of the knowledge: entries, their codes and patterns, providers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from errors.engine.vocabulary import Actor, PatternKind, Permanence, Scheme, Side


@dataclass(frozen=True, slots=True)
class CodeRule:
    """A code of an entry, normalised. Only an entry that `defines` a code is the answer to that code alone."""

    scheme: Scheme
    value: str
    defines: bool = False


@dataclass(frozen=True, slots=True)
class PatternRule:
    """Words that lead to an entry.

    With `needs_provider`, only where that provider is known to have spoken; with `needs_reply`, only in a bounce or beside a
    reply code, for words too common to count elsewhere.
    """

    kind: PatternKind
    source: str
    needs_provider: bool = False
    needs_reply: bool = False


@dataclass(frozen=True, slots=True)
class SideRule:
    """What differs of an entry when one side said no; None where nothing does."""

    actor: Actor | None = None
    permanence: Permanence | None = None


@dataclass(frozen=True, slots=True)
class EntryRule:
    """What the engine knows of an entry. `questions` are short texts of people who meant it: its titles and examples."""

    id: str
    category: str
    provider: str | None = None
    permanence: Permanence = Permanence.PERMANENT
    actor: Actor = Actor.SENDER
    codes: tuple[CodeRule, ...] = ()
    patterns: tuple[PatternRule, ...] = ()
    questions: tuple[str, ...] = ()
    by_side: Mapping[Side, SideRule] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class SynonymRule:
    """Ways of saying one thing, in any language. With the id of an entry, what people call that entry."""

    id: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordGroupRule:
    """Ways of saying that many patterns name as `@id`."""

    id: str
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProviderRule:
    """Hosts and domains end in these suffixes; both speak for the provider. `names` are what people call it."""

    id: str
    kind: str
    hosts: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
