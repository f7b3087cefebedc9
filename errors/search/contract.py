"""The answer to a search as the public contract writes it: a plain value, ready for JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from errors.search.codes import spelling
from errors.search.documents import SearchDocument
from errors.search.find import Found
from errors.search.index import SearchIndex
from errors.search.marks import Marker, Why

MOST_SHOWN = 20


def answer(query: str, found: Found, index: SearchIndex, language: str, address: Callable[[SearchDocument], str]) -> dict[str, Any]:
    """`address` gives the page of a result in the language: the index knows nothing of addresses."""
    marker = Marker(found.question, index)
    results = [_result(document, marker, language, address(document)) for document in found.results[:MOST_SHOWN]]
    return {"query": query, "results": results, "did_you_mean": found.question.corrected}


def _result(document: SearchDocument, marker: Marker, language: str, url: str) -> dict[str, Any]:
    proof = marker.proof(document, language)
    return {
        "type": document.kind.value,
        "id": document.id,
        "title": document.text(language).title,
        "category": document.category,
        "codes": [spelling(code) for code in document.codes],
        "provider": document.provider,
        "url": url,
        "why": (proof.why if proof else Why.QUESTION).value,
    }
