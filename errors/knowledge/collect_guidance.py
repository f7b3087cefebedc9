"""Rows of symptoms and terms → page values. Whether the public may see an entry that they name is for the page to find out."""

from __future__ import annotations

from errors.knowledge.glossary.links import Links
from errors.knowledge.pages import AnswerPage, SourcePage, StepPage, TermPage
from errors.models import SymptomStep, Term


def symptoms(links: Links) -> dict[str, StepPage]:
    """Steps by id; their texts are linked to the glossary like those of the entries."""
    rows = SymptomStep.objects.select_related("category").prefetch_related("texts", "items__entry", "answers__texts", "answers__leads_to")
    return {row.slug: _step(row, links) for row in rows}


def _step(row: SymptomStep, links: Links) -> StepPage:
    texts = list(row.texts.all())
    answers = [
        AnswerPage(answer.slug, answer.leads_to.slug, {text.language: text.label for text in answer.texts.all()})
        for answer in row.answers.all()
    ]
    return StepPage(
        id=row.slug,
        titles={text.language: text.title for text in texts},
        bodies={text.language: links[text.language].link([text.body_html])[0] for text in texts},
        answers=tuple(answers),
        entries=tuple(item.entry.slug for item in row.items.all()),
        settings=row.settings,
        category=row.category and row.category.slug,
    )


def terms() -> tuple[TermPage, ...]:
    rows = Term.objects.select_related("entry").prefetch_related("texts", "see_also", "sources")
    return tuple(_term(row) for row in rows)


def _term(row: Term) -> TermPage:
    texts = list(row.texts.all())
    return TermPage(
        id=row.slug,
        names={text.language: text.name for text in texts},
        forms={text.language: tuple(text.forms.splitlines()) for text in texts},
        bodies={text.language: text.body_html for text in texts},
        see_also=tuple(sorted(other.slug for other in row.see_also.all())),
        entry=row.entry and row.entry.slug,
        sources=tuple(SourcePage(source.name, source.url) for source in row.sources.all()),
    )
