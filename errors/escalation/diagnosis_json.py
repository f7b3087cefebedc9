"""The diagnosis and its ticket as one JSON document: the public contract, the same for every face."""

from __future__ import annotations

from typing import Any

from errors.engine.types import Diagnosis, Finding, Match
from errors.escalation.objections import objection_sentence
from errors.escalation.ticket import TicketDraft, draft_ticket
from errors.knowledge.snapshot import Snapshot


def diagnosis_json(source: str, diagnosis: Diagnosis, snapshot: Snapshot, language: str) -> dict[str, Any]:
    return {
        "source": source,
        "kind": diagnosis.kind.value,
        "snapshot": snapshot.version,
        "findings": [_finding(finding, snapshot, language) for finding in diagnosis.findings],
        "ticket": _ticket(draft_ticket(diagnosis, snapshot, language)),
    }


_MOST_ALTERNATIVES = 3


def _finding(finding: Finding, snapshot: Snapshot, language: str) -> dict[str, Any]:
    entries = [match.entry for match in finding.matches]
    return {
        "recipient": finding.recipient,
        "answer": None if finding.is_guess else entries[0],
        "alternatives": entries[:_MOST_ALTERNATIVES] if finding.is_guess else [],
        "provider": finding.provider,
        "category": finding.category,
        "confidence": finding.confidence.value,
        "rung": finding.rung.value,
        "permanence": finding.permanence.value,
        "actor": finding.actor.value,
        "codes": [f"{code.scheme}:{code.value}" for code in finding.codes],
        "phase": finding.phase and finding.phase.value,
        "side": finding.side and finding.side.value,
        "reporting_host": finding.reporting_host,
        "remote_host": finding.remote_host,
        "matches": [_match(match, snapshot, language) for match in finding.matches],
        "ruled_out": [{"entry": lost.entry, "why": objection_sentence(lost.why, language)} for lost in finding.ruled_out],
    }


def _match(match: Match, snapshot: Snapshot, language: str) -> dict[str, Any]:
    entry = snapshot.entries.get(match.entry)
    return {
        "entry": match.entry,
        "title": entry.text(language).title if entry else match.entry,
        "category": match.category,
        "codes": [f"{code.scheme}:{code.value}" for code in entry.codes] if entry else [],
        "score": match.score,
        "rung": match.rung.value,
        "evidence": [
            {"start": piece.span.start, "end": piece.span.end, "text": piece.text, "why": piece.why.value} for piece in match.evidence
        ],
    }


def _ticket(ticket: TicketDraft) -> dict[str, Any]:
    return {
        "have": [{"item": item.item, "value": item.value} for item in ticket.have],
        "missing": [item.item for item in ticket.missing],
        "text": ticket.text,
    }
