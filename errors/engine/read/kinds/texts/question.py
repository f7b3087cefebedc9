"""A person's own words, and any other text: read as one error, as it stands."""

from __future__ import annotations

from errors.engine.read.reading import Reading
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import PasteKind


def read_question(text: str) -> Reading:
    return Reading(PasteKind.QUESTION, text, (Failure((Span(0, len(text)),)),))
