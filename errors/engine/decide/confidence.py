"""How sure an answer is. `high` is a promise: of the answers called high, at least 97 of 100 are right (docs/accuracy.md)."""

from __future__ import annotations

from collections.abc import Callable

from errors.engine.decide import policy
from errors.engine.decide.by_code import NOT_KNOWN
from errors.engine.decide.relevance import Case, in_passing
from errors.engine.decide.trace import Recorder
from errors.engine.extract.about_mail import has_word_of_mail
from errors.engine.types import Candidate, Signals
from errors.engine.vocabulary import Confidence, Gate, Rung, Sign


def confidence(case: Case, ranked: list[Candidate], recorder: Recorder) -> Confidence:
    """Words that the codes bear out are high; codes alone, or words beside codes that say something else, medium."""
    best = case.best
    if in_passing(case):
        recorder.passes(Gate.IN_PASSING, False, best.rule.id)
        return Confidence.LOW
    if case.paste.signs:
        return _by_signs({seen.sign for seen in case.paste.signs})
    if best.rule.category in policy.SHARED_WITH_OTHERS and not recorder.passes(Gate.OF_MAIL, _is_of_mail(case), best.rule.id):
        return Confidence.LOW
    if best.rung is Rung.NOTICE:
        return Confidence.HIGH if policy.names_cause(best.rule) else Confidence.MEDIUM
    if policy.is_words(best.rung):
        is_sure = all(recorder.passes(gate, _GATES[gate](case.signals, ranked), best.rule.id) for gate in policy.CONFIDENCE_OF_WORDS)
        return Confidence.HIGH if is_sure else Confidence.MEDIUM
    if best.rung in policy.MEDIUM_BY_CODE and recorder.passes(Gate.SURE_CODE, any(code.sure for code in case.signals.codes), best.rule.id):
        return Confidence.MEDIUM
    return Confidence.LOW


def _by_signs(signs: set[Sign]) -> Confidence:
    """A suspicious mail: more kinds of signs are surer; that of a person who asks is a possibility."""
    if Sign.DOUBT in signs:
        return Confidence.LOW
    return Confidence.HIGH if len(signs) >= policy.SURE_SIGNS else Confidence.MEDIUM


def _is_of_mail(case: Case) -> bool:
    is_named = case.signals.names_mail or has_word_of_mail(case.paste.plain)
    return case.paste.is_report or is_named or any(code.sure for code in case.signals.codes)


def _is_strong(signals: Signals, ranked: list[Candidate]) -> bool:
    return ranked[0].weight + ranked[0].agreeing >= policy.STRONG_WORDS


def _names_cause(signals: Signals, ranked: list[Candidate]) -> bool:
    """General words that name no cause may stand for any; a provider's own mean what they say."""
    return ranked[0].rule.provider is not None or policy.names_cause(ranked[0].rule)


def _refusals(signals: Signals) -> list[str]:
    return [code.value for code in signals.codes if code.is_refusal]


def _status_knows(signals: Signals, ranked: list[Candidate]) -> bool:
    """No status says that the server did not know why, or two codes agree all the same."""
    return ranked[0].agreeing >= policy.AGREEING_CODES or not any(code.endswith(NOT_KNOWN) for code in _refusals(signals))


def _are_own_words(signals: Signals, ranked: list[Candidate]) -> bool:
    """Not a provider's phrase that is said by nobody known and beside no code of theirs."""
    best = ranked[0]
    return best.rung is not Rung.PROVIDER_PHRASE or best.agreeing > 0 or best.rule.provider in signals.providers


def _is_borne_out(signals: Signals, ranked: list[Candidate]) -> bool:
    """Whether the words are plain, or all telling codes agree with them."""
    telling = [code for code in _refusals(signals) if not code.endswith(NOT_KNOWN)]
    return ranked[0].weight >= policy.PLAIN_WORDS or ranked[0].agreeing >= max(policy.AGREEING_CODES, len(telling))


def _is_uncontested(signals: Signals, ranked: list[Candidate]) -> bool:
    best = ranked[0]
    return not any(rival.rung is best.rung and rival.rule.category != best.rule.category and _is_near(rival, best) for rival in ranked[1:])


def _is_near(rival: Candidate, best: Candidate) -> bool:
    """General words around the words that name the cause are near only when they are more."""
    return rival.weight >= best.weight * (1 if rival.yields else policy.CONTESTED)


_GATES: dict[Gate, Callable[[Signals, list[Candidate]], bool]] = {
    Gate.STRONG_WORDS: _is_strong,
    Gate.OWN_TRADE: lambda signals, ranked: not signals.other_trade,
    Gate.NAMES_CAUSE: _names_cause,
    Gate.STATUS_KNOWS: _status_knows,
    Gate.OWN_WORDS: _are_own_words,
    Gate.BORNE_OUT: _is_borne_out,
    Gate.UNCONTESTED: _is_uncontested,
}
