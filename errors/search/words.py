"""Text → words → stems: lower case, without accents, stemmed by the Snowball rules of each language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from errors.engine.fold import fold
from errors.languages import LANGUAGES

_WORD = re.compile(r"[^ ]+")
_WORDS = [language.words for language in LANGUAGES]
SILENT = frozenset().union(*(words.silent | words.motion | words.asking() for words in _WORDS))
DENIALS = frozenset().union(*(words.denials | words.half_denials for words in _WORDS))
# They rank results, but need not be found; a negation counts only inside a phrase.
LIGHT = DENIALS.union(*(words.light for words in _WORDS))
ASKS_HOW = frozenset().union(*(words.guides | words.asking("how", "where", "what") for words in _WORDS))
ASKS_SETTINGS = frozenset().union(*(words.settings for words in _WORDS))


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its position in the text."""

    text: str
    start: int
    end: int


def placed_words(text: str) -> list[Word]:
    """All words of a text with their positions; folding keeps positions."""
    folded = fold(text)
    return [Word(found[0], *found.span()) for found in _WORD.finditer(folded)]


def telling_placed_words(text: str) -> list[Word]:
    """The words that are no stop words, and negations, which count inside a phrase."""
    return [word for word in placed_words(text) if _tells(word.text)]


def telling_words(text: str) -> list[str]:
    """The same without positions."""
    return [word for word in fold(text).split() if _tells(word)]


def _tells(word: str) -> bool:
    return word not in SILENT and (len(word) > 1 or word.isdigit())


@cache
def _stemmer(name: str) -> TextAnalyzer:
    return TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer(name)).build()


@lru_cache(maxsize=100_000)
def _stem(word: str, stemmer: str) -> str:
    return _stemmer(stemmer).analyze(word)[0]


@lru_cache(maxsize=100_000)
def word_stems(word: str) -> tuple[str, ...]:
    """The stems of a word by the rules of each language, without repetitions."""
    return tuple(dict.fromkeys(_stem(word, language.stemmer) for language in LANGUAGES))
