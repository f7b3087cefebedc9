"""Rows → documents: the exact opposite of `write`, so that load → dump → load changes nothing."""

from __future__ import annotations

from django.db import models

from errors.knowledge import schema
from errors.knowledge.glossary.document import TermText
from errors.knowledge.services.document import MailServiceText
from errors.knowledge.symptoms.document import SymptomAnswer as SymptomAnswerDocument
from errors.knowledge.symptoms.document import SymptomText
from errors.languages import CODES
from errors.models import (
    Attachment,
    Category,
    CategoryGroup,
    Entry,
    EscalationRule,
    MailServer,
    MailService,
    Provider,
    ProviderSuffix,
    SymptomAnswer,
    SymptomStep,
    SynonymGroup,
    Term,
)

# Lists of lines that stand as one text in a row.
_LINES = ("actions", "forms")


PROVIDER_ROWS = ("texts", "suffixes", "settings__service", "services__texts", "services__domains", "limits", "sources")
TERM_ROWS = ("texts", "see_also", "sources")
SYMPTOM_ROWS = ("texts", "items__entry", "answers__texts", "answers__leads_to")


def dump() -> schema.Knowledge:
    """Everything, in the order in which people browse it."""
    entries = Entry.objects.select_related("provider", "category", "replaced_by", "escalation").prefetch_related(
        "texts", "codes", "patterns", "examples", "sources", "see_also", "escalation__items__attachment"
    )
    rules = EscalationRule.objects.filter(entry=None).select_related("provider", "category")
    return schema.Knowledge(
        groups=[dump_group(row) for row in CategoryGroup.objects.prefetch_related("texts")],
        categories=[dump_category(row) for row in Category.objects.select_related("group").prefetch_related("texts")],
        providers=[dump_provider(row) for row in Provider.objects.order_by("slug").prefetch_related(*PROVIDER_ROWS)],
        attachments=[dump_attachment(row) for row in Attachment.objects.prefetch_related("texts")],
        escalation=[dump_escalation_rule(row) for row in rules.prefetch_related("texts", "items__attachment")],
        synonyms=[dump_synonyms(row) for row in SynonymGroup.objects.all()],
        entries=[dump_entry(row) for row in entries.order_by("slug")],
        terms=[dump_term(row) for row in Term.objects.select_related("entry").prefetch_related(*TERM_ROWS)],
        symptoms=[dump_symptom_step(row) for row in SymptomStep.objects.select_related("category").prefetch_related(*SYMPTOM_ROWS)],
    )


def dump_group(row: CategoryGroup) -> schema.CategoryGroup:
    return schema.CategoryGroup(id=row.slug, **_texts(row.texts, schema.Name))


def dump_category(row: Category) -> schema.Category:
    return schema.Category(id=row.slug, group=row.group.slug, **_texts(row.texts, schema.Name))


def dump_provider(row: Provider) -> schema.Provider:
    suffixes = {kind: [s.suffix for s in row.suffixes.all() if s.kind == kind] for kind in ProviderSuffix.Kind}
    return schema.Provider(
        id=row.slug,
        name=row.name,
        kind=row.kind,
        names=suffixes[ProviderSuffix.Kind.NAME],
        hosts=suffixes[ProviderSuffix.Kind.HOST],
        domains=suffixes[ProviderSuffix.Kind.DOMAIN],
        settings=[_server(server) for server in row.settings.all()],
        services=[_service(service) for service in row.services.all()],
        limits=[_pick(limit, schema.SendingLimit) for limit in row.limits.all()],
        support_url=row.support_url,
        status_url=row.status_url,
        sources=[_pick(source, schema.Source) for source in row.sources.all()],
        **_texts(row.texts, schema.ProviderText),
    )


def _server(row: MailServer) -> schema.MailServer:
    return schema.MailServer(
        service=row.service and row.service.slug, protocol=row.protocol, host=row.host, port=row.port, security=row.security
    )


def _service(row: MailService) -> schema.MailService:
    return schema.MailService(
        id=row.slug,
        name=row.name,
        domains=[domain.domain for domain in row.domains.all()],
        hosts_domains=row.hosts_domains,
        username=row.username,
        sign_in=row.sign_in,
        app_password_url=row.app_password_url,
        webmail_url=row.webmail_url,
        **_texts(row.texts, MailServiceText),
    )


def dump_attachment(row: Attachment) -> schema.Attachment:
    return schema.Attachment(id=row.slug, **_texts(row.texts, schema.AttachmentText))


def dump_escalation_rule(row: EscalationRule) -> schema.EscalationRule:
    return schema.EscalationRule(
        provider=row.provider and row.provider.slug,
        category=row.category and row.category.slug,
        attach=[item.attachment.slug for item in row.items.all()],
        url=row.url,
        **_texts(row.texts, schema.EscalationText),
    )


def dump_synonyms(row: SynonymGroup) -> schema.SynonymGroup:
    return schema.SynonymGroup(id=row.slug, **{code: getattr(row, code).splitlines() for code in CODES})


def dump_entry(row: Entry) -> schema.Entry:
    escalation = getattr(row, "escalation", None)
    return schema.Entry(
        id=row.slug,
        kind=row.kind,
        provider=row.provider and row.provider.slug,
        category=row.category.slug,
        permanence=row.permanence,
        actor=row.actor,
        codes=[_pick(code, schema.Code) for code in row.codes.all()],
        patterns=[
            schema.Pattern(**{pattern.kind: pattern.source}, needs_provider=pattern.needs_provider, needs_reply=pattern.needs_reply)
            for pattern in row.patterns.all()
        ],
        examples=[example.text for example in row.examples.all() if example.leads_here],
        counterexamples=[example.text for example in row.examples.all() if not example.leads_here],
        escalation=escalation and schema.Escalation(attach=[item.attachment.slug for item in escalation.items.all()]),
        see_also=sorted(other.slug for other in row.see_also.all()),
        sources=[_pick(source, schema.Source) for source in row.sources.all()],
        reviewed=row.reviewed,
        replaced_by=row.replaced_by and row.replaced_by.slug,
        **_texts(row.texts, schema.Text),
    )


def dump_term(row: Term) -> schema.Term:
    return schema.Term(
        id=row.slug,
        see_also=sorted(other.slug for other in row.see_also.all()),
        entry=row.entry and row.entry.slug,
        sources=[_pick(source, schema.Source) for source in row.sources.all()],
        **_texts(row.texts, TermText),
    )


def dump_symptom_step(row: SymptomStep) -> schema.SymptomStep:
    return schema.SymptomStep(
        id=row.slug,
        answers=[_answer(answer) for answer in row.answers.all()],
        entries=[item.entry.slug for item in row.items.all()],
        settings=row.settings,
        category=row.category and row.category.slug,
        **_texts(row.texts, SymptomText),
    )


def _answer(row: SymptomAnswer) -> SymptomAnswerDocument:
    return SymptomAnswerDocument(id=row.slug, leads_to=row.leads_to.slug, **{text.language: text.label for text in row.texts.all()})


def _texts(texts: models.Manager, document: type[schema.Document]) -> dict[str, schema.Document]:
    return {row.language: _pick(row, document) for row in texts.all()}


def _pick(row: models.Model, document: type[schema.Document]) -> schema.Document:
    """A document with the same field names as the row."""
    values = {name: getattr(row, name) for name in document.model_fields}
    for name in values.keys() & set(_LINES):
        values[name] = values[name].splitlines()
    return document.model_validate(values)
