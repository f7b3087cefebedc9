"""A provider: who refuses a mail, or whose wording an error is."""

from __future__ import annotations

from errors.knowledge.fields import Document, Host, Line, Markdown, NamedDocument, Url
from errors.knowledge.services.document import MailServerDocument, MailServiceDocument, SendingLimitDocument
from errors.knowledge.sources import SourceDocument
from errors.models import ProviderKind


class ProviderTextDocument(Document):
    """`login` says what user name and which password."""

    summary: Markdown = ""
    login: Markdown = ""
    notes: Markdown = ""
    support: Markdown = ""


class ProviderDocument(NamedDocument):
    """`names` are what people call it in a question; `hosts` and `domains` are suffixes of its servers and of its addresses.

    The servers in `settings` belong to its `services`; a single service has all of them, and all domains.
    """

    name: Line
    kind: ProviderKind
    names: list[Line] = []
    hosts: list[Host] = []
    domains: list[Host] = []
    settings: list[MailServerDocument] = []
    services: list[MailServiceDocument] = []
    limits: list[SendingLimitDocument] = []
    support_url: Url = ""
    status_url: Url = ""
    it: ProviderTextDocument = ProviderTextDocument()
    en: ProviderTextDocument = ProviderTextDocument()
    sources: list[SourceDocument] = []
