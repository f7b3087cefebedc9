"""The ticket, ready to send: a tick for what the paste has, a how-to for what is missing, the text redacted."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from errors.engine.redact import redact
from errors.engine.types import Diagnosis, Finding
from errors.escalation.checklist import Checklist, checklist
from errors.escalation.found import found
from errors.knowledge.pages import EntryPage
from errors.knowledge.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Have:
    """Something the paste contains; `item` is the id of the attachment."""

    item: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Missing:
    item: str
    label: str
    how_to_html: str


@dataclass(frozen=True, slots=True)
class TicketDraft:
    have: tuple[Have, ...]
    missing: tuple[Missing, ...]
    where_html: str
    url: str
    text: str


_NOTHING = TicketDraft((), (), "", "", "")


def draft(diagnosis: Diagnosis, snapshot: Snapshot, language: str) -> TicketDraft:
    """The ticket for the first finding; empty when there is none."""
    if not diagnosis.findings:
        return _NOTHING
    finding = diagnosis.findings[0]
    entry = snapshot.entries.get(finding.matches[0].entry)
    needs = checklist(snapshot, entry, finding.provider) if entry else Checklist((), None)
    values = found(diagnosis, finding)
    have = tuple(Have(item.id, item.title(language), values[item.id]) for item in needs.attach if item.id in values)
    missing = tuple(Missing(i.id, i.title(language), i.body(language)) for i in needs.attach if i.id not in values)
    return TicketDraft(
        have=have,
        missing=missing,
        where_html=needs.where.where.get(language, "") if needs.where else "",
        url=needs.where.url if needs.where else "",
        text=_text(diagnosis, entry, have, missing, language),
    )


def _text(diagnosis: Diagnosis, entry: EntryPage | None, have: tuple[Have, ...], missing: tuple[Missing, ...], language: str) -> str:
    finding = diagnosis.findings[0]
    with override(language):
        lines = [_("Problem: %s") % entry.text(language).title if entry else "", ""]
        lines += [f"{item.label}: {item.value}" for item in have]
        lines += [_("%s: (to be added)") % item.label for item in missing]
        lines += ["", _("What the server wrote:"), *_quotes(diagnosis, finding)]
    keep = {address.lower() for one in diagnosis.findings if (address := one.recipient)}
    keep |= {item.value.lower() for item in have if item.item in ("sender", "recipient", "mailbox", "list-name")}
    return redact("\n".join(lines).strip(), keep)


def _quotes(diagnosis: Diagnosis, finding: Finding) -> list[str]:
    """The lines in which the evidence stands, once each."""
    text = diagnosis.paste.text
    lines: dict[str, None] = {}
    for match in finding.matches[:1]:
        for piece in match.evidence:
            start = text.rfind("\n", 0, piece.span.start) + 1
            end = text.find("\n", piece.span.end)
            lines.update(dict.fromkeys(" ".join(line.split())[:500] for line in text[start : end if end >= 0 else None].splitlines()))
    return [f"> {line}" for line in lines if line][:12]
