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
    general_words = list(filter(policy.can_yield, candidates))
    causes = list(filter(policy.is_cause, candidates)) if general_words else []
    for general in general_words:
        general.yields = any(policy.names_cause_of(cause, general) and _is_apart(cause, general) for cause in causes)
    for candidate in candidates:
        candidate.order = policy.order(candidate, spoken)
    return candidates


def _is_apart(cause: Candidate, general: Candidate) -> bool:
    """Whether words that name a cause stand in as telling a place as general words, and are not a part of them."""
    outer, inner = general.marks[0].span(), cause.marks[0].span()
    return cause.position <= general.position and (inner.start < outer.start or inner.end > outer.end)
