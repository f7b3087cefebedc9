"""Suggestions while somebody types into the search box. The box works without them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.forms import searched_text
from errors.http.result_address import result_address
from errors.knowledge.snapshot import current
from errors.search import find
from errors.search.highlight import Highlighter
from errors.search.search_document import SearchDocument
from errors.web.parts.excerpt import marked_pieces
from errors.web.search.facets import KINDS

_MOST = 6
_SHORTEST = 2  # characters for which suggestions are made


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """`options` with address, kind, language and the title in pieces, each with whether it is marked."""
    snapshot, language = current(), get_language()
    query = searched_text(request.GET)
    if len(query.text.strip()) < _SHORTEST:
        return JsonResponse({"options": []})
    found = find(query.text, snapshot.search, typing=True)
    marker = Highlighter(found.question, snapshot.search)
    return JsonResponse({"options": [_option(document, marker, language) for document in found.results[:_MOST]]})


def _option(document: SearchDocument, marker: Highlighter, language: str) -> dict[str, Any]:
    title = document.text(language).title
    return {
        "url": result_address(document),
        "kind": str(KINDS[document.kind]),
        "language": document.language(language),
        "title": [[piece.text, piece.marked] for piece in marked_pieces(title, marker.spans(title))],
    }
