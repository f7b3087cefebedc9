"""Speed of the diagnosis, as ratios measured in one run, so that they are comparable between machines."""

from __future__ import annotations

import contextlib
import email
import gc
import random
import re
import resource
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule, PatternRule
from errors.engine.read import Unreadable
from errors.engine.vocabulary import PatternKind
from errors.knowledge.document import Knowledge

FEW, MANY = 500, 100_000  # patterns
PASTE = 4096  # characters
_ROUNDS = 7
_PASTES = 200
_SEED = 5321
Built = TypeVar("Built")


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the table: what was measured, the ratio, and what it may be at most or must be at least."""

    name: str
    value: float
    unit: str
    limit: str


def phrase_words(knowledge: Knowledge) -> list[str]:
    """The words of the real phrases, as often as they occur there."""
    phrases = (pattern.phrase for entry in knowledge.entries for pattern in entry.patterns if pattern.phrase)
    return re.findall(r"[a-z]{2,}", " ".join(phrases).lower())


def measure_emails(files: list[Path], catalog: Catalog) -> list[Measurement]:
    """Whole mails, from reading the file to the diagnosis, compared with parsing them by the `email` package."""
    gc.collect()
    gc.freeze()  # as a process that serves a snapshot does
    parsing, diagnosing = [], []
    for _ in range(_ROUNDS):
        parsing.append(_seconds(_parse, files))
        diagnosing.append(_seconds(lambda path: _diagnose(path.read_bytes(), catalog), files))
    ratio = min(parsing) / min(diagnosing)
    return [
        Measurement("e-mails a second, this line beside the `email` package's parser alone", ratio, "", "at least 0.4"),
        Measurement("e-mails a second on this machine", len(files) / min(diagnosing), "", ""),
    ]


def measure_patterns(vocabulary: list[str]) -> list[Measurement]:
    """A paste of 4 KB against 500 and against 100,000 patterns."""
    chance = random.Random(_SEED)
    few, _, _ = _build(FEW, vocabulary, chance)
    many, seconds, megabytes = _build(MANY, vocabulary, chance)
    pastes = [_prose(vocabulary, chance) for _ in range(_PASTES)]
    fragments = [_fragments(many, chance) for _ in range(_PASTES // 4)]
    few_times, many_times = _times(pastes, few), _times(pastes, many)
    fragment_times = _times(fragments, many)
    return [
        Measurement(
            "4 KB paste, 100,000 patterns beside 500, median", quantile(many_times, 50) / quantile(few_times, 50), "", "at most 1.6"
        ),
        Measurement("the same, 99th percentile", quantile(many_times, 99) / quantile(few_times, 99), "", "at most 2.5"),
        Measurement(
            "4 KB of pattern fragments beside prose, median", quantile(fragment_times, 50) / quantile(few_times, 50), "", "at most 12"
        ),
        Measurement("building the catalogue of 100,000 patterns", seconds, " s", "under 10 s"),
        Measurement("memory of that catalogue", megabytes, " MB", "under 400 MB"),
    ]


def _parse(path: Path) -> None:
    for part in email.message_from_bytes(path.read_bytes()).walk():
        part.get_content_type()


def _diagnose(raw: str | bytes, catalog: Catalog) -> None:
    with contextlib.suppress(Unreadable):
        diagnose(raw, catalog)


def _seconds(step: Callable[[Path], None], files: Iterable[Path]) -> float:
    """Processor time of one round; other programs on the machine do not count."""
    gc.collect()
    start = time.process_time()
    for file in files:
        step(file)
    return time.process_time() - start


def _build(count: int, vocabulary: list[str], chance: random.Random) -> tuple[Catalog, float, float]:
    rules = [
        EntryRule(f"entry-{number}", "unspecified-refusal", patterns=tuple(_pattern(vocabulary, chance) for _ in range(5)))
        for number in range(count // 5)
    ]
    return built(lambda: Catalog.build(rules))


def _pattern(vocabulary: list[str], chance: random.Random) -> PatternRule:
    """Most are phrases, some with a gap, a few regular expressions — as curators write them."""
    words = chance.choices(vocabulary, k=chance.randint(3, 7))
    kind = chance.random()
    if kind < 0.05:
        return PatternRule(PatternKind.REGEX, " ".join(words) + r" \d+")
    if kind < 0.25:
        words.insert(len(words) // 2, "*")
    return PatternRule(PatternKind.PHRASE, " ".join(words))


def _prose(vocabulary: list[str], chance: random.Random) -> str:
    words = ["550 5.7.1"]
    while sum(map(len, words)) + len(words) < PASTE:
        words.append(chance.choice(vocabulary))
    return " ".join(words)[:PASTE]


def _fragments(catalog: Catalog, chance: random.Random) -> str:
    """Text that is made of beginnings and ends of patterns, so that the prefilter is hit as often as can be."""
    rules = list(catalog.rules.values())
    pieces = ["550 5.7.1"]
    while sum(map(len, pieces)) + len(pieces) < PASTE:
        words = chance.choice(chance.choice(rules).patterns).source.split()
        cut = chance.randint(1, len(words))
        pieces.append(" ".join(words[:cut] if chance.random() < 0.5 else words[-cut:]))
    return " ".join(pieces)[:PASTE]


def _times(pastes: list[str], catalog: Catalog) -> list[float]:
    return best_times(pastes, lambda paste: _diagnose(paste, catalog), time.perf_counter)


def best_times(inputs: Sequence[str], step: Callable[[str], object], clock: Callable[[], float]) -> list[float]:
    """Seconds by this clock, the best of three for each input, so that interruptions by other processes do not count."""
    for one in inputs[:20]:
        step(one)
    return [min(_lasted(step, one, clock) for _ in range(3)) for one in inputs]


def _lasted(step: Callable[[str], object], one: str, clock: Callable[[], float]) -> float:
    start = clock()
    step(one)
    return clock() - start


def built(step: Callable[[], Built]) -> tuple[Built, float, float]:
    """The result of `step`, the processor time in seconds, and the memory in MB."""
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    made = step()
    seconds = time.process_time() - start
    return made, seconds, max(0, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def quantile(times: list[float], percent: int) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]


def measurement_table(rows: list[Measurement]) -> str:
    """The rows in Markdown."""
    lines = ["| measured | value | limit |", "|---|---|---|"]
    lines += [f"| {row.name} | {row.value:.2f}{row.unit} | {row.limit} |" for row in rows]
    return "\n".join(lines) + "\n"
