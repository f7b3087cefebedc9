"""The nouns of the knowledge: how each list of a `Knowledge` document gets into the database and out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import models

from errors.knowledge.entries.document import EntryDocument
from errors.knowledge.entries.rows import entries, link_entry, read_entry, write_entry
from errors.knowledge.escalation.document import AttachmentDocument, EscalationRuleDocument
from errors.knowledge.escalation.rows import attachments, key_of_rule, read_attachment, read_rule, rules, write_attachment, write_rule
from errors.knowledge.fields import Document
from errors.knowledge.glossary.document import TermDocument
from errors.knowledge.glossary.rows import link_term, read_term, terms, write_term
from errors.knowledge.providers.document import ProviderDocument
from errors.knowledge.providers.rows import providers, read_provider, write_provider
from errors.knowledge.symptoms.document import SymptomStepDocument
from errors.knowledge.symptoms.rows import read_step, steps, write_answers, write_step
from errors.knowledge.taxonomy.document import CategoryDocument, CategoryGroupDocument
from errors.knowledge.taxonomy.rows import categories, groups, read_category, read_group, write_category, write_group
from errors.knowledge.vocabulary.document import SynonymGroupDocument, WordGroupDocument
from errors.knowledge.vocabulary.rows import read_synonyms, read_word_group, synonyms, word_groups, write_synonyms, write_word_group
from errors.models import Attachment, Category, CategoryGroup, Entry, EscalationRule, Provider, SymptomStep, SynonymGroup, Term, WordGroup

Row = TypeVar("Row", bound=models.Model)
Doc = TypeVar("Doc", bound=Document)


def _slug(row: Any) -> str:
    return str(row.slug)


@dataclass(frozen=True, slots=True)
class Noun(Generic[Row, Doc]):
    """`name` is the list of `Knowledge`. `rows` gives all rows with what belongs to them, in the order of a dump.

    `read` is the inverse of `write`. `link` writes references to documents of the same noun, once all of them are written.
    `has_order`: the place in the list is kept in the column `position`.
    """

    name: str
    model: type[Row]
    document: type[Doc]
    rows: Callable[[], models.QuerySet[Row]]
    write: Callable[[Doc], None]
    read: Callable[[Row], Doc]
    link: Callable[[Doc], None] | None = None
    key: Callable[[Row], str] = _slug
    has_order: bool = False

    @property
    def stored_name(self) -> str:
        """How `LoadedDocument` calls the noun."""
        return str(self.model._meta.model_name)


# Each noun refers only to nouns before it.
NOUNS: tuple[Noun[Any, Any], ...] = (
    Noun("groups", CategoryGroup, CategoryGroupDocument, groups, write_group, read_group, has_order=True),
    Noun("categories", Category, CategoryDocument, categories, write_category, read_category, has_order=True),
    Noun("providers", Provider, ProviderDocument, providers, write_provider, read_provider),
    Noun("attachments", Attachment, AttachmentDocument, attachments, write_attachment, read_attachment, has_order=True),
    Noun("escalation", EscalationRule, EscalationRuleDocument, rules, write_rule, read_rule, key=key_of_rule),
    Noun("synonyms", SynonymGroup, SynonymGroupDocument, synonyms, write_synonyms, read_synonyms),
    Noun("vocabulary", WordGroup, WordGroupDocument, word_groups, write_word_group, read_word_group),
    Noun("entries", Entry, EntryDocument, entries, write_entry, read_entry, link_entry),
    Noun("terms", Term, TermDocument, terms, write_term, read_term, link_term),
    Noun("symptoms", SymptomStep, SymptomStepDocument, steps, write_step, read_step, write_answers, has_order=True),
)
