"""Synonyms: document ⇄ row, and what the search knows of them."""

from __future__ import annotations

from django.db import models

from errors.engine.index.rules import SynonymRule
from errors.knowledge.rows import columns
from errors.knowledge.vocabulary.document import SynonymGroupDocument
from errors.languages import CODES
from errors.models import SynonymGroup


def synonyms() -> models.QuerySet[SynonymGroup]:
    return SynonymGroup.objects.all()


def write_synonyms(document: SynonymGroupDocument) -> None:
    values = columns(document)
    SynonymGroup.objects.update_or_create(slug=values.pop("id"), defaults=values)


def read_synonyms(row: SynonymGroup) -> SynonymGroupDocument:
    return SynonymGroupDocument(id=row.slug, **{language: getattr(row, language).splitlines() for language in CODES})


def synonym_rule(group: SynonymGroupDocument) -> SynonymRule:
    return SynonymRule(group.id, tuple(way for language in CODES for way in getattr(group, language)))
