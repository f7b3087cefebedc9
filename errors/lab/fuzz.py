"""Mutate mails and texts, diagnose them, and report what failed and what was slow. One seed gives one series."""

from __future__ import annotations

import random
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.read import Unreadable
from errors.lab.fuzz_samples import TOKENS

_LARGEST = 20_000  # bytes of a mutated mail: tests/engine/test_hostile.py covers large inputs


@dataclass(slots=True)
class FuzzReport:
    """The result of a series of mutations; `slowest` is the number of the mutation and its seconds."""

    count: int = 0
    unreadable: int = 0
    findings: int = 0
    slowest: tuple[int, float] = (0, 0.0)
    exceptions: Counter[str] = field(default_factory=Counter)
    first_failed: dict[str, int] = field(default_factory=dict)


def mutations(samples: list[bytes], seed: int, count: int) -> Iterator[bytes]:
    """Each mutation has a random generator of its own, so that seed and number are enough to repeat it."""
    for number in range(count):
        yield mutation(samples, seed, number)


def mutation(samples: list[bytes], seed: int, number: int) -> bytes:
    choice = random.Random(f"{seed}/{number}")
    mail = choice.choice(samples)
    for _ in range(choice.randint(1, 6)):
        mail = choice.choice(_MUTATORS)(mail, samples, choice)[:_LARGEST]
    return mail


def _cut(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    start, end = _range(mail, choice)
    return mail[:start] + mail[end:]


def _repeat(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    start, end = _range(mail, choice)
    return mail[:start] + mail[start:end] * choice.choice((2, 3, 50)) + mail[end:]


def _insert(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    place = choice.randint(0, len(mail))
    return mail[:place] + choice.choice(TOKENS) * choice.choice((1, 1, 2, 300)) + mail[place:]


def _flip(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    changed = bytearray(mail)
    for _ in range(choice.randint(1, 8) if mail else 0):
        changed[choice.randrange(len(changed))] = choice.randrange(256)
    return bytes(changed)


def _splice(mail: bytes, samples: list[bytes], choice: random.Random) -> bytes:
    other = choice.choice(samples)
    return mail[: choice.randint(0, len(mail))] + other[choice.randint(0, len(other)) :]


def _line_ends(mail: bytes, _samples: list[bytes], choice: random.Random) -> bytes:
    return mail.replace(b"\n", choice.choice((b"\r\n", b"\r", b"\n\n", b" \n", b"")))


def _range(mail: bytes, choice: random.Random) -> tuple[int, int]:
    start = choice.randint(0, len(mail))
    return start, min(len(mail), start + choice.choice((1, 10, 100, 1000)))


_MUTATORS: tuple[Callable[[bytes, list[bytes], random.Random], bytes], ...] = (_cut, _repeat, _insert, _insert, _flip, _splice, _line_ends)


def fuzz(samples: list[bytes], catalog: Catalog, seed: int, count: int) -> FuzzReport:
    outcome = FuzzReport()
    for number, mail in enumerate(mutations(samples, seed, count)):
        start = time.perf_counter()
        try:
            outcome.findings += len(diagnose(mail, catalog).findings)
        except Unreadable:
            outcome.unreadable += 1
        except Exception as error:
            _note(outcome, number, error)
        seconds = time.perf_counter() - start
        outcome.count += 1
        if seconds > outcome.slowest[1]:
            outcome.slowest = (number, seconds)
    return outcome


def _note(outcome: FuzzReport, number: int, error: Exception) -> None:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    name = f"{type(error).__name__} in {frame.name} ({Path(frame.filename).name}:{frame.lineno})"
    outcome.exceptions[name] += 1
    outcome.first_failed.setdefault(name, number)
