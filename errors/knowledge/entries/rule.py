"""Document of an entry → the rule that the engine compiles. The document may come from YAML, from rows or from a form."""

from __future__ import annotations

from collections.abc import Iterator

from errors.engine.index.likeness import LONGEST_QUESTION
from errors.engine.index.rules import EntryRule
from errors.knowledge.entries.document import EntryDocument


def entry_rule(entry: EntryDocument) -> EntryRule:
    return EntryRule(
        id=entry.id,
        category=entry.category,
        provider=entry.provider,
        permanence=entry.permanence,
        actor=entry.actor,
        by_side={side: document.rule() for side, document in entry.by_side.items()},
        codes=tuple(code.rule() for code in entry.codes),
        patterns=tuple(pattern.rule() for pattern in entry.patterns),
        questions=tuple(_questions(entry)),
    )


def _questions(entry: EntryDocument) -> Iterator[str]:
    """How people ask for the entry: its titles and its short examples."""
    yield from (text.title for text in entry.texts().values())
    yield from (example for example in entry.examples if len(example) <= LONGEST_QUESTION and "\n" not in example)
