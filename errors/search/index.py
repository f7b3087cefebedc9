"""The search index: built once from all documents, in memory, immutable."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, pairwise

import tantivy

from errors.engine.index.catalog import Catalog
from errors.search.codes import CodeIndex
from errors.search.search_document import Filter, ResultType, SearchDocument
from errors.search.synonyms import SynonymIndex
from errors.search.vocabulary import Vocabulary, write
from errors.search.words import DENIALS, telling_words, word_stems

NOBODY = "-"  # the value of a filter that a document does not have


class Field(StrEnum):
    """The fields of the index besides the filters."""

    TITLE = "title"
    ASKED = "asked"
    SUMMARY = "summary"
    BODY = "body"
    ID = "id"
    SCOPE = "scope"
    NUMBER = "number"


class Scope(StrEnum):
    """MAIN for the general entry of a category, SPECIAL for an entry of a provider or one that defines a code, else GENERAL."""

    MAIN = "main"
    GENERAL = "general"
    SPECIAL = "special"


# The text fields and the weight of a word in each.
FIELDS = {Field.TITLE: 5.0, Field.ASKED: 2.2, Field.SUMMARY: 2.0, Field.BODY: 0.7}
TELLING_FIELDS: dict[Field, float] = {name: worth for name, worth in FIELDS.items() if name is not Field.BODY}


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """`names` leads from what people call a provider to its ids, `categories` from an entry to its category where that is explained,
    `values` from a filter to what it may be set to; the searcher knows documents by their place in `documents`."""

    documents: tuple[SearchDocument, ...]
    codes: CodeIndex
    synonyms: SynonymIndex
    vocabulary: Vocabulary
    names: dict[str, frozenset[str]]
    entries: frozenset[str]
    values: dict[Filter, frozenset[str]]
    categories: dict[str, str]
    catalog: Catalog
    schema: tantivy.Schema
    searcher: tantivy.Searcher

    @classmethod
    def build(cls, documents: Iterable[SearchDocument], catalog: Catalog) -> SearchIndex:
        documents = tuple(documents)
        meanings = SynonymIndex(catalog.synonyms)
        schema = _schema()
        index = tantivy.Index(schema)
        counts = Counter(meanings.words)
        write(index, (_row(number, document, meanings, counts) for number, document in enumerate(documents)))
        return cls(
            documents=documents,
            codes=CodeIndex(documents),
            synonyms=meanings,
            vocabulary=Vocabulary(counts),
            names=_names(documents),
            entries=frozenset(document.id for document in documents if document.kind in (ResultType.ENTRY, ResultType.GUIDE)),
            values=_values(documents),
            categories=_categories(documents),
            catalog=catalog,
            schema=schema,
            searcher=index.searcher(),
        )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in FIELDS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in (*Filter, Field.ID, Field.SCOPE):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field(Field.NUMBER, fast=True)
    return builder.build()


def _row(number: int, document: SearchDocument, meanings: SynonymIndex, counts: Counter[str]) -> dict[str, object]:
    """The row of a document. Only words that curators wrote are counted for the vocabulary: questions of people contain typing errors."""
    texts = document.texts.values()
    written = {
        Field.TITLE: [telling_words(text) for text in (*(text.title for text in texts), *document.names)],
        Field.SUMMARY: [telling_words(text.summary) for text in texts],
        Field.BODY: [telling_words(text.body) for text in texts],
    }
    for word_lists in written.values():
        for word_list in word_lists:
            counts.update(word_list)
    return {
        Field.NUMBER: number,
        Field.ID: document.id,
        Field.SCOPE: _scope(document),
        **{name: getattr(document, name) or NOBODY for name in Filter},
        Field.TITLE: _joined(index_terms(word_list, meanings) for word_list in written[Field.TITLE]),
        Field.SUMMARY: _joined(index_terms(word_list, meanings) for word_list in written[Field.SUMMARY]),
        Field.ASKED: _joined(index_terms(telling_words(text), meanings) for text in document.asked),
        Field.BODY: _joined(map(_stems, written[Field.BODY])),
    }


def _scope(document: SearchDocument) -> Scope:
    if document.id == document.category:
        return Scope.MAIN
    return Scope.SPECIAL if document.provider or any(code.defines for code in document.codes) else Scope.GENERAL


def _joined(parts: Iterable[Iterable[str]]) -> str:
    return " ".join(chain.from_iterable(parts))


def index_terms(said: Sequence[str], meanings: SynonymIndex) -> Iterator[str]:
    """The stems of the words in both languages, and the synonyms that they form."""
    yield from _stems(said)
    for before, word in pairwise(said):
        if before in DENIALS:
            yield from denied_terms(word)
    for meaning in meanings.find(said):
        yield meaning.term


def _stems(said: Iterable[str]) -> Iterator[str]:
    return chain.from_iterable(map(word_stems, said))


def denied_terms(word: str) -> list[str]:
    """A negated word gets a term of its own in addition: `non accettata` is not `accettata`."""
    return [f"!{stem}" for stem in word_stems(word)]


def _categories(documents: Iterable[SearchDocument]) -> dict[str, str]:
    """Entry id → category, for categories that have a general entry."""
    explained = {document.id for document in documents if _scope(document) is Scope.MAIN}
    return {document.id: document.category for document in documents if document.category in explained}


def _values(documents: Sequence[SearchDocument]) -> dict[Filter, frozenset[str]]:
    values = {name: frozenset(value for document in documents if (value := getattr(document, name))) for name in Filter}
    return values | {Filter.KIND: frozenset(ResultType)}


def _names(documents: Sequence[SearchDocument]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        if document.kind is ResultType.PROVIDER:
            for name in document.names:
                found[" ".join(telling_words(name))].add(document.id)
    return {name: frozenset(ids) for name, ids in found.items()}
