"""Symptom steps and terms: document → rows. What they refer to among themselves is linked once all are there."""

from __future__ import annotations

from errors.knowledge.glossary.document import Term as TermDocument
from errors.knowledge.render import render
from errors.knowledge.rows import LANGUAGES, replace, write_texts
from errors.knowledge.symptoms.document import SymptomAnswer as AnswerDocument
from errors.knowledge.symptoms.document import SymptomStep as StepDocument
from errors.models import (
    Category,
    Entry,
    SymptomAnswer,
    SymptomAnswerText,
    SymptomEntry,
    SymptomStep,
    SymptomStepText,
    Term,
    TermSource,
    TermText,
)


def write_term(document: TermDocument, digest: str) -> None:
    entry = Entry.objects.get(slug=document.entry) if document.entry else None
    row, _ = Term.objects.update_or_create(slug=document.id, defaults={"entry": entry, "loaded_digest": digest})
    replace(row.sources, [TermSource(term=row, **source.model_dump()) for source in document.sources])
    texts = []
    for language in LANGUAGES:
        words = getattr(document, language)
        texts.append(TermText(term=row, language=language, name=words.name, forms="\n".join(words.forms), body=words.body))
        render(texts[-1])
    replace(row.texts, texts)


def link_term(document: TermDocument) -> None:
    Term.objects.get(slug=document.id).see_also.set(Term.objects.filter(slug__in=document.see_also))


def write_symptom_step(document: StepDocument, digest: str) -> None:
    category = Category.objects.get(slug=document.category) if document.category else None
    fields = {"settings": document.settings, "category": category, "loaded_digest": digest}
    row, _ = SymptomStep.objects.update_or_create(slug=document.id, defaults=fields)
    entries = Entry.objects.in_bulk(document.entries, field_name="slug")
    replace(row.items, [SymptomEntry(step=row, entry=entries[slug], position=place) for place, slug in enumerate(document.entries)])
    write_texts(SymptomStepText, row.texts, document, step=row)


def link_symptom_step(document: StepDocument) -> None:
    row = SymptomStep.objects.get(slug=document.id)
    row.answers.all().delete()
    for answer in document.answers:
        _write_answer(row, answer)


def _write_answer(step: SymptomStep, document: AnswerDocument) -> None:
    row = SymptomAnswer.objects.create(step=step, slug=document.id, leads_to=SymptomStep.objects.get(slug=document.leads_to))
    replace(row.texts, [SymptomAnswerText(answer=row, language=code, label=getattr(document, code)) for code in LANGUAGES])
