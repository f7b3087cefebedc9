"""A question, analysed: its codes, its providers, and the concepts that a result must speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from errors.engine.extract.about_mail import mail_words, other_trade
from errors.search.codes import FoundCode
from errors.search.index import FIELDS, SearchIndex, denied_terms
from errors.search.synonyms import MARK, FoundSynonym
from errors.search.words import ASKS_HOW, ASKS_SETTINGS, DENIALS, LIGHT, Word, placed_words, telling_placed_words, word_stems

LIMIT = 200  # characters of a search; what is longer is a text to diagnose
_SHORTEST = 4  # letters of a word that can stand alone
_LONGEST_NAME = 4  # words
_MOST_THINGS = 12
_MAILBOX = re.compile(r"[^\s<>@]+(?=@)")  # the part of an address that names a person
_ESTABLISHED = 5  # occurrences from which on a word is not taken for a typing error
_OWN_WORDS = 3  # `mail_words` counted for a text with a word that is used of mail alone


@dataclass(frozen=True, slots=True)
class Concept:
    """A part of the question: found where one of its `terms` is, or all of its `parts`. With `is_light` it is optional; `called` are
    the entries that a synonym group is named after; `denied` the terms of the negated word, where the question negates it."""

    terms: tuple[str, ...]
    parts: tuple[Concept, ...] = ()
    is_light: bool = False
    called: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()

    @property
    def is_short(self) -> bool:
        return not self.called and all(len(term) < _SHORTEST for term in self.terms)


@dataclass(frozen=True)
class SearchQuestion:
    """`unknown` counts the words that the knowledge does not use, `slips` those that were corrected; `corrected` is the question with its
    typing errors corrected, None without any."""

    text: str
    codes: tuple[FoundCode, ...]
    things: tuple[Concept, ...]
    providers: frozenset[str]
    names: tuple[str, ...]
    unknown: int
    corrected: str | None
    slips: int
    asks_how: bool
    asks_settings: bool

    @property
    def wanted(self) -> tuple[Concept, ...]:
        """The concepts that must be found: those that are not light; if all are light, all of them."""
        return tuple(thing for thing in self.things if not thing.is_light) or (() if self.providers or self.codes else self.things)

    @property
    def called(self) -> set[str]:
        """The entries after which synonym groups in the question are named."""
        return {entry for thing in self.things for entry in thing.called}

    @property
    def says_more(self) -> bool:
        """Whether the question has more than codes, names and light words."""
        return any(not thing.is_light for thing in self.things)

    @property
    def meant(self) -> str:
        return self.corrected or self.text

    @cached_property
    def mail_words(self) -> int:
        return mail_words(self.meant)

    @cached_property
    def is_answerable(self) -> bool:
        """Whether any page can be an answer; not where unknown words prevail."""
        known = sum(not thing.is_light for thing in self.things)
        if self.codes or self.providers:
            return self.unknown <= known + len(self.codes) + len(self.providers) + 1
        if not self.speaks_of_mail and (self.slips > 1 or all(thing.is_short for thing in self.things)):
            return False
        if not self.things or (other_trade(self.meant) and not any(thing.parts or thing.called for thing in self.things)):
            return False
        return self.unknown < max(known, 1) or (self.unknown == known and self.mail_words >= _OWN_WORDS)

    @cached_property
    def speaks_of_mail(self) -> bool:
        """Otherwise only titles, summaries and questions of pages are searched, and every word must be there."""
        return bool(self.codes or self.providers or self.mail_words or any(thing.parts for thing in self.things))


def read_question(text: str, index: SearchIndex, typing: bool = False) -> SearchQuestion:
    """With `typing`, the last word may be incomplete."""
    text = text[:LIMIT]
    codes = _codes(text, index)
    rest = _MAILBOX.sub(lambda found: " " * len(found[0]), _without(text, codes))
    spoken = telling_placed_words(rest)
    meant = [_meant(word.text, index, typing and word.end == len(text.rstrip()) == len(text)) for word in spoken]
    plain = [forms[0] if forms else word.text for word, forms in zip(spoken, meant, strict=True)]
    providers, names = _providers(plain, index)
    folded = {word.text for word in placed_words(rest)} | set(plain)
    return SearchQuestion(
        text=text,
        codes=codes,
        things=tuple(_things(plain, meant, names, index))[:_MOST_THINGS],
        providers=providers,
        names=tuple(plain[place] for place in sorted(names)),
        unknown=sum(not forms for place, forms in enumerate(meant) if place not in names),
        corrected=_corrected(text, spoken, plain, index) if not typing else None,
        slips=sum(word.text != other for word, other in zip(spoken, plain, strict=True)),
        asks_how=bool(folded & ASKS_HOW),
        asks_settings=bool(folded & ASKS_SETTINGS),
    )


def _codes(text: str, index: SearchIndex) -> tuple[FoundCode, ...]:
    """An unknown number counts as a code only if the question has hardly any other word: it may be a port or a price."""
    found = index.codes.find(text)
    others = [
        word for word in telling_placed_words(_without(text, found)) if word.text not in LIGHT and word.text not in ("smtp", "server")
    ]
    return tuple(code for code in found if code.value in index.codes or not others)


def _without(text: str, codes: Sequence[FoundCode]) -> str:
    for code in codes:
        text = text[: code.start] + " " * (code.end - code.start) + text[code.end :]
    return text


def _meant(word: str, index: SearchIndex, is_beginning: bool) -> tuple[str, ...]:
    """The known words that a typed word may stand for, itself first; empty for an unknown word."""
    if is_beginning and len(word) > 1:
        completions = index.vocabulary.completions(word)
        if completions:
            return (word, *(other for other in completions if other != word)) if word in index.vocabulary else completions
    if word in LIGHT or index.vocabulary.counts[word] >= _ESTABLISHED:
        return (word,)
    near = index.vocabulary.nearest(word)
    if word in index.vocabulary or _is_stemmed(word, index):
        return near[:1] if near and index.vocabulary.is_slip(word, near[0]) else (word,)
    return near


def _is_stemmed(word: str, index: SearchIndex) -> bool:
    """Whether the index has the stem of the word: another form of a curator's word, or a word of the questions."""
    return any(index.searcher.doc_freq(name, stem) for stem in word_stems(word) for name in FIELDS)


