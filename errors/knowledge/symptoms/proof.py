"""Checks of the guided symptoms: one start, no circle, no step that cannot be reached, no end without help."""

from __future__ import annotations

from collections.abc import Iterator

from errors.knowledge.document import Knowledge
from errors.knowledge.fields import texts
from errors.knowledge.symptoms.document import START, SymptomStepDocument, SymptomTextDocument


def symptom_problems(knowledge: Knowledge) -> Iterator[str]:
    steps = {step.id: step for step in knowledge.symptoms}
    known = {"entry": {row.id for row in knowledge.entries}, "category": {row.id for row in knowledge.categories}}
    for step in knowledge.symptoms:
        yield from _references(step, steps, known)
        yield from _shape(step)
    if steps and START not in steps:
        yield f"symptoms: there is no step {START!r}"
    elif steps:
        yield from _walk(steps)


def _references(step: SymptomStepDocument, steps: dict[str, SymptomStepDocument], known: dict[str, set[str]]) -> Iterator[str]:
    for answer in step.answers:
        if answer.leads_to not in steps:
            yield f"{step.id}: the answer {answer.id} leads to {answer.leads_to!r}, which is no step"
    for slug in step.entries:
        if slug not in known["entry"]:
            yield f"{step.id}: there is no entry {slug!r}"
    if step.category and step.category not in known["category"]:
        yield f"{step.id}: there is no category {step.category!r}"


def _shape(step: SymptomStepDocument) -> Iterator[str]:
    ids = [answer.id for answer in step.answers]
    if len(ids) == 1 or len(ids) != len(set(ids)):
        yield f"{step.id}: a question needs two answers, each with its own id"
    if len(step.entries) != len(set(step.entries)):
        yield f"{step.id}: names an entry twice"
    if ids and (step.entries or step.settings):
        yield f"{step.id}: a question leads on, so it has no entries of its own"
    if not ids and not (step.entries or step.settings):
        yield f"{step.id}: a dead end, with neither entries nor settings"
    if not ids and not all(text.body for text in texts(step, SymptomTextDocument).values()):
        yield f"{step.id}: an end says in both languages what it comes to"


def _walk(steps: dict[str, SymptomStepDocument]) -> Iterator[str]:
    """Reports circles, and steps that cannot be reached from the start."""
    reached: set[str] = set()
    trail: list[tuple[str, tuple[str, ...]]] = [(START, (START,))]
    while trail:
        here, path = trail.pop()
        reached.add(here)
        for answer in steps[here].answers:
            if answer.leads_to in path:
                yield f"{here}: the answer {answer.id} goes round in a circle"
            elif answer.leads_to in steps:
                trail.append((answer.leads_to, (*path, answer.leads_to)))
    for id in steps.keys() - reached:
        yield f"{id}: no answer leads here"
