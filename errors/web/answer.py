"""Diagnosis × snapshot → what the diagnosis page prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from errors.engine.types import Diagnosis, Finding, RuledOut, Span
from errors.engine.vocabulary import PasteKind
from errors.escalation.objections import sentence
from errors.escalation.ticket import TicketDraft, draft
from errors.knowledge.pages import TextPage
from errors.knowledge.snapshot import Snapshot
from errors.web import cards, labels
from errors.web.cards import EntryCard, Link
from errors.web.excerpt import Excerpt, Piece, excerpt, showable, whole
from errors.web.labels import Badge

MOST_FINDINGS = 50
_MOST_OTHERS = 4


@dataclass(frozen=True, slots=True)
class Rejected:
    card: EntryCard
    why: str


@dataclass(frozen=True, slots=True)
class FindingCard:
    """One refused recipient or one error. `repeats` is the number of the earlier card with the same explanation."""

    number: int
    title: str
    summary: str
    language: str
    recipient: str
    entry: EntryCard | None
    text: TextPage | None
    provider: Link | None
    category: Link
    permanence: Badge
    actor: Badge
    confidence: Badge
    phase: str | Promise
    hosts: tuple[str, ...]
    codes: tuple[Link, ...]
    evidence: Excerpt
    others: tuple[EntryCard, ...]
    rejected: tuple[Rejected, ...]
    repeats: int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """`left_out` counts the findings beyond the ones a page can reasonably show."""

    kind: Promise
    is_mail: bool
    findings: tuple[FindingCard, ...]
    left_out: int
    whole: tuple[Piece, ...]
    ticket: TicketDraft | None

    @property
    def several(self) -> bool:
        return len(self.findings) > 1


def answer(diagnosis: Diagnosis, snapshot: Snapshot, language: str) -> Answer:
    paste = diagnosis.paste
    findings = diagnosis.findings[:MOST_FINDINGS]
    text = showable(paste.text)
    return Answer(
        kind=labels.kind(paste.kind),
        is_mail=paste.kind is PasteKind.MESSAGE,
        findings=_findings(findings, text, snapshot, language),
        left_out=len(diagnosis.findings) - len(findings),
        whole=whole(text, (span for finding in findings for span in _spans(finding))),
        ticket=draft(diagnosis, snapshot, language) if findings else None,
    )


def _findings(findings: Iterable[Finding], pasted: str, snapshot: Snapshot, language: str) -> tuple[FindingCard, ...]:
    first_with: dict[str, int] = {}
    found = []
    for number, finding in enumerate(findings, 1):
        key = finding.matches[0].entry if finding.matches else finding.category
        found.append(_finding(number, finding, pasted, snapshot, language, first_with.get(key)))
        first_with.setdefault(key, number)
    return tuple(found)


def _finding(number: int, finding: Finding, pasted: str, snapshot: Snapshot, language: str, repeats: int | None) -> FindingCard:
    entry = snapshot.entries.get(finding.matches[0].entry) if finding.matches else None
    text = entry.text(language) if entry else None
    name = snapshot.categories.get(finding.category)
    return FindingCard(
        number=number,
        title=text.title if text else (name.title(language) if name else finding.category),
        summary=text.summary if text else (name.body(language) if name else ""),
        language=text.language if text else language,
        recipient=showable(finding.recipient or ""),
        entry=cards.entry_card(snapshot, entry, language) if entry else None,
        text=text,
        provider=cards.provider_link(snapshot, finding.provider),
        category=cards.category_link(snapshot, finding.category, language),
        permanence=labels.permanence(finding.permanence),
        actor=labels.actor(finding.actor),
        confidence=labels.confidence(finding.confidence, finding.rung),
        phase=labels.phase(finding.phase),
        hosts=tuple(showable(host) for host in dict.fromkeys((finding.reporting_host, finding.remote_host)) if host),
        codes=cards.code_links(finding.codes),
        evidence=excerpt(pasted, _spans(finding)),
        others=cards.entry_cards(snapshot, _others(finding), language),
        rejected=_rejected(finding.ruled_out, snapshot, language),
        repeats=repeats,
    )


def _others(finding: Finding) -> list[str]:
    """What fits less well, without what was ruled out: that stands by itself, with the reason."""
    ruled_out = {out.entry for out in finding.ruled_out}
    return [match.entry for match in finding.matches[1:] if match.entry not in ruled_out][:_MOST_OTHERS]


def _spans(finding: Finding) -> Iterable[Span]:
    """What counted for the answer; where no entry fits, the codes that were found."""
    if finding.matches:
        return [evidence.span for evidence in finding.matches[0].evidence]
    return [code.span for code in finding.codes]


def _rejected(ruled_out: Iterable[RuledOut], snapshot: Snapshot, language: str) -> tuple[Rejected, ...]:
    known = [out for out in ruled_out if out.entry in snapshot.entries][:_MOST_OTHERS]
    return tuple(Rejected(cards.entry_card(snapshot, snapshot.entries[out.entry], language), sentence(out.why, language)) for out in known)
