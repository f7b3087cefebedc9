"""Words of a question brought to a common form: endings off, doubled letters single, words of one meaning made one.

People ask the same thing in many words and in several languages: `non mi partono le e-mail`, `I can't send mail`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from errors.engine.fold import fold
from errors.engine.index.rules import SynonymRule
from errors.languages import LANGUAGES

_DOUBLED = re.compile(r"([a-z])\1+")
_LETTERS = 6  # enough to tell words apart, short enough to drop most endings of the languages of the site
_RUN = 4  # letters
_SILENT = frozenset(word for language in LANGUAGES for word in language.words.silent | language.words.modal)
DENIAL = "!"
_MEANING = "="  # before the name of a meaning, so that it is never a word


def single(folded: str) -> str:
    """Doubled letters made single, for they are what people most often get wrong (`pasword`, `mesaggi`)."""
    return _DOUBLED.sub(r"\1", folded)


def _grammar() -> Iterator[tuple[str, str]]:
    """Words of grammar that mean the same in each language, with their common form."""
    for language in LANGUAGES:
        yield from ((word, DENIAL) for word in language.words.denials)
        for meaning, words in language.words.questions.items():
            yield from ((word, f"?{meaning}") for word in words)


class Stems:
    """The common form of words: that of their group of synonyms, else their first letters.

    A word of a group stands for all words with the same first letters. A word or a beginning that two groups claim belongs to none.
    """

    def __init__(self, synonyms: Iterable[SynonymRule]) -> None:
        meanings: dict[str, set[str]] = defaultdict(set)
        for group in synonyms:
            for word in single_words(group):
                for key in (word, _beginning(word)):
                    meanings[key].add(_MEANING + group.id)
        self._forms = {key: found.pop() for key, found in meanings.items() if len(found) == 1}
        self._forms |= {single(word): form for word, form in _grammar()}

    def find(self, text: str) -> set[str]:
        """The words that say something, each in its common form; of what is denied, the denial too (`! send`)."""
        found: set[str] = set()
        denied = False
        for form in map(self._form, _words(text)):
            found.add(f"{DENIAL} {form}" if denied else form)
            denied = form == DENIAL
        return found

    def _form(self, word: str) -> str:
        word = single(word)
        return self._forms.get(word) or self._forms.get(_beginning(word), word[:_LETTERS])


def single_words(group: SynonymRule) -> set[str]:
    """The ways of saying that are one word, with doubled letters single."""
    ways = (fold(way).split() for way in group.phrases)
    return {single(way[0]) for way in ways if len(way) == 1}


def _beginning(word: str) -> str:
    """What words with the same first letters share; a short word is its own."""
    return f"{word[:_LETTERS]}*" if len(word) >= _LETTERS else word


def _words(text: str) -> list[str]:
    """The words that say something; a number says nothing by itself."""
    return [word for word in fold(text).split() if len(word) > 1 and word not in _SILENT and not word.isdigit()]


def letter_runs(text: str) -> set[str]:
    """All runs of four letters, over word ends too, which typing errors leave mostly whole."""
    letters = f" {single(' '.join(_words(text)))} "
    return {f"#{letters[start : start + _RUN]}" for start in range(len(letters) - _RUN + 1)}
