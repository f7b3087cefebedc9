"""Text → words → stems: lower case, no accents, endings off by the rules of each language (Snowball)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from errors.engine.fold import fold
from errors.languages import LANGUAGES

_WORD = re.compile(r"[^ ]+")
# Words that say nothing by themselves.
_SILENCE = """
    a ad adesso agli ai al alla alle allo an anche and are as at be been buongiorno but by c che chi ci ciao col come con cosa cui d
    da dagli dai dal dalla dalle dall degli dei del dell della delle dello di did do does dopo dove e ed era essere fa fai fare for
    from gli grazie ha hai hanno has have he hello hi ho how i il im in io is it its l la le lei lo loro lui m ma me mi mia mie miei
    mio my n ne nei nel nell nella nelle noi now o of on or ora our p per perche please poi puo qua qual quale quali quando quella
    quelle quelli quello questa queste questi questo qui s salve se she si sia so solo some sono sta stata stato stati su sua sue
    sugli sui sul sulla suo t tanto that the their them there these they this ti to tra tu tua tuo u un una uno v ve vi voi w was we
    what when where which who why will with would x y you your go goes going went vado vanno andare finire finisce finiscono piu gia
    ancora any sempre sto stai ll re
"""
SILENT = frozenset(_SILENCE.split())
# Words that every question about mail may hold: they help to choose, but need not be found. A denial counts only inside a phrase.
_LIGHTNESS = """
    non no not nessun nessuno niente never mai cannot can cant dont doesnt wont senza without isn doesn don won couldn errore errori
    error errors err problema problemi problem problems codice codici code codes aiuto help significa significato vuol dire mean
    means meaning mail mails email emails posta elettronica message messages messaggio messaggi risolvere soluzione solve fix fixed
    resolve resolved spiegazione explain avviso dice appare compare esce says get gets getting got cliente clienti customer
    customers riesco riesce possibile possiamo posso voglio vorrei devo try trying want need numero number
"""
LIGHT = frozenset(_LIGHTNESS.split())
_DENIAL = "non no not nessun nessuno never mai cannot can cant dont doesnt wont senza without isn doesn don won couldn"
DENIALS = frozenset(_DENIAL.split())
_HOW = "come how dove where quale quali which guida guide configurare configure setup impostare cosa what"
ASKS_HOW = frozenset(_HOW.split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in the text it came from."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """All words of a text, each where it stands: folding moves nothing."""
    folded = fold(text)
    return [Word(found[0], *found.span()) for found in _WORD.finditer(folded)]


def telling(text: str) -> list[Word]:
    """The words that say something, and denials, which say something inside a phrase."""
    return [word for word in words(text) if _tells(word.text)]


def spoken(text: str) -> list[str]:
    """The same without their places."""
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
def stems(word: str) -> tuple[str, ...]:
    """The stems of a word whose language is not known, each once."""
    return tuple(dict.fromkeys(_stem(word, language.stemmer) for language in LANGUAGES))
