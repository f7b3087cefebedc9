"""The whole knowledge as one document: import, export and proof use it."""

from __future__ import annotations

from errors.knowledge.entries.document import EntryDocument
from errors.knowledge.escalation.document import AttachmentDocument, EscalationRuleDocument
from errors.knowledge.fields import Document
from errors.knowledge.glossary.document import TermDocument
from errors.knowledge.providers.document import ProviderDocument
from errors.knowledge.symptoms.document import SymptomStepDocument
from errors.knowledge.taxonomy.document import CategoryDocument, CategoryGroupDocument
from errors.knowledge.vocabulary.document import SynonymGroupDocument, WordGroupDocument


class Knowledge(Document):
    """A whole file; every list may be missing. A bare list in a file stands for `entries`."""

    groups: list[CategoryGroupDocument] = []
    categories: list[CategoryDocument] = []
    providers: list[ProviderDocument] = []
    attachments: list[AttachmentDocument] = []
    escalation: list[EscalationRuleDocument] = []
    synonyms: list[SynonymGroupDocument] = []
    vocabulary: list[WordGroupDocument] = []
    entries: list[EntryDocument] = []
    terms: list[TermDocument] = []
    symptoms: list[SymptomStepDocument] = []