def _corrected(text: str, spoken: Sequence[Word], plain: Sequence[str], index: SearchIndex) -> str | None:
    """The question with its typing errors put right, everything else as it was typed."""
    meant = text
    for word, other in reversed(list(zip(spoken, plain, strict=True))):
        if word.text != other:
            meant = meant[: word.start] + other + meant[word.end :]
    return meant if meant != text else None


def _providers(plain: Sequence[str], index: SearchIndex) -> tuple[frozenset[str], frozenset[int]]:
    """The providers that are named, and the places of the words that name them: the longest name wins."""
    ids: set[str] = set()
    places: set[int] = set()
    for length in range(_LONGEST_NAME, 0, -1):
        for start in range(len(plain) - length + 1):
            span = range(start, start + length)
            found = index.names.get(" ".join(plain[start : start + length]))
            if found and places.isdisjoint(span):
                ids |= found
                places.update(span)
    return frozenset(ids), frozenset(places)


def _things(plain: Sequence[str], meant: Sequence[tuple[str, ...]], names: frozenset[int], index: SearchIndex) -> Iterator[Concept]:
    """Synonyms of several words first, the longest before others; each word belongs to one concept."""
    meanings = index.synonyms.find(plain)
    single: dict[int, list[str]] = {}
    taken: set[int] = set()
    for meaning in meanings:
        if len(meaning.places) == 1:
            single.setdefault(meaning.places[0], []).append(meaning.term)
    for meaning in meanings:
        if len(meaning.places) > 1 and taken.isdisjoint(meaning.places):
            taken.update(meaning.places)
            terms = _same_places(meaning, meanings)
            yield Concept(terms, tuple(_word(place, plain, meant, single, index) for place in meaning.places), called=_called(terms, index))
    for place in range(len(plain)):
        if place not in taken and place not in names and meant[place]:
            yield _word(place, plain, meant, single, index)


def _same_places(meaning: FoundSynonym, meanings: Sequence[FoundSynonym]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other.term for other in meanings if other.places == meaning.places))


def _called(terms: Sequence[str], index: SearchIndex) -> tuple[str, ...]:
    return tuple(entry for term in terms if (entry := term.removeprefix(MARK)) != term and entry in index.entries)


def _word(place: int, plain: Sequence[str], meant: Sequence[tuple[str, ...]], single: dict[int, list[str]], index: SearchIndex) -> Concept:
    forms = meant[place] or (plain[place],)
    terms = tuple(dict.fromkeys((*(stem for form in forms for stem in word_stems(form)), *single.get(place, ()))))
    return Concept(
        terms=terms,
        called=_called(terms, index),
        is_light=plain[place] in LIGHT,
        denied=tuple(denied_terms(plain[place])) if place and plain[place - 1] in DENIALS else (),
    )
