"""A step of the guided symptoms: document ⇄ rows. Its answers lead to other steps, so they are written once all steps are there."""

from __future__ import annotations

from django.db import models

from errors.knowledge.rows import language_rows, read_languages, replace
from errors.knowledge.symptoms.document import SymptomAnswerDocument, SymptomStepDocument, SymptomTextDocument
from errors.languages import CODES
from errors.models import Category, Entry, SymptomAnswer, SymptomAnswerText, SymptomEntry, SymptomStep, SymptomStepText


def steps() -> models.QuerySet[SymptomStep]:
    rows = SymptomStep.objects.select_related("category")
    return rows.prefetch_related("texts", "items__entry", "answers__texts", "answers__leads_to")


def write_step(document: SymptomStepDocument) -> None:
    category = Category.objects.get(slug=document.category) if document.category else None
    row, _ = SymptomStep.objects.update_or_create(slug=document.id, defaults={"settings": document.settings, "category": category})
    entries = Entry.objects.in_bulk(document.entries, field_name="slug")
    replace(row.items, [SymptomEntry(step=row, entry=entries[slug], position=place) for place, slug in enumerate(document.entries)])
    replace(row.texts, language_rows(SymptomStepText, document, step=row))


def write_answers(document: SymptomStepDocument) -> None:
    row = SymptomStep.objects.get(slug=document.id)
    row.answers.all().delete()
    for answer in document.answers:
        _write_answer(row, answer)


def _write_answer(step: SymptomStep, document: SymptomAnswerDocument) -> None:
    row = SymptomAnswer.objects.create(step=step, slug=document.id, leads_to=SymptomStep.objects.get(slug=document.leads_to))
    labels = {language: getattr(document, language) for language in CODES}
    replace(row.texts, [SymptomAnswerText(answer=row, language=language, label=label) for language, label in labels.items()])


def read_step(row: SymptomStep) -> SymptomStepDocument:
    return SymptomStepDocument(
        id=row.slug,
        answers=[_read_answer(answer) for answer in row.answers.all()],
        entries=[item.entry.slug for item in row.items.all()],
        settings=row.settings,
        category=row.category.slug if row.category else None,
        **read_languages(row.texts.all(), SymptomTextDocument),
    )


def _read_answer(row: SymptomAnswer) -> SymptomAnswerDocument:
    labels = {text.language: text.label for text in row.texts.all()}
    return SymptomAnswerDocument(id=row.slug, leads_to=row.leads_to.slug, **labels)
