"""What the mail itself says it is stands before the ladder: a receipt, an automatic reply, an abuse report."""

from __future__ import annotations

from errors.engine.decide import policy
from errors.engine.decide.rank import weigh
from errors.engine.decide.trace import Recorder
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule
from errors.engine.types import Candidate, Mark, Paste, Signals
from errors.engine.vocabulary import Actor, DeliveryAction, EvidenceKind, Gate, KnownCategory, Permanence, Receipt, Rung

_DELIVERED = (DeliveryAction.DELIVERED, DeliveryAction.RELAYED, DeliveryAction.EXPANDED)


def with_notice(paste: Paste, signals: Signals, ranked: list[Candidate], catalog: Catalog, recorder: Recorder) -> list[Candidate]:
    """The ranked candidates behind that of the notice; of a bounce in which nothing is known, a refusal without a cause."""
    if signals.failure.receipt:
        return _with_receipt(signals.failure.receipt, signals, ranked, catalog, recorder)
    if paste.signs:
        return _with_signs(paste, signals, ranked, catalog, recorder)
    category = _category(paste, signals)
    if category and recorder.passes(Gate.NOTICE, not _states_cause(category, ranked, recorder), category):
        return [*_general(category, Rung.NOTICE, signals, catalog), *ranked]
    if not ranked and paste.is_report:
        recorder.passes(Gate.NO_CANDIDATE, True)
        return _general(KnownCategory.UNSPECIFIED_REFUSAL, Rung.CLASS, signals, catalog)
    return ranked


def _with_receipt(receipt: Receipt, signals: Signals, ranked: list[Candidate], catalog: Catalog, recorder: Recorder) -> list[Candidate]:
    """The entry of a receipt of certified mail, behind the reason that it quotes where that is known."""
    entry = policy.RECEIPTS[receipt]
    stated = [one for one in ranked if receipt in policy.RECEIPTS_WITH_REASON and _is_reason(one, entry)][:1]
    if stated:
        recorder.passes(Gate.NOTICE_STATES_CAUSE, True, stated[0].rule.id)
    first = stated or _general(entry, Rung.NOTICE, signals, catalog)
    for one in ranked:
        if one.rule is first[0].rule and one is not first[0]:
            first[0].marks += one.marks
    recorder.passes(Gate.NOTICE, not stated, entry)
    return [*first, *(one for one in ranked if one.rule is not first[0].rule)]


def _with_signs(paste: Paste, signals: Signals, ranked: list[Candidate], catalog: Catalog, recorder: Recorder) -> list[Candidate]:
    """The entry of a suspicious mail: the one whose words it has, else the general one; what it imitates stays behind it."""
    known = [one.rule for one in ranked if one.rule.category == KnownCategory.PHISHING]
    first = _general(known[0].id if known else KnownCategory.PHISHING, Rung.NOTICE, signals, catalog)
    first[0].marks += [Mark(*seen.span, EvidenceKind.WORDS) for seen in paste.signs if seen.span.end > seen.span.start]
    recorder.passes(Gate.NOTICE, True, first[0].rule.id)
    return [*first, *(one for one in ranked if one.rule is not first[0].rule)]


def _is_reason(candidate: Candidate, entry: str) -> bool:
    rule = candidate.rule
    return (
        candidate.rung in policy.RUNGS_OF_REASON
        and rule.id != entry
        and rule.permanence is not Permanence.INFO
        and (rule.provider is not None or policy.names_cause(rule))
        and rule.id not in policy.RECEIPTS.values()
    )


def _category(paste: Paste, signals: Signals) -> str | None:
    is_report = paste.is_report or signals.failure.recipient is not None
    return paste.notice or (KnownCategory.DELIVERED if is_report and signals.failure.action in _DELIVERED else None)


def _states_cause(category: str, ranked: list[Candidate], recorder: Recorder) -> bool:
    stated = policy.STATED_IN_NOTICES.get(category)
    if not stated or not ranked or not policy.is_words(ranked[0].rung) or ranked[0].rule.category not in stated:
        return False
    return recorder.passes(Gate.NOTICE_STATES_CAUSE, True, ranked[0].rule.id)


def _general(category: str, rung: Rung, signals: Signals, catalog: Catalog) -> list[Candidate]:
    """The general entry of a category bears the category's name."""
    rule = catalog.rules.get(category) or EntryRule(category, category, actor=Actor.NOBODY, permanence=Permanence.INFO)
    return weigh([Candidate(rule, rung, 0)], signals)
