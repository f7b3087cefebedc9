"""Checks the knowledge against a list of facts: every code has an entry, and every server message leads to one that fits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from errors.engine import diagnose
from errors.engine.fold import fold, squeeze
from errors.engine.vocabulary import Scheme
from errors.knowledge.catalog import catalog_of
from errors.knowledge.document import Knowledge
from errors.knowledge.entries.document import EntryDocument
from errors.knowledge.providers.document import ProviderDocument
from errors.lab.facts import Fact

_NAME_END = re.compile(r"[,(/]")


def unserved(facts: Iterable[Fact], knowledge: Knowledge) -> Iterator[str]:
    """One sentence for each code without an entry and each message that does not lead where it should."""
    facts = list(facts)
    proof = _Proof(knowledge, facts)
    for fact in facts:
        yield from (f"{fact.name}: {problem}" for problem in proof.of(fact))


class _Proof:
    """A message that facts of two owners quote may be answered by an entry of either."""

    def __init__(self, knowledge: Knowledge, facts: list[Fact]) -> None:
        self.entries = {entry.id: entry for entry in knowledge.entries if entry.replaced_by is None}
        self.providers = {row.id: row for row in knowledge.providers}
        self.named = {code for entry in self.entries.values() for code in _named(entry)}
        self._catalog = catalog_of(knowledge)
        self._owners: dict[str, list[ProviderDocument]] = defaultdict(list)
        for fact in facts:
            for message in fact.messages:
                self._owners[squeeze(fold(message))] += (row for row in knowledge.providers if _is_owner(row, fact.owner))

    def of(self, fact: Fact) -> Iterator[str]:
        for scheme, value in fact.codes:
            if not _is_named((scheme, value), self.named):
                yield f"no entry names {scheme}:{value}"
        answers = [self._answer(fact, message) for message in fact.messages]
        yield from (f"{message!r} {answer}" for message, answer in zip(fact.messages, answers, strict=True) if isinstance(answer, str))
        entries = [answer for answer in answers if isinstance(answer, EntryDocument)]
        if entries and not fact.is_of_code and _sides(fact.actors).isdisjoint(_sides(entry.actor for entry in entries)):
            yield f"in {', '.join(entry.id for entry in entries)} another side must act than {' or '.join(fact.actors)}"

    def _answer(self, fact: Fact, message: str) -> EntryDocument | str:
        """The entry that a message leads to, alone or said by a host of its owner, or what is wrong with it."""
        owners = sorted(self._owners[squeeze(fold(message))], key=lambda row: not _is_owner(row, fact.owner))
        said = [f"host mx.{row.hosts[0]} said: {message}" for row in owners if row.hosts]
        answers = [self._judged(fact, text, owners) for text in (*said, message)]
        return next((answer for answer in answers if isinstance(answer, EntryDocument)), answers[-1])

    def _judged(self, fact: Fact, text: str, owners: list[ProviderDocument]) -> EntryDocument | str:
        findings = diagnose(text, self._catalog).findings
        if not findings:
            return "leads nowhere"
        entry = self.entries[findings[0].matches[0].entry]
        provider = self.providers.get(entry.provider or "")
        codes = [*fact.codes, *((code.scheme, code.value) for code in findings[0].codes)]
        if fact.codes and not any(_is_named(code, _named(entry)) for code in codes):
            return f"leads to {entry.id}, which names none of its codes"
        if provider and not _may_say(provider, text, owners):
            return f"leads to {entry.id}, of another provider"
        permanences = {findings[0].permanence, entry.permanence}
        is_told = "info" in fact.permanences and any(code.is_refusal for code in findings[0].codes)
        if not (fact.is_of_code or is_told) and findings[0].codes and permanences.isdisjoint(fact.permanences):
            return f"leads to {entry.id}, which is {entry.permanence}, not {' or '.join(fact.permanences)}"
        return entry


def _may_say(provider: ProviderDocument, text: str, owners: list[ProviderDocument]) -> bool:
    """A provider may send the messages of its server software and of its filters, but not those of another mailbox provider."""
    peers = ("mailbox", *(row.kind for row in owners))
    return not owners or provider in owners or provider.kind not in peers or _is_owner(provider, text)


def _sides(actors: Iterable[str]) -> set[str]:
    """`sender` or `recipient`: the side that must act. Nobody and a provider count as both."""
    found = {actor.removesuffix("-admin") for actor in actors}
    return found if found and found <= {"sender", "recipient"} else {"sender", "recipient"}


def _named(entry: EntryDocument) -> set[tuple[Scheme, str]]:
    return {(rule.scheme, rule.value) for rule in (code.rule() for code in entry.codes)}


def _is_named(code: tuple[Scheme, str], named: set[tuple[Scheme, str]]) -> bool:
    scheme, value = code
    return code in named or (scheme, "x" + value[1:]) in named


def _is_owner(provider: ProviderDocument, owner: str) -> bool:
    names = [provider.id, *provider.names, *_NAME_END.split(provider.name)]
    return any(f" {' '.join(fold(name).split())} " in f" {' '.join(fold(owner).split())} " for name in names if name.strip(" )"))
