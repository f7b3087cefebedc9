"""The knowledge as rows. One noun a file; what a query means stands on its QuerySet."""

from errors.models.category import Category, CategoryGroup, CategoryGroupText, CategoryText
from errors.models.entry import Entry, EntryText
from errors.models.escalation import Attachment, AttachmentText, EscalationItem, EscalationRule, EscalationText
from errors.models.provider import MailServer, Provider, ProviderSource, ProviderSuffix, ProviderText
from errors.models.signal import Code, Example, Pattern, Source
from errors.models.synonyms import SynonymGroup
from errors.models.version import KnowledgeVersion

__all__ = [
    "Attachment",
    "AttachmentText",
    "Category",
    "CategoryGroup",
    "CategoryGroupText",
    "CategoryText",
    "Code",
    "Entry",
    "EntryText",
    "EscalationItem",
    "EscalationRule",
    "EscalationText",
    "Example",
    "KnowledgeVersion",
    "MailServer",
    "Pattern",
    "Provider",
    "ProviderSource",
    "ProviderSuffix",
    "ProviderText",
    "Source",
    "SynonymGroup",
]
