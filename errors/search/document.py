"""The answer to a search as the public contract writes it: a plain value, ready for JSON."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import override

from errors.search.codes import spelling
from errors.search.documents import Kind, SearchDocument
from errors.search.find import Found
from errors.search.index import SearchIndex
from errors.search.marks import Marker

MOST_SHOWN = 20
_PAGES = {Kind.CODE: "code", Kind.ENTRY: "entry", Kind.GUIDE: "entry", Kind.PROVIDER: "provider", Kind.SETTINGS: "provider"}


def address(document: SearchDocument) -> str:
    """The page of a result, in the active language."""
    url = reverse(_PAGES[document.kind], args=[document.id])
    return f"{url}#settings" if document.kind is Kind.SETTINGS else url


def answer(query: str, found: Found, index: SearchIndex, language: str) -> dict[str, Any]:
    marker = Marker(found.question, index)
    with override(language):
        results = [_result(document, marker, language) for document in found.results[:MOST_SHOWN]]
    return {"query": query, "results": results, "did_you_mean": found.question.corrected}


def _result(document: SearchDocument, marker: Marker, language: str) -> dict[str, Any]:
    proof = marker.proof(document, language)
    return {
        "type": document.kind.value,
        "id": document.id,
        "title": document.text(language).title,
        "category": document.category,
        "codes": [spelling(code) for code in document.codes],
        "provider": document.provider,
        "url": address(document),
        "why": proof.why.value if proof else "question",
    }
