"""The search page: results with the words that matched, filters with counts, and other links when nothing is found."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.forms import searched_filters, searched_text
from errors.knowledge.snapshot import current
from errors.search import find
from errors.search.highlight import Highlighter
from errors.web.entries.categories import areas
from errors.web.parts.cards import code_links_of
from errors.web.parts.pagination import paged
from errors.web.search.facets import facets
from errors.web.search.results import result

PAGE_SIZE = 20


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    snapshot, language = current(), get_language()
    typed = searched_text(request.GET)
    filters = searched_filters(request.GET, snapshot.search)
    found = find(typed.text, snapshot.search, filters)
    marker = Highlighter(found.question, snapshot.search)
    page, pagination = paged(request, found.results, PAGE_SIZE)
    context = pagination | {
        "searched": typed,
        "found": found,
        "results": [result(document, marker, snapshot, language) for document in page],
        "facets": facets(found, filters, request.GET, snapshot, language),
        "is_filtered": bool(filters),
        "nearest": code_links_of(found.nearest),
        "areas": [] if found.results else areas(snapshot, language),
    }
    return render(request, "search/page.html", context)
