"""What pages and tickets read of attachments and escalation rules."""

from __future__ import annotations

from dataclasses import dataclass

from errors.knowledge.escalation.rows import attachments, read_items
from errors.knowledge.taxonomy.page import NamePage
from errors.models import EscalationRule

EscalationCase = tuple[str | None, str | None, str | None]  # entry, provider, category


@dataclass(frozen=True, slots=True)
class EscalationPage:
    """What to attach (ids of attachments, in order) and where the ticket goes (safe HTML by language)."""

    attach: tuple[str, ...]
    url: str
    where: dict[str, str]


def attachment_pages() -> dict[str, NamePage]:
    pages = {}
    for row in attachments():
        texts = list(row.texts.all())
        labels, how_to = {text.language: text.label for text in texts}, {text.language: text.how_to_html for text in texts}
        pages[row.slug] = NamePage(row.slug, labels, how_to)
    return pages


def escalation_pages() -> dict[EscalationCase, EscalationPage]:
    """All rules, also those of single entries."""
    rows = EscalationRule.objects.select_related("provider", "category", "entry").prefetch_related("texts", "items__attachment")
    return {_case(row): _page(row) for row in rows}


def _case(row: EscalationRule) -> EscalationCase:
    return (
        row.entry.slug if row.entry else None,
        row.provider.slug if row.provider else None,
        row.category.slug if row.category else None,
    )


def _page(row: EscalationRule) -> EscalationPage:
    return EscalationPage(tuple(read_items(row)), row.url, {text.language: text.where_html for text in row.texts.all()})
