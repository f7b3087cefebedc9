"""A term: document ⇄ rows. What refers to other terms is linked once all are there."""

from __future__ import annotations

from django.db import models

from errors.knowledge.glossary.document import TermDocument, TermTextDocument
from errors.knowledge.rows import language_rows, read_languages, replace
from errors.knowledge.sources import read_sources
from errors.models import Entry, Term, TermSource, TermText


def terms() -> models.QuerySet[Term]:
    return Term.objects.select_related("entry").prefetch_related("texts", "see_also", "sources")


def write_term(document: TermDocument) -> None:
    entry = Entry.objects.get(slug=document.entry) if document.entry else None
    row, _ = Term.objects.update_or_create(slug=document.id, defaults={"entry": entry})
    replace(row.sources, [TermSource(term=row, **source.model_dump()) for source in document.sources])
    replace(row.texts, language_rows(TermText, document, term=row))


def link_term(document: TermDocument) -> None:
    Term.objects.get(slug=document.id).see_also.set(Term.objects.filter(slug__in=document.see_also))


def read_term(row: Term) -> TermDocument:
    return TermDocument(
        id=row.slug,
        see_also=[other.slug for other in row.see_also.all()],
        entry=row.entry.slug if row.entry else None,
        sources=read_sources(row.sources.all()),
        **read_languages(row.texts.all(), TermTextDocument),
    )
