"""Attachments and escalation rules: documents ⇄ rows. The rule of a single entry is part of the entry's document."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import models

from errors.knowledge.escalation.document import (
    AttachmentDocument,
    AttachmentTextDocument,
    EscalationRuleDocument,
    EscalationTextDocument,
    rule_key,
)
from errors.knowledge.rows import language_rows, read_languages, replace
from errors.models import Attachment, AttachmentText, Category, EscalationItem, EscalationRule, EscalationText, Provider


def attachments() -> models.QuerySet[Attachment]:
    return Attachment.objects.prefetch_related("texts")


def write_attachment(document: AttachmentDocument) -> None:
    row, _ = Attachment.objects.update_or_create(slug=document.id)
    replace(row.texts, language_rows(AttachmentText, document, attachment=row))


def read_attachment(row: Attachment) -> AttachmentDocument:
    return AttachmentDocument(id=row.slug, **read_languages(row.texts.all(), AttachmentTextDocument))


def rules() -> models.QuerySet[EscalationRule]:
    rows = EscalationRule.objects.filter(entry=None).select_related("provider", "category")
    return rows.prefetch_related("texts", "items__attachment")


def write_rule(document: EscalationRuleDocument) -> None:
    provider = Provider.objects.get(slug=document.provider) if document.provider else None
    category = Category.objects.get(slug=document.category) if document.category else None
    row, _ = EscalationRule.objects.update_or_create(provider=provider, category=category, entry=None, defaults={"url": document.url})
    write_items(row, document.attach)
    replace(row.texts, language_rows(EscalationText, document, rule=row))


def read_rule(row: EscalationRule) -> EscalationRuleDocument:
    return EscalationRuleDocument(
        provider=row.provider.slug if row.provider else None,
        category=row.category.slug if row.category else None,
        attach=read_items(row),
        url=row.url,
        **read_languages(row.texts.all(), EscalationTextDocument),
    )


def key_of_rule(row: EscalationRule) -> str:
    return rule_key(row.provider.slug if row.provider else None, row.category.slug if row.category else None)


def write_items(rule: EscalationRule, slugs: Sequence[str]) -> None:
    """What to attach, in this order."""
    found = Attachment.objects.in_bulk(slugs, field_name="slug")
    replace(rule.items, [EscalationItem(rule=rule, attachment=found[slug], position=place) for place, slug in enumerate(slugs)])


def read_items(rule: EscalationRule) -> list[str]:
    return [item.attachment.slug for item in rule.items.all()]
