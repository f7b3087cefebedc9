"""Which attachments a case needs and where its ticket goes: the entry's own rule, else provider × category."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from errors.escalation.attachments import AttachmentId
from errors.knowledge.entries.page import EntryPage
from errors.knowledge.escalation.page import EscalationPage
from errors.knowledge.snapshot import Snapshot
from errors.knowledge.taxonomy.page import NamePage

# What support asks for first, whatever the error.
_ALWAYS = (
    AttachmentId.FULL_ERROR,
    AttachmentId.ERROR_IMAGE,
    AttachmentId.DATE,
    AttachmentId.SENDER,
    AttachmentId.RECIPIENT,
    AttachmentId.ERROR_EMAIL,
    AttachmentId.PROGRAM_VERSION,
)


@dataclass(frozen=True, slots=True)
class Checklist:
    """What a ticket needs (`attach`), and the most specific rule that says to whom it goes (`where`)."""

    attach: tuple[NamePage, ...]
    where: EscalationPage | None


def checklist(snapshot: Snapshot, entry: EntryPage, provider: str | None = None) -> Checklist:
    """`provider` is who refused, when the entry itself is general."""
    return checklist_of_case(snapshot, entry.provider or provider, entry.category, entry.id)


def checklist_of_case(snapshot: Snapshot, provider: str | None, category: str | None, entry: str | None = None) -> Checklist:
    rules = list(_rules(snapshot, provider, category, entry))
    attach = next((rule.attach for rule in rules if rule.attach), ())
    where = next((rule for rule in rules if any(rule.where.values()) or rule.url), None)
    return Checklist(tuple(snapshot.attachments[slug] for slug in attach), where)


def general_checklist(snapshot: Snapshot) -> Checklist:
    """For an error that no entry explains."""
    return Checklist(
        tuple(snapshot.attachments[slug] for slug in _ALWAYS if slug in snapshot.attachments), snapshot.escalation.get((None,) * 3)
    )


def _rules(snapshot: Snapshot, provider: str | None, category: str | None, entry: str | None) -> Iterator[EscalationPage]:
    """From the most specific rule to the most general one."""
    cases = [
        *([(entry, None, None)] if entry else []),
        (None, provider, category),
        (None, provider, None),
        (None, None, category),
        (None, None, None),
    ]
    for case in dict.fromkeys(cases):
        if case in snapshot.escalation:
            yield snapshot.escalation[case]
