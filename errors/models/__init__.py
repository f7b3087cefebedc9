"""The database models, one noun a file. Queries with a meaning of their own are methods of the QuerySet."""

from errors.models.category import Category, CategoryGroup, CategoryGroupText, CategoryText
from errors.models.entry import Entry, EntryKind, EntryText, TextState
from errors.models.escalation import Attachment, AttachmentText, EscalationItem, EscalationRule, EscalationText
from errors.models.loaded_document import LoadedDocument
from errors.models.provider import MailServer, Provider, ProviderKind, ProviderSource, ProviderSuffix, ProviderText, SuffixKind
from errors.models.service import MailService, MailServiceText, SendingLimit, ServiceDomain
from errors.models.signal import Code, Example, Pattern, PatternKindChoice, Source
from errors.models.support.daily_salt import DailySalt
from errors.models.support.feedback import Feedback
from errors.models.support.sent_ticket import SentTicket
from errors.models.symptom import SymptomAnswer, SymptomAnswerText, SymptomEntry, SymptomStep, SymptomStepText
from errors.models.synonyms import SynonymGroup
from errors.models.term import Term, TermSource, TermText
from errors.models.version import KnowledgeVersion
from errors.models.word_group import WordGroup

__all__ = [
    "Attachment",
    "AttachmentText",
    "Category",
    "CategoryGroup",
    "CategoryGroupText",
    "CategoryText",
    "Code",
    "DailySalt",
    "Entry",
    "EntryKind",
    "EntryText",
    "EscalationItem",
    "EscalationRule",
    "EscalationText",
    "Example",
    "Feedback",
    "KnowledgeVersion",
    "LoadedDocument",
    "MailServer",
    "MailService",
    "MailServiceText",
    "Pattern",
    "PatternKindChoice",
    "Provider",
    "ProviderKind",
    "ProviderSource",
    "ProviderSuffix",
    "ProviderText",
    "SendingLimit",
    "SentTicket",
    "ServiceDomain",
    "Source",
    "SuffixKind",
    "SymptomAnswer",
    "SymptomAnswerText",
    "SymptomEntry",
    "SymptomStep",
    "SymptomStepText",
    "SynonymGroup",
    "Term",
    "TermSource",
    "TermText",
    "TextState",
    "WordGroup",
]
