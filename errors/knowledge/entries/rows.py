"""An entry: document ⇄ rows. What refers to other entries is linked once all are there."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models

from errors.engine.vocabulary import Actor, Permanence
from errors.knowledge.entries.document import (
    BY_SIDE,
    CodeDocument,
    EntryDocument,
    EntryEscalationDocument,
    EntryTextDocument,
    PatternDocument,
)
from errors.knowledge.escalation.rows import read_items, write_items
from errors.knowledge.rows import language_rows, read, read_languages, replace
from errors.knowledge.sources import read_sources
from errors.models import Category, Code, Entry, EntryKind, EntryText, EscalationRule, Example, Pattern, Provider, Source, TextState


def entries() -> models.QuerySet[Entry]:
    return _with_related(Entry.objects.order_by("slug"), EntryText.objects.order_by("-language"))


def published_entries() -> models.QuerySet[Entry]:
    """Entries with a published text; of their texts, only the published ones."""
    return _with_related(Entry.objects.published(), EntryText.objects.filter(state=TextState.PUBLISHED).order_by("-language"))


def _with_related(rows: models.QuerySet[Entry], texts: models.QuerySet[EntryText]) -> models.QuerySet[Entry]:
    """With all that `read_entry` reads, in a fixed number of queries."""
    related = ("codes", "patterns", "examples", "sources", "see_also", "escalation__items__attachment")
    rows = rows.select_related("provider", "category", "replaced_by", "escalation")
    return rows.prefetch_related(models.Prefetch("texts", texts), *related)


def write_entry(document: EntryDocument) -> None:
    """Everything but the references to other entries, which `link_entry` sets once all are there."""
    values = {
        "kind": document.kind,
        "provider": Provider.objects.get(slug=document.provider) if document.provider else None,
        "category": Category.objects.get(slug=document.category),
        "permanence": document.permanence,
        "actor": document.actor,
        "by_side": BY_SIDE.dump_python(document.by_side, mode="json", exclude_none=True),
        "reviewed": document.reviewed,
    }
    row, _ = Entry.objects.update_or_create(slug=document.id, defaults=values)
    replace(row.codes, [_code(row, code) for code in document.codes])
    replace(row.patterns, [_pattern(row, pattern) for pattern in document.patterns])
    replace(row.examples, list(_examples(row, document)))
    replace(row.sources, [Source(entry=row, **source.model_dump()) for source in document.sources])
    _write_texts(row, document)
    _write_escalation(row, document.escalation)


def link_entry(document: EntryDocument) -> None:
    row = Entry.objects.get(slug=document.id)
    row.see_also.set(Entry.objects.filter(slug__in=document.see_also))
    row.replaced_by = Entry.objects.get(slug=document.replaced_by) if document.replaced_by else None
    row.save(update_fields=["replaced_by"])


def read_entry(row: Entry) -> EntryDocument:
    examples = list(row.examples.all())
    return EntryDocument(
        id=row.slug,
        kind=EntryKind(row.kind),
        provider=row.provider.slug if row.provider else None,
        category=row.category.slug,
        permanence=Permanence(row.permanence),
        actor=Actor(row.actor),
        by_side=BY_SIDE.validate_python(row.by_side),
        codes=[read(code, CodeDocument) for code in row.codes.all()],
        patterns=[read_pattern(pattern) for pattern in row.patterns.all()],
        examples=[example.text for example in examples if example.leads_here],
        counterexamples=[example.text for example in examples if not example.leads_here],
        escalation=_read_escalation(row),
        see_also=[other.slug for other in row.see_also.all()],
        sources=read_sources(row.sources.all()),
        reviewed=row.reviewed,
        replaced_by=row.replaced_by.slug if row.replaced_by else None,
        **read_languages(row.texts.all(), EntryTextDocument),
    )


def _code(entry: Entry, document: CodeDocument) -> Code:
    code = Code(entry=entry, **document.model_dump())
    code.normalise()  # bulk_create does not call save()
    return code


def _pattern(entry: Entry, document: PatternDocument) -> Pattern:
    rule = document.rule()
    return Pattern(entry=entry, kind=rule.kind, source=rule.source, needs_provider=rule.needs_provider, needs_reply=rule.needs_reply)


def read_pattern(row: Pattern) -> PatternDocument:
    return PatternDocument.model_validate({row.kind: row.source, "needs_provider": row.needs_provider, "needs_reply": row.needs_reply})


def _examples(entry: Entry, document: EntryDocument) -> Iterator[Example]:
    for text in document.examples:
        yield Example(entry=entry, text=text, leads_here=True)
    for text in document.counterexamples:
        yield Example(entry=entry, text=text, leads_here=False)


def _write_texts(row: Entry, document: EntryDocument) -> None:
    revisions = dict(row.texts.values_list("language", "revision"))
    texts = language_rows(EntryText, document, entry=row)
    for text in texts:
        text.revision = revisions.get(text.language, 0) + 1
    for text in texts:  # the languages of a document are written together: each counts as a translation of the other
        text.translated_from = next((other.revision for other in texts if other is not text), None)
    replace(row.texts, texts)


def _write_escalation(row: Entry, document: EntryEscalationDocument | None) -> None:
    EscalationRule.objects.filter(entry=row).delete()
    if document:
        write_items(EscalationRule.objects.create(entry=row), document.attach)


def _read_escalation(row: Entry) -> EntryEscalationDocument | None:
    rule: EscalationRule | None = getattr(row, "escalation", None)
    return EntryEscalationDocument(attach=read_items(rule)) if rule else None
