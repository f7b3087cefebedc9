"""How search slows down as entries grow, as ratios measured in one run, so that they are comparable between machines."""

from __future__ import annotations

import gc
import random
import re
import string
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import CodeRule, EntryRule, PatternRule, SynonymRule
from errors.engine.vocabulary import Actor, PatternKind, Permanence, Scheme
from errors.knowledge.document import Knowledge
from errors.lab.measure_matching import Measurement, best_times, built, quantile
from errors.languages import CODES, DEFAULT
from errors.search import SearchIndex, find
from errors.search.search_document import ResultType, SearchDocument, SearchText

SIZES = (500, 10_000, 100_000)  # entries
_SEARCHES = 300
_CODES = 900  # different codes, however many entries carry them
_PROVIDERS = 60
_PATTERNS = 3  # an entry
_NEW_WORDS = 0.01  # of the words of an entry, which no other uses
_SEED = 5321


@dataclass(frozen=True, slots=True)
class Growth:
    """What was measured at one size: seconds to build, megabytes, and the seconds of each search and each look-up of a code."""

    entries: int
    build: float
    megabytes: float
    searches: list[float]
    codes: list[float]


def text_words(knowledge: Knowledge) -> list[str]:
    """The words of the real titles and summaries, as often as they occur there."""
    texts = (text for entry in knowledge.entries for text in entry.texts().values())
    return re.findall(r"[a-zà-ú]{2,}", " ".join(f"{text.title} {text.summary}" for text in texts).lower())


def measure_search(vocabulary: Sequence[str], synonyms: Sequence[SynonymRule], sizes: Sequence[int] = SIZES) -> list[Measurement]:
    """`vocabulary` holds the words of real entries, as often as they occur."""
    few, middle, many = (_grow(size, vocabulary, synonyms) for size in sizes)
    beside = f"{many.entries:,} entries beside"
    return [
        *(row for growth in (few, middle, many) for row in _absolute(growth)),
        Measurement(f"search, {beside} {middle.entries:,}, median", _ratio(many.searches, middle.searches, 50), "", ""),
        Measurement("the same, 99th percentile", _ratio(many.searches, middle.searches, 99), "", "at most 4"),
        Measurement(f"code look-up, {beside} {few.entries:,}, median", _ratio(many.codes, few.codes, 50), "", "at most 2"),
        Measurement("the same, 99th percentile", _ratio(many.codes, few.codes, 99), "", "at most 2"),
    ]


def _absolute(growth: Growth) -> Iterator[Measurement]:
    name = f"{growth.entries:,} entries: "
    yield Measurement(f"{name}build", growth.build, " s", "")
    yield Measurement(f"{name}memory of the index", growth.megabytes, " MB", "")
    yield Measurement(f"{name}search, median", 1000 * quantile(growth.searches, 50), " ms", "")
    yield Measurement(f"{name}search, 99th percentile", 1000 * quantile(growth.searches, 99), " ms", "")
    yield Measurement(f"{name}code look-up, median", 1000 * quantile(growth.codes, 50), " ms", "")
    yield Measurement(f"{name}code look-up, 99th percentile", 1000 * quantile(growth.codes, 99), " ms", "")


def _ratio(many: list[float], few: list[float], percent: int) -> float:
    return quantile(many, percent) / quantile(few, percent)


def _grow(size: int, vocabulary: Sequence[str], synonyms: Sequence[SynonymRule]) -> Growth:
    chance = random.Random(_SEED)
    documents = [_entry(number, vocabulary, chance) for number in range(size)]
    catalog = Catalog.build(_rules(documents, chance), synonyms=synonyms)
    index, seconds, megabytes = built(lambda: SearchIndex.build(documents, catalog))
    gc.collect()
    gc.freeze()  # as a process that serves a snapshot does
    searches = [_search(documents, vocabulary, synonyms, chance) for _ in range(_SEARCHES)]
    codes = [_spelt(chance.randrange(_CODES)) for _ in range(_SEARCHES)]
    return Growth(size, seconds, megabytes, _times(searches, index), _times(codes, index))


def _entry(number: int, vocabulary: Sequence[str], chance: random.Random) -> SearchDocument:
    provider = f"provider-{chance.randrange(_PROVIDERS)}" if chance.random() < 0.5 else None
    return SearchDocument(
        kind=ResultType.ENTRY,
        id=f"entry-{number}",
        texts={language: SearchText(*(_prose(length, vocabulary, chance) for length in (7, 25, 50))) for language in CODES},
        asked=tuple(_prose(6, vocabulary, chance) for _ in range(4)),
        provider=provider,
        category="unspecified-refusal",
        group="server",
        actor=Actor.SENDER,
        permanence=Permanence.PERMANENT,
        codes=tuple(CodeRule(Scheme.ENHANCED, _code(chance.randrange(_CODES))) for _ in range(2)),
    )


def _prose(length: int, vocabulary: Sequence[str], chance: random.Random) -> str:
    return " ".join(_new_word(chance) if chance.random() < _NEW_WORDS else chance.choice(vocabulary) for _ in range(length))


def _new_word(chance: random.Random) -> str:
    return "".join(chance.choices(string.ascii_lowercase, k=chance.randint(5, 10)))


def _code(number: int) -> str:
    return f"5.{number // 100}.{number % 100}"


def _spelt(number: int) -> str:
    return ("{}", "#{}", "errore {}", "550 {}")[number % 4].format(_code(number))


def _rules(documents: Iterable[SearchDocument], chance: random.Random) -> Iterator[EntryRule]:
    """The patterns by which the diagnosis knows the entries: phrases and topics of words of their own texts."""
    for document in documents:
        said = [word for text in document.texts.values() for word in text.summary.split()]
        patterns = [PatternRule(PatternKind.PHRASE, " ".join(chance.sample(said, 4))) for _ in range(_PATTERNS - 1)]
        patterns.append(PatternRule(PatternKind.WORDS, ", ".join(chance.sample([word for word in said if len(word) > 4], 3))))
        yield EntryRule(document.id, "unspecified-refusal", provider=document.provider, patterns=tuple(patterns))


def _search(documents: Sequence[SearchDocument], vocabulary: Sequence[str], synonyms: Sequence[SynonymRule], chance: random.Random) -> str:
    """Words of a title, a synonym, common words, or a title with a typing error."""
    kind = chance.randrange(4)
    title = chance.choice(documents).texts[DEFAULT.code].title.split()
    if kind == 0:
        return " ".join(chance.sample(title, 3))
    if kind == 1:
        return chance.choice(chance.choice(synonyms).phrases)
    if kind == 2:
        return " ".join(chance.choices(vocabulary, k=2))
    word = max(title, key=len)
    place = chance.randrange(1, len(word))
    return f"{word[:place]}{word[place + 1 :]} {title[0]}"


def _times(queries: Sequence[str], index: SearchIndex) -> list[float]:
    """Processor time of this thread: other programs on the machine do not count."""
    return best_times(queries, lambda query: find(query, index), time.thread_time)
