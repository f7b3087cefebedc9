"""Why a candidate lost: the first thing in which its order differs from the winner's is the reason, so it is always true."""

from __future__ import annotations

from errors.engine.decide import policy
from errors.engine.types import Candidate, RuledOut, Signals
from errors.engine.vocabulary import Objection, Rung

_ALIKE = (Rung.SIMILAR, Rung.TOPIC, Rung.LIKENESS)


def ruled_out(ranked: list[Candidate], signals: Signals) -> tuple[RuledOut, ...]:
    """The nearest losers that say something else, each with the reason; where none is known, none is given."""
    if not ranked:
        return ()
    winner = ranked[0]
    losers = [loser for loser in ranked[1:] if loser.rule.category != winner.rule.category or loser.rule.provider != winner.rule.provider]
    reasons = ((loser.rule.id, objection(winner, loser, signals)) for loser in losers)
    return tuple(RuledOut(entry, why) for entry, why in reasons if why)[: policy.MOST_RULED_OUT]


def objection(winner: Candidate, loser: Candidate, signals: Signals) -> Objection | None:
    if winner.rung is Rung.NOTICE:
        return Objection.NOTICE
    if loser.rule.provider and signals.spoken and loser.rule.provider not in signals.spoken:
        return Objection.OTHER_PROVIDER
    if winner.order.step != loser.order.step:
        return _lower_step(winner, loser)
    if winner.order.is_stranger != loser.order.is_stranger:
        return Objection.GENERAL
    if winner.order.is_aside != loser.order.is_aside:
        return Objection.LESS_TELLING_PLACE if loser.position > winner.position else Objection.FEWER_WORDS
    if winner.order.yields != loser.order.yields:
        return Objection.NO_CAUSE
    if winner.order.weakness != loser.order.weakness:
        return _weaker(winner, loser)
    if loser.position > winner.position:
        return Objection.OTHER_CODE if _other_code(winner, loser) else Objection.LESS_TELLING_PLACE
    return None


def _lower_step(winner: Candidate, loser: Candidate) -> Objection:
    """The loser stands on a lower step of the ladder."""
    if loser.rung in _ALIKE:
        return Objection.LIKENESS_ONLY
    if policy.is_words(loser.rung):
        return Objection.OTHER_WORDS
    if not policy.is_code(winner.rung):
        return Objection.CODE_ONLY
    if _other_code(winner, loser):
        return Objection.OTHER_CODE
    return Objection.FAMILY_ONLY if loser.rung in (Rung.FAMILY, Rung.CLASS) else Objection.OTHER_MEANING


def _weaker(winner: Candidate, loser: Candidate) -> Objection | None:
    """Both stand on one step, the loser with fewer letters for it."""
    if policy.is_code(loser.rung) and _other_code(winner, loser):
        return Objection.OTHER_CODE
    if loser.weight < winner.weight:
        return Objection.LESS_ALIKE if loser.rung in _ALIKE else Objection.FEWER_WORDS
    if loser.agreeing < winner.agreeing:
        return Objection.FEWER_CODES
    return None if policy.names_cause(loser.rule) else Objection.NO_CAUSE


def _other_code(winner: Candidate, loser: Candidate) -> bool:
    return winner.code is not None and loser.code is not None and winner.code.value != loser.code.value
