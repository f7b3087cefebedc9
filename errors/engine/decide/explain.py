"""explain: ranked candidates → `Finding`. Category, who must act, temporary or permanent, confidence, evidence."""

from __future__ import annotations

from errors.engine.decide.confidence import confidence
from errors.engine.decide.rank import ruled_out
from errors.engine.decide.relevance import in_passing, speaks_of_mail
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule
from errors.engine.read.kinds.automatic_reply import AUTO_REPLY
from errors.engine.types import Candidate, CodeSignal, Evidence, Finding, Match, Paste, Signals, Span
from errors.engine.vocabulary import Actor, Confidence, PasteKind, Permanence, Rung, Scheme

_MOST_MATCHES = 5
_MOST_MARKS = 4
_SCORES = {
    Rung.PROVIDER_PHRASE: 0.95, Rung.PHRASE: 0.9, Rung.PROVIDER_CODE: 0.8, Rung.VENDOR_CODE: 0.75, Rung.ENHANCED: 0.7,
    Rung.SIMILAR: 0.65, Rung.REPLY: 0.6, Rung.FAMILY: 0.45, Rung.TOPIC: 0.4, Rung.LIKENESS: 0.3, Rung.CLASS: 0.2, Rung.NOTICE: 0.9,
}  # fmt: skip
_DELIVERED = ("delivered", "relayed", "expanded")
_UNKNOWN = "unspecified-refusal"
_SAID_IN_REPLIES = ("mailbox-disabled", "recipient-moved")


def explain(paste: Paste, signals: Signals, ranked: list[Candidate], catalog: Catalog) -> Finding | None:
    """None when nothing in the paste speaks of a mail error."""
    category = _noticed(paste, signals, ranked)
    if category or (not ranked and paste.kind is PasteKind.BOUNCE):
        ranked = [*_general(category or _UNKNOWN, catalog), *ranked]
    if not ranked or not speaks_of_mail(paste, signals, ranked[0]):
        return None
    rule = ranked[0].rule
    return Finding(
        recipient=signals.failure.recipient,
        provider=rule.provider or (signals.providers[0] if signals.providers else None),
        category=rule.category,
        confidence=Confidence.LOW if in_passing(paste, signals, ranked[0]) else confidence(signals, ranked),
        rung=ranked[0].rung,
        permanence=_permanence(rule, signals),
        actor=rule.actor,
        codes=_codes(signals, catalog),
        matches=tuple(_match(paste, candidate) for candidate in ranked[:_MOST_MATCHES]),
        ruled_out=ruled_out(ranked, signals),
        phase=signals.phase,
        reporting_host=signals.failure.reporting_host,
        remote_host=signals.remote_host,
    )


def _codes(signals: Signals, catalog: Catalog) -> tuple[CodeSignal, ...]:
    """The codes worth showing: those of servers, and those of programs and vendors that some entry knows."""
    return tuple(
        code
        for code in signals.codes
        if (code.scheme, code.value) in catalog.definers or (code.sure and code.scheme in (Scheme.SMTP, Scheme.ENHANCED, Scheme.HRESULT))
    )


def _noticed(paste: Paste, signals: Signals, ranked: list[Candidate]) -> str | None:
    """What the mail itself says it is. An automatic reply may say that nobody will ever read: then that is the news."""
    if (
        paste.notice == AUTO_REPLY
        and ranked
        and ranked[0].rung.height <= Rung.PHRASE.height
        and ranked[0].rule.category in _SAID_IN_REPLIES
    ):
        return None
    is_report = paste.kind is PasteKind.BOUNCE or signals.failure.recipient is not None
    return paste.notice or ("delivered" if is_report and signals.failure.action in _DELIVERED else None)


def _general(category: str, catalog: Catalog) -> list[Candidate]:
    """The general entry of a category bears the category's name."""
    rule = catalog.rules.get(category) or EntryRule(category, category, actor=Actor.NOBODY, permanence=Permanence.INFO)
    rung = Rung.CLASS if category == _UNKNOWN else Rung.NOTICE
    return [Candidate(rule, rung, 0)]


def _permanence(rule: EntryRule, signals: Signals) -> Permanence:
    """The server's own class of reply decides; an entry about information stays one."""
    if rule.permanence is Permanence.INFO:
        return rule.permanence
    for code in signals.codes:
        if code.is_refusal:
            return Permanence.TEMPORARY if code.value[0] == "4" else Permanence.PERMANENT
    return rule.permanence


def _match(paste: Paste, candidate: Candidate) -> Match:
    score = _SCORES[candidate.rung] + min(candidate.weight, 50) / 1000 + min(candidate.agreeing, 2) / 100
    marks = dict.fromkeys((mark.span(), mark.why) for mark in candidate.marks[:_MOST_MARKS])
    evidence = tuple(_evidence(paste, span, why) for span, why in marks)
    return Match(candidate.rule.id, candidate.rule.category, round(min(score, 0.99), 3), candidate.rung, evidence)


def _evidence(paste: Paste, span: Span, why: str) -> Evidence:
    span = paste.origin(span)
    return Evidence(span, paste.text[span.start : span.end], why)
