"""A diagnosis as the diagnosis page prints it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from errors.engine.types import Diagnosis, Finding, RuledOut, Span
from errors.engine.vocabulary import PasteKind
from errors.escalation.objections import objection_sentence
from errors.escalation.ticket import TicketDraft, draft_ticket, ticket_without_entry
from errors.knowledge.entries.page import TextPage
from errors.knowledge.snapshot import Snapshot
from errors.web.parts import cards, labels
from errors.web.parts.cards import EntryCard, Link
from errors.web.parts.excerpt import Excerpt, Piece, excerpt, marked_pieces, showable
from errors.web.parts.labels import Badge
from errors.web.support.feedback_question import FeedbackQuestion

MOST_FINDINGS = 50
_MOST_OTHERS = 4
_MOST_REASONS = 6
_LONGEST_REASON = 120


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another entry that was considered, and why it is not the answer."""

    card: EntryCard
    why: str | Promise


@dataclass(frozen=True, slots=True)
class EvidencePiece:
    """A part of the paste that the answer is based on, and its kind."""

    text: str
    why: Promise


@dataclass(frozen=True, slots=True)
class FindingCard:
    """One refused recipient or one error.

    `is_guess` where the answer is not sure enough to be called one; `repeats` is the number of the earlier card with the same explanation.
    """

    number: int
    title: str
    is_guess: bool
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
    reasons: tuple[EvidencePiece, ...]
    others: tuple[Alternative, ...]
    rejected: tuple[Alternative, ...]
    repeats: int | None


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings with one explanation: the first of them, how many they are, and whom they concern."""

    first: FindingCard
    count: int
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """`left_out` counts the findings beyond the ones a page can reasonably show."""

    kind: Promise
    is_mail: bool
    findings: tuple[FindingCard, ...]
    left_out: int
    whole: tuple[Piece, ...]
    ticket: TicketDraft

    @property
    def several(self) -> bool:
        return len(self.findings) > 1

    @property
    def question(self) -> FeedbackQuestion | None:
        """The question whether the first explanation helped; None where no entry fits."""
        entry = self.findings[0].entry if self.findings else None
        return FeedbackQuestion(entry.id) if entry else None

    @property
    def summary(self) -> tuple[FindingGroup, ...]:
        """The findings by explanation, in order: one line each above the cards."""
        groups: dict[str, list[FindingCard]] = defaultdict(list)
        for finding in self.findings:
            groups[finding.title].append(finding)
        return tuple(
            FindingGroup(cards[0], len(cards), tuple(card.recipient for card in cards if card.recipient)) for cards in groups.values()
        )


def explanation(diagnosis: Diagnosis, snapshot: Snapshot, language: str) -> Explanation:
    paste = diagnosis.paste
    findings = diagnosis.findings[:MOST_FINDINGS]
    text = showable(paste.text)
    return Explanation(
        kind=labels.kind(paste.kind),
        is_mail=paste.kind is PasteKind.MESSAGE,
        findings=_findings(findings, text, snapshot, language),
        left_out=len(diagnosis.findings) - len(findings),
        whole=marked_pieces(text, (span for finding in findings for span in _spans(finding))),
        ticket=draft_ticket(diagnosis, snapshot, language) if findings else ticket_without_entry(snapshot, language, text),
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
        is_guess=finding.is_guess,
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
        reasons=_reasons(finding),
        others=_others(finding, snapshot, language),
        rejected=_rejected(finding.ruled_out, snapshot, language),
        repeats=repeats,
    )


def _reasons(finding: Finding) -> tuple[EvidencePiece, ...]:
    """The evidence of the best match, shortened, without repetitions and without parts of longer pieces."""
    pieces = [evidence for match in finding.matches[:1] for evidence in match.evidence if evidence.text.strip()]
    found = {(" ".join(showable(piece.text).split())[:_LONGEST_REASON], piece.why): None for piece in pieces}
    whole = [(text, why) for text, why in found if not any(text != other and text in other for other, _ in found)]
    return tuple(EvidencePiece(text, labels.evidence(why)) for text, why in whole[:_MOST_REASONS])


def _others(finding: Finding, snapshot: Snapshot, language: str) -> tuple[Alternative, ...]:
    """The next best matches; those that were ruled out are listed separately, with the reason."""
    ruled_out = {out.entry for out in finding.ruled_out}
    others = [match for match in finding.matches[1:] if match.entry in snapshot.entries and match.entry not in ruled_out]
    return tuple(
        Alternative(cards.entry_card(snapshot, snapshot.entries[match.entry], language), labels.rung(match.rung))
        for match in others[:_MOST_OTHERS]
    )


def _spans(finding: Finding) -> Iterable[Span]:
    """The evidence of the best match; where no entry fits, the codes that were found."""
    if finding.matches:
        return [evidence.span for evidence in finding.matches[0].evidence]
    return [code.span for code in finding.codes]


def _rejected(ruled_out: Iterable[RuledOut], snapshot: Snapshot, language: str) -> tuple[Alternative, ...]:
    known = [out for out in ruled_out if out.entry in snapshot.entries][:_MOST_OTHERS]
    return tuple(
        Alternative(cards.entry_card(snapshot, snapshot.entries[out.entry], language), objection_sentence(out.why, language))
        for out in known
    )
