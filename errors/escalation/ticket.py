"""The ticket, ready to send: what the paste contains, how to get what is missing, and the redacted text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import override

from errors.engine.redact.text import redact
from errors.engine.types import Diagnosis, Finding
from errors.escalation.attachments import AttachmentId
from errors.escalation.checklist import Checklist, checklist, general_checklist
from errors.escalation.paste_details import paste_details
from errors.knowledge.entries.page import EntryPage
from errors.knowledge.snapshot import Snapshot

_MOST_LINES = 12
_LONGEST_LINE = 500
_MOST_OTHERS = 20
_ADDRESSES = (AttachmentId.SENDER, AttachmentId.RECIPIENT, AttachmentId.MAILBOX, AttachmentId.LIST_NAME)


@dataclass(frozen=True, slots=True)
class PresentItem:
    """Something the paste contains; `item` is the id of the attachment."""

    item: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class MissingItem:
    item: str
    label: str
    how_to_html: str


@dataclass(frozen=True, slots=True)
class TicketDraft:
    """`text` is redacted, `original` is not; `keep` are the addresses that a redacted text shows."""

    have: tuple[PresentItem, ...]
    missing: tuple[MissingItem, ...]
    where_html: str
    url: str
    text: str
    original: str = ""
    keep: tuple[str, ...] = ()


_NOTHING = TicketDraft((), (), "", "", "")


@dataclass(frozen=True, slots=True)
class _Case:
    """What is known of a case: `values` by attachment, what the server wrote, and the other refused recipients."""

    title: str = ""
    values: dict[str, str] = field(default_factory=dict)
    quotes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    recipients: frozenset[str] = frozenset()


def draft_ticket(diagnosis: Diagnosis, snapshot: Snapshot, language: str) -> TicketDraft:
    """The ticket for the first finding, which names the others; empty when there is none."""
    if not diagnosis.findings:
        return _NOTHING
    finding = diagnosis.findings[0]
    entry = _entry(finding, snapshot)
    needs = checklist(snapshot, entry, finding.provider) if entry else general_checklist(snapshot)
    case = _Case(
        title=entry.text(language).title if entry else "",
        values=paste_details(diagnosis, finding),
        quotes=_quotes(diagnosis, finding),
        others=_others(diagnosis.findings[1:], snapshot, language),
        recipients=frozenset(one.recipient.lower() for one in diagnosis.findings if one.recipient),
    )
    return _ticket(needs, case, language)


def blank_ticket(snapshot: Snapshot, entry: EntryPage, language: str) -> TicketDraft:
    """The ticket of somebody who has read an entry and pasted nothing."""
    return _ticket(checklist(snapshot, entry), _Case(title=entry.text(language).title), language)


def ticket_without_entry(snapshot: Snapshot, language: str, pasted: str = "") -> TicketDraft:
    """The ticket for what no entry explains."""
    lines = (" ".join(line.split())[:_LONGEST_LINE] for line in pasted.splitlines())
    quotes = tuple(line for line in lines if line)[: 2 * _MOST_LINES]
    return _ticket(general_checklist(snapshot), _Case(quotes=quotes), language)


def _ticket(needs: Checklist, case: _Case, language: str) -> TicketDraft:
    have = tuple(PresentItem(item.id, item.title(language), case.values[item.id]) for item in needs.attach if item.id in case.values)
    missing = tuple(MissingItem(i.id, i.title(language), i.body(language)) for i in needs.attach if i.id not in case.values)
    original = _text(case, have, missing, language)
    keep = case.recipients | {item.value.lower() for item in have if item.item in _ADDRESSES}
    return TicketDraft(
        have=have,
        missing=missing,
        where_html=needs.where.where.get(language, "") if needs.where else "",
        url=needs.where.url if needs.where else "",
        text=redact(original, keep),
        original=original,
        keep=tuple(sorted(keep)),
    )


def _text(case: _Case, have: tuple[PresentItem, ...], missing: tuple[MissingItem, ...], language: str) -> str:
    with override(language):
        lines = [_("Problem: %s") % case.title, ""]
        lines += [f"{item.label}: {item.value}" for item in have if item.item != AttachmentId.FULL_ERROR or not case.quotes]
        lines += [_("%s: (to be added)") % item.label for item in missing]
        if case.quotes:
            lines += ["", _("What the server wrote:"), *(f"> {line}" for line in case.quotes)]
        if case.others:
            lines += ["", _("Also refused:"), *(f"- {line}" for line in case.others)]
    return "\n".join(line.rstrip() for line in lines).strip()


def _entry(finding: Finding, snapshot: Snapshot) -> EntryPage | None:
    return snapshot.entries.get(finding.matches[0].entry) if finding.matches else None


def _others(findings: Iterable[Finding], snapshot: Snapshot, language: str) -> tuple[str, ...]:
    """The other refused recipients, each with its explanation."""
    lines: dict[str, None] = {}
    for finding in findings:
        entry = _entry(finding, snapshot)
        lines[": ".join(filter(None, (finding.recipient, entry.text(language).title if entry else "")))] = None
    return tuple(line for line in lines if line)[:_MOST_OTHERS]


def _quotes(diagnosis: Diagnosis, finding: Finding) -> tuple[str, ...]:
    """The lines in which the evidence stands, in their order, and the lines between them when they are few."""
    text = diagnosis.paste.text
    spans = sorted(piece.span for match in finding.matches[:1] for piece in match.evidence)
    lines = [line for span in spans for line in _lines(text, span.start, span.end)]
    if spans:
        whole = _lines(text, spans[0].start, max(span.end for span in spans))
        lines = whole if len(whole) <= _MOST_LINES else lines
    return tuple(dict.fromkeys(lines))[:_MOST_LINES]


def _lines(text: str, start: int, end: int) -> list[str]:
    """The whole lines of a stretch, without those that are blank."""
    stop = text.find("\n", end)
    stretch = text[text.rfind("\n", 0, start) + 1 : stop if stop >= 0 else None]
    return [said for line in stretch.splitlines() if (said := " ".join(line.split())[:_LONGEST_LINE])]
