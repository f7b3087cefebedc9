"""How sure an answer is. `high` is a promise: of the answers called high, at least 97 of 100 are right (docs/accuracy.md)."""

from __future__ import annotations

from errors.engine.types import Candidate, Signals
from errors.engine.vocabulary import Confidence, Rung

_NEARLY = 0.7  # of the winner's letters
_STRONG_WORDS = 10  # letters of a phrase that are more than chance
_PLAIN_WORDS = 15  # letters that need no codes beside them; fewer need two
_WITHOUT_CAUSE = ("policy-violation", "unspecified-refusal")  # general words that name no cause may stand for any


def confidence(signals: Signals, ranked: list[Candidate]) -> Confidence:
    """Words that the codes bear out are high; codes alone, or words beside codes that say something else, medium."""
    best = ranked[0]
    if best.rung is Rung.NOTICE:
        return Confidence.HIGH
    if best.rung.height <= Rung.PHRASE.height:
        is_plain = best.weight + best.agreeing >= _STRONG_WORDS and not signals.other_trade
        names_cause = best.rule.provider or best.rule.category not in _WITHOUT_CAUSE
        is_sure = is_plain and names_cause and _borne_out(signals, best) and not _is_contested(ranked)
        return Confidence.HIGH if is_sure else Confidence.MEDIUM
    if best.rung.height <= Rung.REPLY.height and any(code.sure for code in signals.codes):
        return Confidence.MEDIUM
    return Confidence.LOW


def _is_contested(ranked: list[Candidate]) -> bool:
    """Whether nearly as many words of the same rung say another thing."""
    best = ranked[0]
    return any(
        rival.rung is best.rung and rival.rule.category != best.rule.category and rival.weight >= _NEARLY * best.weight
        for rival in ranked[1:]
    )


def _borne_out(signals: Signals, best: Candidate) -> bool:
    """Whether the codes agree with the words, or there are none and the words are plain.

    A provider's own words, said by nobody known and beside no code of theirs, may be borrowed.

    A status `x.0.0` says that the reporting server itself did not know why (RFC 3463 §3.1).
    """
    codes = [code.value for code in signals.codes if code.is_refusal]
    telling = [code for code in codes if not code.endswith(".0.0")]
    if len(telling) < len(codes) and best.agreeing < 2:
        return False
    if best.rung is Rung.PROVIDER_PHRASE and not best.agreeing and best.rule.provider not in signals.providers:
        return False
    return best.weight >= _PLAIN_WORDS or best.agreeing >= max(2, len(telling))
