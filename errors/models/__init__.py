"""The knowledge as rows. One noun a file; what a query means stands on its QuerySet."""

from errors.models.category import Category, CategoryGroup, CategoryGroupText, CategoryText
from errors.models.daily_salt import DailySalt
from errors.models.entry import Entry, EntryText
from errors.models.escalation import Attachment, AttachmentText, EscalationItem, EscalationRule, EscalationText
from errors.models.feedback import Feedback
from errors.models.provider import MailServer, Provider, ProviderSource, ProviderSuffix, ProviderText
from errors.models.sent_ticket import SentTicket
from errors.models.service import MailService, MailServiceText, SendingLimit, ServiceDomain
from errors.models.signal import Code, Example, Pattern, Source
from errors.models.symptom import SymptomAnswer, SymptomAnswerText, SymptomEntry, SymptomStep, SymptomStepText
from errors.models.synonyms import SynonymGroup
from errors.models.term import Term, TermSource, TermText
from errors.models.version import KnowledgeVersion

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
    "EntryText",
    "EscalationItem",
    "EscalationRule",
    "EscalationText",
    "Example",
    "Feedback",
    "KnowledgeVersion",
    "MailServer",
    "MailService",
    "MailServiceText",
    "Pattern",
    "Provider",
    "ProviderSource",
    "ProviderSuffix",
    "ProviderText",
    "SendingLimit",
    "SentTicket",
    "ServiceDomain",
    "Source",
    "SymptomAnswer",
    "SymptomAnswerText",
    "SymptomEntry",
    "SymptomStep",
    "SymptomStepText",
    "SynonymGroup",
    "Term",
    "TermSource",
    "TermText",
]
