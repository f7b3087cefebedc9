"""What a ticket needs, and which rule asks for it."""

from __future__ import annotations

from errors.knowledge.fields import Document, Line, Markdown, NamedDocument, Slug, Url


class AttachmentTextDocument(Document):
    """`label` names the thing to attach; `how_to` says how to get it."""

    label: Line
    how_to: Markdown = ""


class AttachmentDocument(NamedDocument):
    it: AttachmentTextDocument
    en: AttachmentTextDocument


class EscalationTextDocument(Document):
    """`where` says to whom the ticket goes and how."""

    where: Markdown = ""


class EscalationRuleDocument(Document):
    """What to attach (ids of attachments) for errors of a provider and a category; without provider or category, of any."""

    provider: Slug | None = None
    category: Slug | None = None
    attach: list[Slug]
    url: Url = ""
    it: EscalationTextDocument = EscalationTextDocument()
    en: EscalationTextDocument = EscalationTextDocument()

    @property
    def key(self) -> str:
        """Unique among the rules."""
        return rule_key(self.provider, self.category)


def rule_key(provider: str | None, category: str | None) -> str:
    return f"{provider or '*'} × {category or '*'}"
