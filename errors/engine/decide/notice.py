"""What the mail itself says it is stands before the ladder: a receipt, an automatic reply, an abuse report."""

from __future__ import annotations

from errors.engine.decide import policy
from errors.engine.decide.rank import weigh
from errors.engine.decide.trace import Recorder
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule
from errors.engine.types import Candidate, Paste, Signals
from errors.engine.vocabulary import Actor, Category, DeliveryAction, Gate, Permanence, Rung

_DELIVERED = (DeliveryAction.DELIVERED, DeliveryAction.RELAYED, DeliveryAction.EXPANDED)


def with_notice(paste: Paste, signals: Signals, ranked: list[Candidate], catalog: Catalog, recorder: Recorder) -> list[Candidate]:
    """The ranked candidates behind that of the notice; of a bounce in which nothing is known, a refusal without a cause."""
    category = _category(paste, signals)
    if category and recorder.passes(Gate.NOTICE, not _states_cause(category, ranked, recorder), category):
        return [*_general(category, Rung.NOTICE, signals, catalog), *ranked]
    if not ranked and paste.is_report:
        recorder.passes(Gate.NO_CANDIDATE, True)
        return _general(Category.UNSPECIFIED_REFUSAL, Rung.CLASS, signals, catalog)
    return ranked


def _category(paste: Paste, signals: Signals) -> str | None:
    is_report = paste.is_report or signals.failure.recipient is not None
    return paste.notice or (Category.DELIVERED if is_report and signals.failure.action in _DELIVERED else None)


def _states_cause(category: str, ranked: list[Candidate], recorder: Recorder) -> bool:
    stated = policy.STATED_IN_NOTICES.get(category)
    if not stated or not ranked or not policy.is_words(ranked[0].rung) or ranked[0].rule.category not in stated:
        return False
    return recorder.passes(Gate.NOTICE_STATES_CAUSE, True, ranked[0].rule.id)


def _general(category: str, rung: Rung, signals: Signals, catalog: Catalog) -> list[Candidate]:
    """The general entry of a category bears the category's name."""
    rule = catalog.rules.get(category) or EntryRule(category, category, actor=Actor.NOBODY, permanence=Permanence.INFO)
    return weigh([Candidate(rule, rung, 0)], signals)
