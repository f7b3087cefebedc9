"""The whole way of a search: question → index → results in order, with counts for the filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import cast

from tantivy import DocAddress

from errors.engine.codes import families
from errors.search.codes import FoundCode
from errors.search.diagnosed_entries import NOTHING_DIAGNOSED, DiagnosedEntries, diagnosed_entries
from errors.search.index import Field, SearchIndex
from errors.search.query import index_query, needed
from errors.search.question import SearchQuestion, read_question
from errors.search.search_document import Filter, ResultType, SearchDocument

MOST = 200  # results at most
_NEAR = 0.2  # of the best score; results below it hold the words by chance
_FEW = 5  # results; with fewer, those that lack one concept are appended
COUNTED = (Filter.KIND, Filter.PROVIDER, Filter.GROUP, Filter.ACTOR, Filter.PERMANENCE)


@dataclass(frozen=True, slots=True)
class SearchResults:
    """`results` best first; `nearest` are known codes close to an unknown one; the other fields are kept for the counts."""

    question: SearchQuestion
    results: tuple[SearchDocument, ...] = ()
    nearest: tuple[str, ...] = ()
    asked: DiagnosedEntries = NOTHING_DIAGNOSED
    filters: Mapping[Filter, str] = field(default_factory=dict)

    @property
    def is_cut(self) -> bool:
        """Whether the results were cut at `MOST`: there may be more, and the counts are lower bounds."""
        return len(self.results) >= MOST

    def counts(self, index: SearchIndex) -> dict[Filter, Counter[str]]:
        """How many results each value of each filter would leave; for a filter in use, counted without that filter."""
        return {name: Counter(value for one in self._without(name, index) if (value := getattr(one, name))) for name in COUNTED}

    def _without(self, name: Filter, index: SearchIndex) -> Iterable[SearchDocument]:
        if name not in self.filters:
            return self.results
        others = {other: value for other, value in self.filters.items() if other != name}
        return _results(self.question, self.asked, others, index)


def find(text: str, index: SearchIndex, filters: Mapping[Filter, str] | None = None, typing: bool = False) -> SearchResults:
    """`filters` leads to one value each; while `typing`, the last word may be unfinished."""
    question = read_question(text, index, typing)
    is_bare_code = question.codes and not question.says_more
    asked = NOTHING_DIAGNOSED if is_bare_code else diagnosed_entries(question.meant, question.providers, index.catalog)
    if not (asked.entries or question.is_answerable):
        return SearchResults(question, nearest=_nearest(question, index))
    filters = filters or {}
    return SearchResults(question, _results(question, asked, filters, index), _nearest(question, index), asked, filters)


def _results(
    question: SearchQuestion, asked: DiagnosedEntries, filters: Mapping[Filter, str], index: SearchIndex
) -> tuple[SearchDocument, ...]:
    by_code = _by_code(question, filters, index)
    if by_code and not question.says_more:
        return by_code[:MOST]
    by_words = _by_words(question, asked, filters, index)
    if not by_code:
        return by_words[:MOST]
    said = [one for one in by_words if asked.is_said(one.id) and question.says_more and not _defines(one, question)]
    return tuple({(one.kind, one.id): one for one in (*said, *by_code, *by_words)}.values())[:MOST]


def _defines(document: SearchDocument, question: SearchQuestion) -> bool:
    """Whether the entry defines an asked code: the code's page says the same and is listed first."""
    asked = {code.value for code in question.codes}
    return any(code.defines and code.value in asked for code in document.codes)


def _by_words(
    question: SearchQuestion, asked: DiagnosedEntries, filters: Mapping[Filter, str], index: SearchIndex
) -> tuple[SearchDocument, ...]:
    """The results with a score near the best one; a filter does not change which score that is."""
    if not question.wanted and not question.providers and not asked.entries:
        return ()
    search = partial(_search, question, asked, index=index)
    hits = search(filters, needed(question), MOST)
    best = max((score for score, _ in (search({}, needed(question), 1) if filters else hits)), default=0.0)
    if len(hits) < _FEW and needed(question) > 1 and question.speaks_of_mail:
        hits += search(filters, needed(question) - 1, MOST)
    near = [address for score, address in hits if score >= best * _NEAR]
    numbers = cast("list[int]", index.searcher.fast_field_values(Field.NUMBER, near))  # the field is in every document
    return tuple(index.documents[number] for number in dict.fromkeys(numbers))


def _search(
    question: SearchQuestion, asked: DiagnosedEntries, filters: Mapping[Filter, str], least: int, most: int, index: SearchIndex
) -> list[tuple[float, DocAddress]]:
    return index.searcher.search(index_query(question, asked.entries, filters, least, index), most, count=False).hits


def _by_code(question: SearchQuestion, filters: Mapping[Filter, str], index: SearchIndex) -> tuple[SearchDocument, ...]:
    """The pages of the codes, or of the nearest family; then what they lead to, the named providers' first."""
    values = [value for code in question.codes for value in _known(code, index)]
    found = tuple(chain((index.codes.pages[value] for value in values), *(index.codes.of(value) for value in values)))
    if len(values) > 1:
        found = tuple({(one.kind, one.id): one for one in found}.values())
    if question.providers:
        found = tuple(sorted(found, key=lambda one: one.kind != ResultType.CODE and one.provider not in question.providers))
    return tuple(one for one in found if _passes(one, filters)) if filters else found


def _known(code: FoundCode, index: SearchIndex) -> list[str]:
    values = [code.value] if "x" in code.value.removeprefix("0x") else [code.value, *families(code.scheme, code.value)]
    return [value for value in values if value in index.codes][:1]


def _nearest(question: SearchQuestion, index: SearchIndex) -> tuple[str, ...]:
    return tuple(value for code in question.codes if code.value not in index.codes for value in index.codes.nearest(code))


def _passes(document: SearchDocument, filters: Mapping[Filter, str]) -> bool:
    return all(getattr(document, name) == value for name, value in filters.items())
