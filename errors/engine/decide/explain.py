"""explain: ranked candidates → `Finding`. KnownCategory, who must act, temporary or permanent, evidence."""

from __future__ import annotations

from errors.engine.decide import policy, responsibility
from errors.engine.decide.objections import ruled_out
from errors.engine.index.catalog import Catalog
from errors.engine.types import Candidate, CodeSignal, Evidence, Finding, Match, Paste, Signals, Span, Trace
from errors.engine.vocabulary import Confidence, EvidenceKind, Scheme


def explain(paste: Paste, signals: Signals, ranked: list[Candidate], catalog: Catalog, confidence: Confidence, trace: Trace) -> Finding:
    rule = ranked[0].rule
    return Finding(
        recipient=signals.failure.recipient,
        provider=None
        if paste.signs and not ranked[0].rule.provider
        else _provider(paste, signals, ranked[0], catalog),  # signs: it is imitated
        category=rule.category,
        confidence=confidence,
        rung=ranked[0].rung,
        permanence=responsibility.permanence(rule, signals, catalog),
        actor=responsibility.actor(rule, signals),
        codes=_codes(signals, catalog),
        matches=tuple(_match(paste, candidate) for candidate in ranked[: policy.MOST_MATCHES]),
        ruled_out=ruled_out(ranked, signals),
        phase=signals.phase,
        side=signals.side,
        reporting_host=signals.failure.reporting_host,
        remote_host=signals.remote_host,
        trace=trace,
    )


def _codes(signals: Signals, catalog: Catalog) -> tuple[CodeSignal, ...]:
    """The codes worth showing: those of servers, by their place or in a person's words, and those of programs that some entry knows."""
    return tuple(
        code
        for code in signals.codes
        if (code.scheme, code.value) in catalog.definers
        or ((code.sure or code.named) and code.scheme in (Scheme.SMTP, Scheme.ENHANCED, Scheme.HRESULT))
    )


def _provider(paste: Paste, signals: Signals, best: Candidate, catalog: Catalog) -> str | None:
    """Whose refusal it is. A provider is named only where the text holds evidence of it: a host, a domain, its name, code or words."""
    own = best.rule.provider
    if own and (own in signals.spoken or best.rung not in policy.WITHOUT_OWN_EVIDENCE or _is_mentioned(own, paste, signals, catalog)):
        return own
    if signals.providers:
        return signals.providers[0]
    return next(iter(signals.named)) if len(signals.named) == 1 else None


def _is_mentioned(provider: str, paste: Paste, signals: Signals, catalog: Catalog) -> bool:
    """Servers and programs are recognised by their words; the others must be named."""
    if catalog.providers.kind(provider) not in policy.NAMED_KINDS:
        return True
    return any(catalog.providers.is_mentioned(provider, paste.plain[span.start : span.end]) for span in signals.failure.spans)


def _match(paste: Paste, candidate: Candidate) -> Match:
    marks = dict.fromkeys((mark.span(), mark.why) for mark in candidate.marks[: policy.MOST_MARKS])
    evidence = tuple(_evidence(paste, span, why) for span, why in marks)
    return Match(candidate.rule.id, candidate.rule.category, policy.score(candidate.order), candidate.rung, evidence)


def _evidence(paste: Paste, span: Span, why: EvidenceKind) -> Evidence:
    span = paste.origin(span)
    return Evidence(span, paste.text[span.start : span.end], why)
