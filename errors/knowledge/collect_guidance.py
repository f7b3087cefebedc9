"""Rows of symptoms and terms → page values."""

from __future__ import annotations

from collections.abc import Container

from errors.knowledge.pages import AnswerPage, SourcePage, StepPage, TermPage
from errors.models import SymptomStep, Term


def symptoms(public: Container[str]) -> dict[str, StepPage]:
    """Steps by id; their entries are those the public may see."""
    rows = SymptomStep.objects.select_related("category").prefetch_related("texts", "items__entry", "answers__texts", "answers__leads_to")
    return {row.slug: _step(row, public) for row in rows}


def _step(row: SymptomStep, public: Container[str]) -> StepPage:
    texts = list(row.texts.all())
    answers = [
        AnswerPage(answer.slug, answer.leads_to.slug, {text.language: text.label for text in answer.texts.all()})
        for answer in row.answers.all()
    ]
    return StepPage(
        id=row.slug,
        titles={text.language: text.title for text in texts},
        bodies={text.language: text.body_html for text in texts},
        answers=tuple(answers),
        entries=tuple(item.entry.slug for item in row.items.all() if item.entry.slug in public),
        settings=row.settings,
        category=row.category and row.category.slug,
    )


def terms(public: Container[str]) -> tuple[TermPage, ...]:
    rows = Term.objects.select_related("entry").prefetch_related("texts", "see_also", "sources")
    return tuple(_term(row, public) for row in rows)


def _term(row: Term, public: Container[str]) -> TermPage:
    texts = list(row.texts.all())
    return TermPage(
        id=row.slug,
        names={text.language: text.name for text in texts},
        forms={text.language: tuple(text.forms.splitlines()) for text in texts},
        bodies={text.language: text.body_html for text in texts},
        see_also=tuple(sorted(other.slug for other in row.see_also.all())),
        entry=row.entry.slug if row.entry and row.entry.slug in public else None,
        sources=tuple(SourcePage(source.name, source.url) for source in row.sources.all()),
    )
