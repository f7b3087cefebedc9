"""What pages read of a step of the guided symptoms. Entries that it names may be unpublished; the page must check."""

from __future__ import annotations

from dataclasses import dataclass

from errors.knowledge.glossary.links import Links
from errors.knowledge.symptoms.rows import steps
from errors.models import SymptomAnswer, SymptomStep


@dataclass(frozen=True, slots=True)
class SymptomAnswerPage:
    id: str
    leads_to: str
    labels: dict[str, str]


@dataclass(frozen=True, slots=True)
class StepPage:
    """A question with its answers, or an end; `bodies` is safe HTML by language."""

    id: str
    titles: dict[str, str]
    bodies: dict[str, str]
    answers: tuple[SymptomAnswerPage, ...]
    entries: tuple[str, ...]
    settings: bool
    category: str | None

    def answer(self, id: str) -> SymptomAnswerPage | None:
        return next((answer for answer in self.answers if answer.id == id), None)


def step_pages(links: Links) -> dict[str, StepPage]:
    """Steps by id; their texts are linked to the glossary like those of the entries."""
    return {row.slug: _page(row, links) for row in steps()}


def _page(row: SymptomStep, links: Links) -> StepPage:
    texts = list(row.texts.all())
    return StepPage(
        id=row.slug,
        titles={text.language: text.title for text in texts},
        bodies={text.language: links[text.language].link([text.body_html])[0] for text in texts},
        answers=tuple(_answer(answer) for answer in row.answers.all()),
        entries=tuple(item.entry.slug for item in row.items.all()),
        settings=row.settings,
        category=row.category.slug if row.category else None,
    )


def _answer(row: SymptomAnswer) -> SymptomAnswerPage:
    return SymptomAnswerPage(row.slug, row.leads_to.slug, {text.language: text.label for text in row.texts.all()})
