"""explain: ranked candidates → `Finding`. Category, who must act, temporary or permanent, evidence."""

from __future__ import annotations

from errors.engine.decide import policy
from errors.engine.decide.objections import ruled_out
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule
from errors.engine.types import Candidate, CodeSignal, Evidence, Finding, Match, Paste, Signals, Span, Trace
from errors.engine.vocabulary import Confidence, EvidenceKind, Permanence, Scheme


def explain(paste: Paste, signals: Signals, ranked: list[Candidate], catalog: Catalog, confidence: Confidence, trace: Trace) -> Finding:
    rule = ranked[0].rule
    return Finding(
        recipient=signals.failure.recipient,
        provider=rule.provider or (signals.providers[0] if signals.providers and not paste.signs else None),  # signs: it is imitated
        category=rule.category,
        confidence=confidence,
        rung=ranked[0].rung,
        permanence=_permanence(rule, signals),
        actor=rule.actor,
        codes=_codes(signals, catalog),
        matches=tuple(_match(paste, candidate) for candidate in ranked[: policy.MOST_MATCHES]),
        ruled_out=ruled_out(ranked, signals),
        phase=signals.phase,
        reporting_host=signals.failure.reporting_host,
        remote_host=signals.remote_host,
        trace=trace,
    )


def _codes(signals: Signals, catalog: Catalog) -> tuple[CodeSignal, ...]:
    """The codes worth showing: those of servers, and those of programs and vendors that some entry knows."""
    return tuple(
        code
        for code in signals.codes
        if (code.scheme, code.value) in catalog.definers or (code.sure and code.scheme in (Scheme.SMTP, Scheme.ENHANCED, Scheme.HRESULT))
    )


def _permanence(rule: EntryRule, signals: Signals) -> Permanence:
    """The server's own class of reply decides; an entry about information stays one."""
    if rule.permanence is Permanence.INFO:
        return rule.permanence
    for code in signals.codes:
        if code.is_refusal:
            return Permanence.TEMPORARY if code.value[0] == "4" else Permanence.PERMANENT
    return rule.permanence


def _match(paste: Paste, candidate: Candidate) -> Match:
    marks = dict.fromkeys((mark.span(), mark.why) for mark in candidate.marks[: policy.MOST_MARKS])
    evidence = tuple(_evidence(paste, span, why) for span, why in marks)
    return Match(candidate.rule.id, candidate.rule.category, policy.score(candidate.order), candidate.rung, evidence)


def _evidence(paste: Paste, span: Span, why: EvidenceKind) -> Evidence:
    span = paste.origin(span)
    return Evidence(span, paste.text[span.start : span.end], why)
