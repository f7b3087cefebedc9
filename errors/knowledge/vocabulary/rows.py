"""Synonyms and groups of words: document ⇄ row, and what the engine and the search know of them."""

from __future__ import annotations

from django.db import models

from errors.engine.index.rules import SynonymRule, WordGroupRule
from errors.knowledge.rows import columns
from errors.knowledge.vocabulary.document import SynonymGroupDocument, WordGroupDocument
from errors.languages import CODES
from errors.models import SynonymGroup, WordGroup


def synonyms() -> models.QuerySet[SynonymGroup]:
    return SynonymGroup.objects.all()


def write_synonyms(document: SynonymGroupDocument) -> None:
    values = columns(document)
    SynonymGroup.objects.update_or_create(slug=values.pop("id"), defaults=values)


def read_synonyms(row: SynonymGroup) -> SynonymGroupDocument:
    return SynonymGroupDocument(id=row.slug, **{language: getattr(row, language).splitlines() for language in CODES})


def synonym_rule(group: SynonymGroupDocument) -> SynonymRule:
    return SynonymRule(group.id, tuple(way for language in CODES for way in getattr(group, language)))


def word_groups() -> models.QuerySet[WordGroup]:
    return WordGroup.objects.all()


def write_word_group(document: WordGroupDocument) -> None:
    values = columns(document)
    WordGroup.objects.update_or_create(slug=values.pop("id"), defaults=values)


def read_word_group(row: WordGroup) -> WordGroupDocument:
    return WordGroupDocument(id=row.slug, words=row.words.splitlines())


def word_group_rule(group: WordGroupDocument) -> WordGroupRule:
    return WordGroupRule(group.id, tuple(group.words))
