"""What the program must know of a language: its names, how other programs call it, and the words of its grammar."""

from __future__ import annotations

from dataclasses import dataclass, field


def gettext_noop(message: str) -> str:
    """Mark a string for the catalogue of translations. This room imports no Django."""
    return message


@dataclass(frozen=True, slots=True)
class Words:
    """Tables of folded words (lower case, no accents, no apostrophes): grammar and everyday words, not the words of mail errors, which
    are knowledge and stand in `fixtures/synonyms.yaml`.

    silent        articles, prepositions, pronouns, auxiliaries, greetings: they say nothing in a question
    modal         can, want, must: they say nothing beside the verb they go with
    motion        verbs of going and ending up
    questions     question words by their meaning: `how`, `where`, `what`, `why`
    denials       words that deny the word after them, and what is left of such words without their apostrophe (`don't`)
    half_denials  what is left of a denial but is a word of its own too (`can't`)
    light         words that any question about mail may hold: they help to choose a page, but need not be on it
    guides        with the words for how, where and what: somebody asks how to do something
    settings      somebody asks for the settings of a mail program

    Whether a text is about mail at all; a trailing * stands for any ending:

    mail          words of nothing but electronic mail
    shared        words that mail shares with other trades
    complaints    something went wrong, or is asked about
    asks          words in which people ask
    replies       words of servers, which mean mail only after the number of a reply

    Whether a number is a code, by the words around it:

    code_nouns    error, code, answer: the number after them is one
    answers       what a message or a server does with a code: it comes back, says, shows, gives
    links         small words between those and the number
    says          phrases behind which a server's own reply stands
    exits         phrases behind which the status of an ended program stands
    numbered      things whose number is no code: a port, a line, a page, a version
    units         what is measured or counted by the number before them: minutes, euros
    counted       things of mail that are counted, in the plural
    refusals      what a server says behind the number of a refusal
    """

    silent: frozenset[str] = frozenset()
    modal: frozenset[str] = frozenset()
    motion: frozenset[str] = frozenset()
    questions: dict[str, frozenset[str]] = field(default_factory=dict)
    denials: frozenset[str] = frozenset()
    half_denials: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    guides: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    mail: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    complaints: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    replies: frozenset[str] = frozenset()
    code_nouns: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    exits: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    refusals: frozenset[str] = frozenset()

    def asking(self, *meanings: str) -> frozenset[str]:
        """The question words of these meanings, of all without any."""
        return frozenset().union(*(self.questions.get(meaning, ()) for meaning in meanings or self.questions))


def table(words: str) -> frozenset[str]:
    """A table as it is written: words with white space between them."""
    return frozenset(words.split())


def lines(phrases: str) -> frozenset[str]:
    """A table of phrases, one a line."""
    return frozenset(filter(None, map(str.strip, phrases.splitlines())))


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is the code of ISO 639-1, `own_name` what its speakers call it, `english_name` the key of its name in the catalogues.

    What a new language does not have yet may be empty here: the start-up check names it (`errors/knowledge/language_check.py`).

    locale            with the country, as OpenGraph writes it (`og:locale`)
    stemmer           name of its Snowball stemmer in tantivy
    recognition       name of its Tesseract model
    settings_title    title of a page with mail settings, for the search; `{}` is the provider
    settings_summary  what stands on such a page
    """

    code: str
    own_name: str
    english_name: str
    locale: str = ""
    stemmer: str = ""
    recognition: str = ""
    settings_title: str = ""
    settings_summary: str = ""
    words: Words = Words()
