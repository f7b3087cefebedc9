"""Every entry proves itself: its examples lead back to it first, its counterexamples do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.index.phrases import PatternRefused, compile_phrase, compile_regex, frame_of_regex
from errors.engine.index.rules import PatternRule, ProviderRule
from errors.engine.index.stems import single_words
from errors.engine.index.topics import compile_words
from errors.engine.read import Unreadable
from errors.engine.vocabulary import PatternKind
from errors.knowledge.entries.repetition import repetitions
from errors.knowledge.glossary.proof import glossary_problems
from errors.knowledge.schema import Entry, Knowledge, Provider, SynonymGroup
from errors.knowledge.services.proof import settings_problems
from errors.knowledge.symptoms.proof import symptom_problems
from errors.languages import CODES
from errors.search.words import telling

LEAST_EXAMPLES = 2  # the line that a server writes, and what people really paste


def check(knowledge: Knowledge) -> Iterator[str]:
    """Everything that is wrong with the documents, one sentence each."""
    yield from problems(knowledge)
    for entry in knowledge.entries:
        yield from _languages(entry)
        yield from _reachable(entry)
    yield from repetitions(knowledge.entries)
    yield from _shared_words(knowledge.synonyms)
    if not any(_patterns(knowledge.entries)):  # else there is no catalogue to try the examples on
        catalog = catalog_of(knowledge)
        for entry in knowledge.entries:
            yield from prove(entry, catalog)


def problems(knowledge: Knowledge) -> Iterator[str]:
    """What would keep the documents from being loaded at all."""
    yield from _references(knowledge)
    yield from _doubles(knowledge.entries)
    yield from _patterns(knowledge.entries)
    yield from _definitions(knowledge.entries)
    yield from settings_problems(knowledge)
    yield from symptom_problems(knowledge)
    yield from glossary_problems(knowledge)
    yield from _synonyms(knowledge.synonyms)


def catalog_of(knowledge: Knowledge) -> Catalog:
    entries = [entry.rule() for entry in knowledge.entries if entry.replaced_by is None]
    return Catalog.build(entries, map(provider_rule, knowledge.providers), [group.rule() for group in knowledge.synonyms])


def provider_rule(provider: Provider) -> ProviderRule:
    return ProviderRule(provider.id, provider.kind, tuple(provider.hosts), tuple(provider.domains), tuple(provider.names))


def check_pattern(pattern: PatternRule) -> None:
    """Raises PatternRefused with the reason."""
    if pattern.kind is PatternKind.PHRASE:
        compile_phrase(pattern.source, pattern.needs_reply)
    elif pattern.kind is PatternKind.WORDS:
        compile_words(pattern.source)
    else:
        compile_regex(pattern.source)
        frame_of_regex(pattern.source)


def prove(entry: Entry, catalog: Catalog) -> Iterator[str]:
    for example in entry.examples if entry.replaced_by is None else ():
        answer = first_entry(example, catalog)
        if answer != entry.id:
            yield f"{entry.id}: the example {_short(example)} leads to {answer or 'nothing'}"
    for example in entry.counterexamples:
        if first_entry(example, catalog) == entry.id:
            yield f"{entry.id}: the counterexample {_short(example)} leads here"


def first_entry(text: str, catalog: Catalog) -> str | None:
    """The entry that a paste leads to first, of its first finding."""
    try:
        findings = diagnose(text, catalog).findings
    except Unreadable:
        return None
    return findings[0].matches[0].entry if findings else None


def _short(text: str) -> str:
    line = " ".join(text.split())
    return repr(line if len(line) < 100 else line[:97] + "...")


def _references(knowledge: Knowledge) -> Iterator[str]:
    known = {name: {row.id for row in getattr(knowledge, name)} for name in ("groups", "categories", "providers", "attachments", "entries")}
    for category in knowledge.categories:
        yield from _unknown(category.id, "group", [category.group], known["groups"])
    for rule in knowledge.escalation:
        name = f"escalation {rule.provider} × {rule.category}"
        yield from _unknown(name, "provider", filter(None, [rule.provider]), known["providers"])
        yield from _unknown(name, "category", filter(None, [rule.category]), known["categories"])
        yield from _unknown(name, "attachment", rule.attach, known["attachments"])
    for entry in knowledge.entries:
        yield from _unknown(entry.id, "provider", filter(None, [entry.provider]), known["providers"])
        yield from _unknown(entry.id, "category", [entry.category], known["categories"])
        yield from _unknown(entry.id, "entry", [*entry.see_also, *filter(None, [entry.replaced_by])], known["entries"])
        yield from _unknown(entry.id, "attachment", entry.escalation.attach if entry.escalation else (), known["attachments"])


def _unknown(name: str, what: str, slugs: Iterable[str], known: set[str]) -> Iterator[str]:
    for slug in slugs:
        if slug not in known:
            yield f"{name}: there is no {what} {slug!r}"


def _patterns(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        for pattern in entry.patterns:
            try:
                check_pattern(pattern.rule())
            except PatternRefused as refused:
                yield f"{entry.id}: {refused}"


def _doubles(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        rules = [code.rule() for code in entry.codes]
        things = [f"code {rule.scheme}:{rule.value}" for rule in rules] + [
            f"pattern {pattern.rule().source!r}" for pattern in entry.patterns
        ]
        things += [f"related entry {slug!r}" for slug in [entry.id, *entry.see_also]]
        for thing, count in Counter(things).items():
            if count > 1:
                yield f"{entry.id}: has the {thing} twice"


def _definitions(entries: Iterable[Entry]) -> Iterator[str]:
    """A bare code leads to one entry of each provider, and to one general entry."""
    definers: dict[tuple[object, ...], str] = {}
    for entry in entries:
        for code in (code.rule() for code in entry.codes if entry.replaced_by is None):
            other = definers.setdefault((entry.provider, code.scheme, code.value), entry.id) if code.defines else entry.id
            if other != entry.id:
                yield f"{entry.id}: {code.scheme}:{code.value} is already defined by {other}"


def _synonyms(groups: Iterable[SynonymGroup]) -> Iterator[str]:
    """A way of saying must say something, and only once in its group."""
    for group in groups:
        for ways in (Counter(getattr(group, code)) for code in CODES):
            yield from (f"{group.id}: {way!r} has no word that says something" for way in ways if not telling(way))
            yield from (f"{group.id}: has {way!r} twice" for way, count in ways.items() if count > 1)


def _shared_words(groups: Iterable[SynonymGroup]) -> Iterator[str]:
    """A single word means one thing: in two groups it would belong to neither (`engine/index/stems.py`)."""
    owners: dict[str, str] = {}
    for group in groups:
        for word in sorted(single_words(group.rule())):
            if owners.setdefault(word, group.id) != group.id:
                yield f"{group.id}: {word!r} is already a word of {owners[word]}"


def _languages(entry: Entry) -> Iterator[str]:
    for language in CODES:
        if getattr(entry, language) is None:
            yield f"{entry.id}: has no text in {language!r}"


def _reachable(entry: Entry) -> Iterator[str]:
    if entry.replaced_by is None and not entry.patterns and not any(code.defines for code in entry.codes):
        yield f"{entry.id}: nothing leads here; it has neither a pattern nor a code that it defines"
    if entry.replaced_by is None and len(entry.examples) < LEAST_EXAMPLES:
        yield f"{entry.id}: has fewer than {LEAST_EXAMPLES} examples"
