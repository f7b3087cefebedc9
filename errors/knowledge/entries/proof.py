"""Checks of entries. The engine must diagnose each example of an entry as that entry, and no counterexample."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.index.phrases import PatternRefused, compile_phrase, compile_regex, frame_of_regex
from errors.engine.index.rules import PatternRule
from errors.engine.index.words import Groups, compile_words, groups_of
from errors.engine.read import Unreadable
from errors.engine.vocabulary import PatternKind
from errors.knowledge.document import Knowledge
from errors.knowledge.entries.document import EntryDocument
from errors.knowledge.references import ids, unknown
from errors.knowledge.vocabulary.rows import word_group_rule
from errors.languages import CODES

LONGEST_PATTERN = 140  # characters, a line; a regular expression may need more
LEAST_EXAMPLES = 2  # the line of the server, and a text as people paste it


def entry_problems(knowledge: Knowledge) -> Iterator[str]:
    """What would keep the entries from being loaded."""
    yield from _references(knowledge)
    yield from _doubles(knowledge.entries)
    yield from unusable_patterns(knowledge)
    yield from _definitions(knowledge.entries)


def incomplete(entry: EntryDocument) -> Iterator[str]:
    """What an entry lacks that could be loaded all the same."""
    for language in CODES:
        if language not in entry.texts():
            yield f"{entry.id}: has no text in {language!r}"
    if entry.replaced_by is None and not entry.patterns and not any(code.defines for code in entry.codes):
        yield f"{entry.id}: nothing leads here; it has neither a pattern nor a code that it defines"
    if entry.replaced_by is None and len(entry.examples) < LEAST_EXAMPLES:
        yield f"{entry.id}: has fewer than {LEAST_EXAMPLES} examples"


def is_too_long(pattern: PatternRule) -> bool:
    """Whether a curator can no longer read it."""
    return pattern.kind is not PatternKind.REGEX and len(pattern.source) > LONGEST_PATTERN


def long_patterns(entry: EntryDocument) -> Iterator[str]:
    for pattern in (pattern.rule() for pattern in entry.patterns):
        if is_too_long(pattern):
            yield f"{entry.id}: the pattern {_short(pattern.source)} has more than {LONGEST_PATTERN} characters"


def check_pattern(pattern: PatternRule, groups: Groups) -> None:
    """Raises PatternRefused with the reason."""
    if pattern.kind is PatternKind.PHRASE:
        compile_phrase(pattern.source, pattern.needs_reply)
    elif pattern.kind is PatternKind.WORDS:
        compile_words(pattern.source, groups)
    else:
        compile_regex(pattern.source)
        frame_of_regex(pattern.source)


def prove(entry: EntryDocument, catalog: Catalog) -> Iterator[str]:
    for example in entry.examples if entry.replaced_by is None else ():
        answer = first_entry(example, catalog)
        if answer != entry.id:
            yield f"{entry.id}: the example {_short(example)} leads to {answer or 'nothing'}"
    for example in entry.counterexamples:
        if first_entry(example, catalog) == entry.id:
            yield f"{entry.id}: the counterexample {_short(example)} leads here"


def first_entry(text: str, catalog: Catalog) -> str | None:
    """The first match of the first finding of a diagnosis; None where there is none."""
    try:
        findings = diagnose(text, catalog).findings
    except Unreadable:
        return None
    return findings[0].matches[0].entry if findings else None


def _short(text: str) -> str:
    line = " ".join(text.split())
    return repr(line if len(line) < 100 else line[:97] + "...")


def _references(knowledge: Knowledge) -> Iterator[str]:
    providers, categories, attachments, entries = (ids(knowledge, noun) for noun in ("providers", "categories", "attachments", "entries"))
    for entry in knowledge.entries:
        yield from unknown(entry.id, "provider", [entry.provider], providers)
        yield from unknown(entry.id, "category", [entry.category], categories)
        yield from unknown(entry.id, "entry", [*entry.see_also, entry.replaced_by], entries)
        yield from unknown(entry.id, "attachment", entry.escalation.attach if entry.escalation else [], attachments)


def unusable_patterns(knowledge: Knowledge) -> Iterator[str]:
    groups = groups_of(map(word_group_rule, knowledge.vocabulary))
    for entry in knowledge.entries:
        for pattern in entry.patterns:
            try:
                check_pattern(pattern.rule(), groups)
            except PatternRefused as refused:
                yield f"{entry.id}: {refused}"


def _doubles(entries: Iterable[EntryDocument]) -> Iterator[str]:
    for entry in entries:
        rules = [code.rule() for code in entry.codes]
        things = [f"code {rule.scheme}:{rule.value}" for rule in rules] + [
            f"pattern {pattern.rule().source!r}" for pattern in entry.patterns
        ]
        things += [f"related entry {slug!r}" for slug in [entry.id, *entry.see_also]]
        for thing, count in Counter(things).items():
            if count > 1:
                yield f"{entry.id}: has the {thing} twice"


def _definitions(entries: Iterable[EntryDocument]) -> Iterator[str]:
    """A bare code leads to one entry of each provider, and to one general entry."""
    definers: dict[tuple[object, ...], str] = {}
    for entry in entries:
        for code in (code.rule() for code in entry.codes if entry.replaced_by is None):
            other = definers.setdefault((entry.provider, code.scheme, code.value), entry.id) if code.defines else entry.id
            if other != entry.id:
                yield f"{entry.id}: {code.scheme}:{code.value} is already defined by {other}"
