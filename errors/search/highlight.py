"""Which words of a result's texts match the question, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from errors.engine.types import Span
from errors.languages import CODES
from errors.search.index import SearchIndex
from errors.search.question import Concept, SearchQuestion
from errors.search.search_document import ResultType, SearchDocument
from errors.search.words import telling_placed_words, word_stems

_WINDOW = 220  # characters of a longer text that are shown around a match


class MatchPlace(StrEnum):
    """The place where the words of the question are; the names are part of the JSON contract (`why`)."""

    CODE = "code"
    TITLE = "title"
    SUMMARY = "summary"
    QUESTION = "question"
    TEXT = "text"
    TRANSLATION = "translation"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A part of a text with the positions of the matching words; `language` if known."""

    why: MatchPlace
    text: str
    spans: tuple[Span, ...]
    language: str | None = None


class Highlighter:
    """Finds the words of one question in texts."""

    def __init__(self, question: SearchQuestion, index: SearchIndex) -> None:
        self._synonyms = index.synonyms
        self._terms = set(_terms(question.things)) | {stem for name in question.names for stem in word_stems(name)}
        self._codes = [code.value for code in question.codes]

    def spans(self, text: str) -> tuple[Span, ...]:
        spoken = telling_placed_words(text)
        places = {place for place, word in enumerate(spoken) if self._terms.intersection(word_stems(word.text))}
        for meaning in self._synonyms.find([word.text for word in spoken]):
            if meaning.term in self._terms:
                places.update(meaning.places)
        found = [Span(spoken[place].start, spoken[place].end) for place in sorted(places)]
        return tuple(found + [span for code in self._codes for span in _occurrences(code, text)])

    def snippet(self, document: SearchDocument, language: str) -> Snippet | None:
        """The best place that shows why this is a result; None where only the diagnosis found it."""
        if document.kind is ResultType.CODE:
            return Snippet(MatchPlace.CODE, document.id, (Span(0, len(document.id)),))
        shown = document.text(language)
        for why, text in ((MatchPlace.TITLE, shown.title), (MatchPlace.SUMMARY, shown.summary)):
            if spans := self.spans(text):
                return Snippet(why, text, spans, document.language(language))
        if any(code.value in self._codes for code in document.codes):
            return Snippet(MatchPlace.CODE, "", ())
        return self.further(document, language) or (Snippet(MatchPlace.PROVIDER, "", ()) if document.provider else None)

    def further(self, document: SearchDocument, language: str) -> Snippet | None:
        """The best place beyond title and summary: a known question, the page's text, or its title in the other language."""
        own = document.language(language)
        places: list[tuple[MatchPlace, str, str | None]] = [(MatchPlace.QUESTION, text, None) for text in document.asked]
        places.append((MatchPlace.TEXT, document.text(language).body, own))
        places += [
            (MatchPlace.TRANSLATION, document.texts[other].title, other) for other in CODES if other in document.texts and other != own
        ]
        proofs = (Snippet(why, text, spans, spoken) for why, text, spoken in places if (spans := self.spans(text)))
        best = max(proofs, key=lambda proof: (len(set(_words(proof))), -len(proof.text)), default=None)
        return best and _cut(best)


def _terms(things: Iterable[Concept]) -> Iterator[str]:
    for thing in things:
        yield from thing.terms
        yield from _terms(thing.parts)


def _occurrences(code: str, text: str) -> Iterator[Span]:
    place = text.lower().find(code)
    if place >= 0:
        yield Span(place, place + len(code))


def _words(proof: Snippet) -> list[str]:
    return [proof.text[span.start : span.end].lower() for span in proof.spans]


def _cut(proof: Snippet) -> Snippet:
    """The text around the first match, cut at the borders of words."""
    if len(proof.text) <= _WINDOW:
        return proof
    start = max(0, proof.spans[0].start - _WINDOW // 4)
    start = proof.text.find(" ", start) + 1 if start else 0
    end = proof.text.rfind(" ", 0, start + _WINDOW)
    end = end if end > proof.spans[0].end else len(proof.text)
    inside = tuple(Span(span.start - start, span.end - start) for span in proof.spans if span.start >= start and span.end <= end)
    return Snippet(proof.why, proof.text[start:end], inside, proof.language)
