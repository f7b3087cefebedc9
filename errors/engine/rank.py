"""rank: `Candidate`s → ordered, on the declared ladder. Decides which entry answers, which lost, and why."""

from __future__ import annotations

from dataclasses import replace

from errors.engine.types import Candidate, Objection, RuledOut, Rung, Signals

_MOST_RULED_OUT = 5
_AGREEMENT = 4  # a code that the entry names too is worth as much as four more letters


def rank(candidates: list[Candidate], signals: Signals) -> list[Candidate]:
    """Best first, one candidate per entry."""
    best: dict[str, Candidate] = {}
    for candidate in sorted(candidates, key=lambda one: _order(one, signals)):
        known = best.get(candidate.rule.id)
        best[candidate.rule.id] = _merge(known, candidate) if known else candidate
    return list(best.values())


def _merge(best: Candidate, other: Candidate) -> Candidate:
    """The stronger candidate with the evidence of both, each place once."""
    return replace(best, evidence=tuple(dict.fromkeys(best.evidence + other.evidence)))


def _order(candidate: Candidate, signals: Signals) -> tuple[int, bool, int, int, str]:
    """On one rung a provider that is known to have spoken, or that the person names, comes before others."""
    known = candidate.rule.provider in signals.providers or candidate.rule.provider in signals.named
    strength = candidate.weight + _AGREEMENT * candidate.agreeing
    return candidate.rung.height, not known, -strength, candidate.position, candidate.rule.id


def ruled_out(ranked: list[Candidate], signals: Signals) -> tuple[RuledOut, ...]:
    """The nearest losers, each with the reason."""
    if not ranked:
        return ()
    winner = ranked[0]
    losers = [loser for loser in ranked[1:] if loser.rule.category != winner.rule.category or loser.rule.provider != winner.rule.provider]
    return tuple(RuledOut(loser.rule.id, _objection(winner, loser, signals)) for loser in losers[:_MOST_RULED_OUT])


def _objection(winner: Candidate, loser: Candidate, signals: Signals) -> Objection:
    if loser.rule.provider and signals.providers and loser.rule.provider not in signals.providers:
        return Objection.OTHER_PROVIDER
    if loser.rung.height > Rung.PHRASE.height and winner.rung.height <= Rung.PHRASE.height:
        return Objection.CODE_ONLY
    if loser.rung.height <= Rung.PHRASE.height:
        return Objection.SHORTER_WORDS if loser.rung is winner.rung else Objection.OTHER_WORDS
    return Objection.OTHER_CODE
