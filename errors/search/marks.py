"""Why a result is one: the words of its texts that answer to the question, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from errors.engine.types import Span
from errors.languages import CODES
from errors.search.documents import Kind, SearchDocument
from errors.search.index import SearchIndex
from errors.search.question import Question, Thing
from errors.search.words import stems, telling

_WINDOW = 220  # characters of a longer text that are shown around what counts


class Why(StrEnum):
    """Where the question's words are, the most telling place first."""

    CODE = "code"
    TITLE = "title"
    SUMMARY = "summary"
    QUESTION = "question"
    TEXT = "text"
    TRANSLATION = "translation"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Proof:
    """A stretch of a text with the words that count; `language` when it is known."""

    why: Why
    text: str
    spans: tuple[Span, ...]
    language: str | None = None


class Marker:
    """Finds the words of one question in texts."""

    def __init__(self, question: Question, index: SearchIndex) -> None:
        self._synonyms = index.synonyms
        self._terms = set(_terms(question.things)) | {stem for name in question.names for stem in stems(name)}
        self._codes = [code.value for code in question.codes]

    def spans(self, text: str) -> tuple[Span, ...]:
        spoken = telling(text)
        places = {place for place, word in enumerate(spoken) if self._terms.intersection(stems(word.text))}
        for meaning in self._synonyms.find([word.text for word in spoken]):
            if meaning.term in self._terms:
                places.update(meaning.places)
        found = [Span(spoken[place].start, spoken[place].end) for place in sorted(places)]
        return tuple(found + [span for code in self._codes for span in _occurrences(code, text)])

    def proof(self, document: SearchDocument, language: str) -> Proof | None:
        """The place that tells best why this is a result; nothing where only the diagnosis knows."""
        if document.kind is Kind.CODE:
            return Proof(Why.CODE, document.id, (Span(0, len(document.id)),))
        shown = document.text(language)
        for why, text in ((Why.TITLE, shown.title), (Why.SUMMARY, shown.summary)):
            if spans := self.spans(text):
                return Proof(why, text, spans, document.language(language))
        if any(code.value in self._codes for code in document.codes):
            return Proof(Why.CODE, "", ())
        return self.further(document, language) or (Proof(Why.PROVIDER, "", ()) if document.provider else None)

    def further(self, document: SearchDocument, language: str) -> Proof | None:
        """The best place beyond title and summary: a known question, the page's text, or its title in the other language."""
        own = document.language(language)
        places: list[tuple[Why, str, str | None]] = [(Why.QUESTION, text, None) for text in document.asked]
        places.append((Why.TEXT, document.text(language).body, own))
        places += [(Why.TRANSLATION, document.texts[other].title, other) for other in CODES if other in document.texts and other != own]
        proofs = (Proof(why, text, spans, spoken) for why, text, spoken in places if (spans := self.spans(text)))
        best = max(proofs, key=lambda proof: (len(set(_words(proof))), -len(proof.text)), default=None)
        return best and _cut(best)


def _terms(things: Iterable[Thing]) -> Iterator[str]:
    for thing in things:
        yield from thing.terms
        yield from _terms(thing.parts)


def _occurrences(code: str, text: str) -> Iterator[Span]:
    place = text.lower().find(code)
    if place >= 0:
        yield Span(place, place + len(code))


def _words(proof: Proof) -> list[str]:
    return [proof.text[span.start : span.end].lower() for span in proof.spans]


def _cut(proof: Proof) -> Proof:
    """The neighbourhood of the first word that counts, from the beginning of a word to the end of one."""
    if len(proof.text) <= _WINDOW:
        return proof
    start = max(0, proof.spans[0].start - _WINDOW // 4)
    start = proof.text.find(" ", start) + 1 if start else 0
    end = proof.text.rfind(" ", 0, start + _WINDOW)
    end = end if end > proof.spans[0].end else len(proof.text)
    inside = tuple(Span(span.start - start, span.end - start) for span in proof.spans if span.start >= start and span.end <= end)
    return Proof(proof.why, proof.text[start:end], inside, proof.language)
