"""rank: `Candidate`s → ordered, on the declared ladder. Decides which entry answers, which lost, and why."""

from __future__ import annotations

from errors.engine.types import Candidate, RuledOut, Signals
from errors.engine.vocabulary import Objection, Rung

_MOST_RULED_OUT = 5
_TELLING = 8  # letters; fewer are a hint wherever they stand
_LESS_TELLING = 6  # letters
_AGREEMENT = 4  # a code that the entry names too is worth as much as four more letters


def rank(candidates: list[Candidate], signals: Signals) -> list[Candidate]:
    """Best first, one candidate per entry, with the marks of all that were its."""
    known = signals.spoken
    best: dict[str, Candidate] = {}
    for candidate in sorted(candidates, key=lambda one: _order(one, known)):
        winner = best.setdefault(candidate.rule.id, candidate)
        if winner is not candidate:
            winner.marks += candidate.marks
    return list(best.values())


def _order(candidate: Candidate, known: frozenset[str]) -> tuple[float, bool, bool, int, int, str]:
    """On one rung a provider that is known to have spoken, or that the person names, comes before others.

    Then words in the most telling place, the diagnostic, before words that the report puts around it.
    """
    strength = candidate.weight + (_AGREEMENT * candidate.agreeing if candidate.rung is not Rung.SIMILAR else 0)
    if candidate.rung is Rung.PHRASE and candidate.rule.is_vague:
        strength -= _LESS_TELLING
    is_aside = candidate.rung.height <= Rung.PHRASE.height and (candidate.position > 0 or candidate.weight < _TELLING)
    return _height(candidate), candidate.rule.provider not in known, is_aside, -strength, candidate.position, candidate.rule.id


def _height(candidate: Candidate) -> float:
    """The rung's, but a status that says no more than "policy" stands below a wording that is like a known one."""
    if candidate.rung is Rung.ENHANCED and candidate.rule.is_vague:
        return Rung.SIMILAR.height + 0.5
    return candidate.rung.height


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
