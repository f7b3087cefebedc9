"""Synonyms: document ⇄ row, and what the search knows of them."""

from __future__ import annotations

from django.db import models

from errors.knowledge.rows import columns
from errors.knowledge.vocabulary.document import SynonymGroupDocument
from errors.models import SynonymGroup
from errors.models.language import LANGUAGE_CODES
from errors.search.documents import SynonymRule


def synonyms() -> models.QuerySet[SynonymGroup]:
    return SynonymGroup.objects.all()


def write_synonyms(document: SynonymGroupDocument) -> None:
    values = columns(document)
    SynonymGroup.objects.update_or_create(slug=values.pop("id"), defaults=values)


def read_synonyms(row: SynonymGroup) -> SynonymGroupDocument:
    return SynonymGroupDocument(id=row.slug, **{language: getattr(row, language).splitlines() for language in LANGUAGE_CODES})


def synonym_rule(group: SynonymGroupDocument) -> SynonymRule:
    return SynonymRule(group.id, tuple(way for language in LANGUAGE_CODES for way in getattr(group, language)))
