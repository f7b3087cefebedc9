"""Document → rows: one function a kind, each replaces what the row had. The caller holds the transaction."""

from __future__ import annotations

from collections.abc import Iterable

from errors.knowledge import schema
from errors.knowledge.render import render
from errors.knowledge.rows import LANGUAGES, replace, write_texts
from errors.knowledge.services.rows import write_settings
from errors.models import (
    Attachment,
    AttachmentText,
    Category,
    CategoryGroup,
    CategoryGroupText,
    CategoryText,
    Code,
    Entry,
    EntryText,
    EscalationItem,
    EscalationRule,
    EscalationText,
    Example,
    Pattern,
    Provider,
    ProviderSource,
    ProviderSuffix,
    ProviderText,
    Source,
    SynonymGroup,
)


def write_group(document: schema.CategoryGroup, digest: str) -> None:
    row, _ = CategoryGroup.objects.update_or_create(slug=document.id, defaults={"loaded_digest": digest})
    write_texts(CategoryGroupText, row.texts, document, group=row)


def write_category(document: schema.Category, digest: str) -> None:
    group = CategoryGroup.objects.get(slug=document.group)
    row, _ = Category.objects.update_or_create(slug=document.id, defaults={"group": group, "loaded_digest": digest})
    write_texts(CategoryText, row.texts, document, category=row)


def write_provider(document: schema.Provider, digest: str) -> None:
    fields = {"name": document.name, "kind": document.kind, "support_url": document.support_url, "status_url": document.status_url}
    fields["loaded_digest"] = digest
    row, _ = Provider.objects.update_or_create(slug=document.id, defaults=fields)
    suffixes = [(ProviderSuffix.Kind.HOST, suffix) for suffix in document.hosts]
    suffixes += [(ProviderSuffix.Kind.DOMAIN, suffix) for suffix in document.domains]
    suffixes += [(ProviderSuffix.Kind.NAME, name) for name in document.names]
    replace(row.suffixes, [ProviderSuffix(provider=row, kind=kind, suffix=suffix) for kind, suffix in suffixes])
    write_settings(row, document)
    replace(row.sources, [ProviderSource(provider=row, **source.model_dump()) for source in document.sources])
    write_texts(ProviderText, row.texts, document, provider=row)


def write_attachment(document: schema.Attachment, digest: str) -> None:
    row, _ = Attachment.objects.update_or_create(slug=document.id, defaults={"loaded_digest": digest})
    write_texts(AttachmentText, row.texts, document, attachment=row)


def write_escalation_rule(document: schema.EscalationRule, digest: str) -> None:
    provider = Provider.objects.get(slug=document.provider) if document.provider else None
    category = Category.objects.get(slug=document.category) if document.category else None
    row, _ = EscalationRule.objects.update_or_create(
        provider=provider, category=category, entry=None, defaults={"url": document.url, "loaded_digest": digest}
    )
    _write_items(row, document.attach)
    write_texts(EscalationText, row.texts, document, rule=row)


def write_synonyms(document: schema.SynonymGroup, digest: str) -> None:
    fields = {language: "\n".join(getattr(document, language)) for language in LANGUAGES}
    SynonymGroup.objects.update_or_create(slug=document.id, defaults=fields | {"loaded_digest": digest})


def write_entry(document: schema.Entry, digest: str) -> Entry:
    """Write everything but the references to other entries, which `link_entry` sets once all are there."""
    fields = {
        "kind": document.kind,
        "provider": Provider.objects.get(slug=document.provider) if document.provider else None,
        "category": Category.objects.get(slug=document.category),
        "permanence": document.permanence,
        "actor": document.actor,
        "reviewed": document.reviewed,
        "loaded_digest": digest,
    }
    row, _ = Entry.objects.update_or_create(slug=document.id, defaults=fields)
    replace(row.codes, [_code(row, code) for code in document.codes])
    rules = [pattern.rule() for pattern in document.patterns]
    replace(
        row.patterns,
        [
            Pattern(entry=row, kind=rule.kind, source=rule.source, needs_provider=rule.needs_provider, needs_reply=rule.needs_reply)
            for rule in rules
        ],
    )
    examples = [(text, True) for text in document.examples] + [(text, False) for text in document.counterexamples]
    replace(row.examples, [Example(entry=row, text=text, leads_here=leads_here) for text, leads_here in examples])
    replace(row.sources, [Source(entry=row, **source.model_dump()) for source in document.sources])
    _write_entry_texts(row, document)
    _write_entry_escalation(row, document.escalation)
    return row


def link_entry(document: schema.Entry) -> None:
    row = Entry.objects.get(slug=document.id)
    row.see_also.set(Entry.objects.filter(slug__in=document.see_also))
    row.replaced_by = Entry.objects.get(slug=document.replaced_by) if document.replaced_by else None
    row.save(update_fields=["replaced_by"])


def _code(entry: Entry, document: schema.Code) -> Code:
    code = Code(entry=entry, scheme=document.scheme, value=document.value, defines=document.defines)
    code.normalise()  # bulk_create does not call save()
    return code


def _write_entry_texts(row: Entry, document: schema.Entry) -> None:
    revisions = dict(row.texts.values_list("language", "revision"))
    texts = []
    for language in LANGUAGES:
        if words := getattr(document, language):
            fields = words.model_dump() | {"actions": "\n".join(words.actions)}
            texts.append(EntryText(entry=row, language=language, revision=revisions.get(language, 0) + 1, **fields))
            render(texts[-1])
    if len(texts) == len(LANGUAGES):  # a document brings its languages side by side: each is a translation of the other
        texts[0].translated_from, texts[1].translated_from = texts[1].revision, texts[0].revision
    replace(row.texts, texts)


def _write_entry_escalation(row: Entry, document: schema.Escalation | None) -> None:
    EscalationRule.objects.filter(entry=row).delete()
    if document:
        _write_items(EscalationRule.objects.create(entry=row), document.attach)


def _write_items(rule: EscalationRule, slugs: Iterable[str]) -> None:
    attachments = Attachment.objects.in_bulk(slugs, field_name="slug")
    replace(
        rule.items,
        [EscalationItem(rule=rule, attachment=attachments[slug], position=place) for place, slug in enumerate(slugs)],
    )
