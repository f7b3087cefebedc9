"""The page of a search result, as every face links to it."""

from __future__ import annotations

from django.urls import reverse

from errors.search.documents import Kind, SearchDocument

_PAGES = {Kind.CODE: "code", Kind.ENTRY: "entry", Kind.GUIDE: "entry", Kind.PROVIDER: "provider", Kind.SETTINGS: "provider"}


def address(document: SearchDocument) -> str:
    """In the active language."""
    url = reverse(_PAGES[document.kind], args=[document.id])
    return f"{url}#settings" if document.kind is Kind.SETTINGS else url
