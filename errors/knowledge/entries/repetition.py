"""Passages that are nearly the same in two entries."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from errors.engine.fold import fold
from errors.knowledge.entries.document import TEXT_FIELDS, EntryDocument, EntryTextDocument

LEAST_LETTERS = 80  # shorter ones, as "Wait an hour and try again.", may be the same anywhere
ALIKE = 0.7  # Jaccard index of the runs of three words of two passages
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Passage:
    entry: str
    language: str
    text: str
    runs: frozenset[tuple[str, ...]]


def repetitions(entries: Iterable[EntryDocument]) -> Iterator[str]:
    """One sentence for each passage that repeats one of another entry in the same language."""
    passages = [passage for entry in entries if entry.replaced_by is None for passage in _passages(entry)]
    for passage, other in _alike(passages):
        start = " ".join(passage.text.split())[:80]
        yield f"{passage.entry}: says nearly the same as {other.entry} in {passage.language!r}: {start!r}"


def _passages(entry: EntryDocument) -> Iterator[_Passage]:
    for language, text in entry.texts().items():
        for part in _parts(text):
            words = fold(part).split()
            if len(" ".join(words)) >= LEAST_LETTERS:
                yield _Passage(entry.id, language, part, frozenset(zip(words, words[1:], words[2:], strict=False)))


def _parts(text: EntryTextDocument) -> Iterator[str]:
    """The paragraphs and the lines of all text fields. Titles may be alike: they hold the same codes."""
    for field in TEXT_FIELDS:
        value: str | list[str] = getattr(text, field)
        if field != "title":
            yield from _PARAGRAPH.split(value) if isinstance(value, str) else value


def _alike(passages: list[_Passage]) -> Iterator[tuple[_Passage, _Passage]]:
    """Pairs of passages that are alike. Two sets that are alike share one of their rarest members (prefix filtering), so only such pairs
    are compared."""
    frequency = Counter(run for passage in passages for run in passage.runs)
    seen: dict[tuple[str, tuple[str, ...]], list[_Passage]] = defaultdict(list)
    for passage in passages:
        rarest = sorted(passage.runs, key=lambda run: (frequency[run], run))
        telling = [(passage.language, run) for run in rarest[: len(rarest) - math.ceil(ALIKE * len(rarest)) + 1]]
        others = {id(other): other for run in telling for other in seen[run] if other.entry != passage.entry}
        yield from ((passage, other) for other in others.values() if _likeness(passage, other) >= ALIKE)
        for run in telling:
            seen[run].append(passage)


def _likeness(one: _Passage, other: _Passage) -> float:
    return len(one.runs & other.runs) / len(one.runs | other.runs)
