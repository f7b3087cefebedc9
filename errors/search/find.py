"""The whole way of a search: question → index → results in order, with counts for the filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from tantivy import DocAddress

from errors.engine.codes import families
from errors.search.asked import Asked, asked_for
from errors.search.codes import FoundCode
from errors.search.documents import SearchDocument
from errors.search.index import SearchIndex
from errors.search.query import needed, query
from errors.search.question import Question, read_question

MOST = 200  # results; who wants more narrows the question
_NEAR = 0.2  # of the best score; what is below holds the words by chance
_FEW = 5  # results; then what holds one thing less is shown after them
COUNTED = ("kind", "provider", "group", "actor", "permanence")


@dataclass(frozen=True, slots=True)
class Found:
    """`results` best first; `counts[filter][value]`; `nearest` are known codes close to one that is not."""

    question: Question
    results: tuple[SearchDocument, ...] = ()
    counts: Mapping[str, Counter[str]] = field(default_factory=dict)
    nearest: tuple[str, ...] = ()

    @property
    def is_cut(self) -> bool:
        """Whether there may be more than are shown: the counts are then at least these."""
        return len(self.results) >= MOST


def find(text: str, index: SearchIndex, filters: Mapping[str, str] | None = None, typing: bool = False) -> Found:
    """`filters` leads from names of `COUNTED` to one value each; while `typing`, the last word may be unfinished."""
    question = read_question(text, index, typing)
    asked = asked_for(question.meant, question.providers, index.catalog)
    if not (asked.entries or question.is_answerable):
        return Found(question, nearest=_nearest(question, index))
    filters = filters or {}
    results = _results(question, asked, filters, index)
    return Found(question, results, _counts(question, asked, filters, results, index), _nearest(question, index))


def _results(question: Question, asked: Asked, filters: Mapping[str, str], index: SearchIndex) -> tuple[SearchDocument, ...]:
    by_words = _by_words(question, asked, filters, index)
    if not question.codes:
        return by_words[:MOST]
    said = [document for document in by_words if asked.is_said(document.id) and question.says_more]
    by_code = [document for document in _by_code(question, index) if _passes(document, filters)]
    return tuple({(document.kind, document.id): document for document in (*said, *by_code, *by_words)}.values())[:MOST]


def _by_words(question: Question, asked: Asked, filters: Mapping[str, str], index: SearchIndex) -> tuple[SearchDocument, ...]:
    """What comes near the best; a filter does not lower what is near."""
    if not question.wanted and not question.providers and not asked.entries:
        return ()
    search = partial(_search, question, asked, index=index)
    hits = search(filters, needed(question), MOST)
    best = max((score for score, _ in (search({}, needed(question), 1) if filters else hits)), default=0.0)
    if len(hits) < _FEW and needed(question) > 1 and question.speaks_of_mail:
        hits += search(filters, needed(question) - 1, MOST)
    near = [address for score, address in hits if score >= best * _NEAR]
    return tuple(index.documents[number] for number in dict.fromkeys(index.searcher.fast_field_values("number", near)))


def _search(
    question: Question, asked: Asked, filters: Mapping[str, str], least: int, most: int, index: SearchIndex
) -> list[tuple[float, DocAddress]]:
    return index.searcher.search(query(question, asked.entries, filters, least, index), most, count=False).hits


def _by_code(question: Question, index: SearchIndex) -> Iterator[SearchDocument]:
    """The pages of the codes, or of the nearest family; then what they lead to, the named providers' first."""
    values = [value for code in question.codes for value in _known(code, index)]
    yield from (index.codes.pages[value] for value in values)
    documents = [index.documents[number] for value in values for number in index.codes.of(value)]
    yield from (document for document in documents if document.provider in question.providers)
    yield from documents


def _known(code: FoundCode, index: SearchIndex) -> list[str]:
    values = [code.value] if "x" in code.value.removeprefix("0x") else [code.value, *families(code.scheme, code.value)]
    return [value for value in values if value in index.codes][:1]


def _nearest(question: Question, index: SearchIndex) -> tuple[str, ...]:
    return tuple(value for code in question.codes if code.value not in index.codes for value in index.codes.nearest(code))


def _passes(document: SearchDocument, filters: Mapping[str, str]) -> bool:
    return all(getattr(document, name) == value for name, value in filters.items())


def _counts(
    question: Question, asked: Asked, filters: Mapping[str, str], results: Iterable[SearchDocument], index: SearchIndex
) -> dict[str, Counter[str]]:
    """What each value of each filter would leave: for a filter in use, of the results without it."""
    counts = {}
    for name in COUNTED:
        others = {other: value for other, value in filters.items() if other != name}
        among = _results(question, asked, others, index) if name in filters else results
        counts[name] = Counter(str(value) for document in among if (value := getattr(document, name)))
    return counts
