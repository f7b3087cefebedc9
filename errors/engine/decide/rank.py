"""rank: `Candidate`s → ordered as the policy says, one an entry."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from errors.engine.decide import policy
from errors.engine.types import Candidate, Signals


def rank(candidates: Iterable[Candidate], signals: Signals) -> list[Candidate]:
    """Best first, one candidate per entry, with the marks of all that were its."""
    best: dict[str, Candidate] = {}
    for candidate in sorted(weigh(candidates, signals), key=attrgetter("order")):
        winner = best.setdefault(candidate.rule.id, candidate)
        if winner is not candidate:
            winner.marks += candidate.marks
    return list(best.values())


def weigh(candidates: Iterable[Candidate], signals: Signals) -> list[Candidate]:
    """The same candidates, each with its order."""
    candidates = list(candidates)
    spoken = signals.spoken
    for candidate in candidates:
        candidate.order = policy.order(candidate, spoken)
    return candidates
