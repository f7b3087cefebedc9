"""The question as a tantivy query: what must be found, and what ranks higher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil

from tantivy import Occur, Query

from errors.search.index import FIELDS, TELLING_FIELDS, Field, Scope, SearchIndex
from errors.search.question import Concept, SearchQuestion
from errors.search.search_document import Filter, ResultType

_PART = 0.5  # of a meaning's worth, where only its words are there
_LIGHT = 0.3
_COMMON = 2000  # documents that use a word; if more do, it tells something only in a title
_TIE = 0.15  # how much the second best field counts
_MOST_NEEDED = 2  # concepts that must all be found; of more, `_NEEDED`
_NEEDED = 0.6
# Constants beside the scores of words, which are around ten for each thing that a title names.
_ASKED = 22.0
_CALLED = 12.0
_PROVIDER = 32.0
_OWN = 40.0
_SURELY = 0.8  # of how well asked entries fit
_GENERAL = 9.0
_MAIN = 12.0
_GUIDE = 6.0
_SETTINGS = 30.0
_PAGE = 40.0  # a provider's own page, where only the provider is asked for


def index_query(
    question: SearchQuestion, asked: Mapping[str, float], filters: Mapping[Filter, str], least: int, index: SearchIndex
) -> Query:
    """`least` of the wanted things must be found, unless people ask for the entry in these words."""
    clauses = [(Occur.Must, _matches(question, asked, least, index))]
    clauses += [(Occur.Should, clause) for clause in _preferences(question, asked, index)]
    clauses += [(Occur.Must, _constant(name, value, 0.0, index)) for name, value in filters.items()]
    return Query.boolean_query(clauses)


def _matches(question: SearchQuestion, asked: Mapping[str, float], least: int, index: SearchIndex) -> Query:
    wanted = question.wanted
    if not wanted and question.providers:
        return _any(_constant(Filter.PROVIDER, provider, 0.0, index) for provider in sorted(question.providers))
    fields = FIELDS if question.speaks_of_mail else TELLING_FIELDS
    core = Query.boolean_query([(Occur.Should, _thing(thing, fields, index)) for thing in wanted], minimum_number_should_match=least)
    return _any([core, *(_constant(Field.ID, entry, 0.0, index) for entry in asked)])


def needed(question: SearchQuestion) -> int:
    """How many concepts a result must hold: all that are known by a synonym, else most of them."""
    things = sum(bool(thing.called) for thing in question.wanted) or len(question.wanted)
    return things if things <= _MOST_NEEDED or not question.speaks_of_mail else ceil(things * _NEEDED)


def _preferences(question: SearchQuestion, asked: Mapping[str, float], index: SearchIndex) -> Iterable[Query]:
    yield _constant(Field.SCOPE, Scope.GENERAL, _GENERAL, index)
    yield _constant(Field.SCOPE, Scope.MAIN, _MAIN, index)
    yield from (_constant(Filter.PROVIDER, provider, _PROVIDER, index) for provider in sorted(question.providers))
    yield from _own(question, asked, index)
    yield from (_thing(Concept(thing.denied), TELLING_FIELDS, index) for thing in _all(question.things) if thing.denied)
    yield from (_constant(Field.ID, entry, _ASKED * weight, index) for entry, weight in asked.items())
    yield from (_constant(Field.ID, entry, _CALLED, index) for entry in sorted(question.called))
    yield from (Query.boost_query(_thing(thing, FIELDS, index), _LIGHT) for thing in question.things if thing.is_light)
    if question.asks_how:
        yield _constant(Filter.KIND, ResultType.GUIDE, _GUIDE, index)
    if question.asks_settings and question.providers:
        yield _constant(Filter.KIND, ResultType.SETTINGS, _SETTINGS, index)
    if not question.wanted:
        yield _constant(Filter.KIND, ResultType.PROVIDER, _PAGE, index)
        yield _constant(Filter.KIND, ResultType.SETTINGS, _PAGE / 2, index)


def _own(question: SearchQuestion, asked: Mapping[str, float], index: SearchIndex) -> Iterable[Query]:
    """Where a general explanation is asked for, the named provider's own entry of the same category is the answer."""
    meant = sorted({*question.called, *(entry for entry, weight in asked.items() if weight > _SURELY)})
    for category in sorted({index.categories[entry] for entry in meant if entry in index.categories}):
        for provider in sorted(question.providers):
            pair = [
                (Occur.Must, _constant(Filter.PROVIDER, provider, 0.0, index)),
                (Occur.Must, _constant(Filter.CATEGORY, category, _OWN, index)),
            ]
            yield Query.boolean_query(pair)


def _all(things: Iterable[Concept]) -> Iterable[Concept]:
    return (one for thing in things for one in (thing, *thing.parts))


def _thing(thing: Concept, fields: Mapping[Field, float], index: SearchIndex) -> Query:
    """The score of the best field, and `_TIE` of the others."""
    found = [
        Query.boost_query(Query.term_query(index.schema, name, term, index_option="freq"), worth)
        for name, worth in fields.items()
        for term in thing.terms
        if name is Field.TITLE or index.searcher.doc_freq(name, term) <= _COMMON
    ]
    if thing.parts:
        parts = Query.boolean_query([(Occur.Must, _thing(part, fields, index)) for part in thing.parts])
        found.append(Query.boost_query(parts, _PART))
    return Query.disjunction_max_query(found, tie_breaker=_TIE)


def _constant(name: Field | Filter, value: str, worth: float, index: SearchIndex) -> Query:
    return Query.const_score_query(Query.term_query(index.schema, name, value, index_option="basic"), worth)


def _any(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])
