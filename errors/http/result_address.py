"""The address of a search result's page, for every face that links to it."""

from __future__ import annotations

from django.urls import reverse

from errors.search.search_document import ResultType, SearchDocument

_PAGES = {
    ResultType.CODE: "code",
    ResultType.ENTRY: "entry",
    ResultType.GUIDE: "entry",
    ResultType.PROVIDER: "provider",
    ResultType.SETTINGS: "provider",
}


def result_address(document: SearchDocument) -> str:
    """The path of the page in the active language."""
    url = reverse(_PAGES[document.kind], args=[document.id])
    return f"{url}#settings" if document.kind is ResultType.SETTINGS else url
