"""The results of a search as one JSON document: the public contract, the same for every face."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from errors.search.codes import scheme_and_value
from errors.search.find import SearchResults
from errors.search.highlight import Highlighter, MatchPlace
from errors.search.index import SearchIndex
from errors.search.search_document import SearchDocument

MOST_SHOWN = 20


def search_json(
    query: str, found: SearchResults, index: SearchIndex, language: str, address: Callable[[SearchDocument], str]
) -> dict[str, Any]:
    """`address` returns the path of a result's page in the language: this room knows no addresses."""
    marker = Highlighter(found.question, index)
    results = [_result(document, marker, language, address(document)) for document in found.results[:MOST_SHOWN]]
    return {"query": query, "results": results, "did_you_mean": found.question.corrected}


def _result(document: SearchDocument, marker: Highlighter, language: str, url: str) -> dict[str, Any]:
    proof = marker.snippet(document, language)
    return {
        "type": document.kind.value,
        "id": document.id,
        "title": document.text(language).title,
        "category": document.category,
        "codes": [scheme_and_value(code) for code in document.codes],
        "provider": document.provider,
        "url": url,
        "why": (proof.why if proof else MatchPlace.QUESTION).value,
    }
