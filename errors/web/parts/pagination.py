"""A long list, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest


def paged(request: HttpRequest, items: Sequence[Any] | QuerySet[Any, Any], size: int) -> tuple[Page[Any], dict[str, Any]]:
    """The page that `?page=` asks for, else the nearest there is; and what `parts/pagination.html` prints."""
    pages = Paginator(items, size)
    page = pages.get_page(request.GET.get("page"))
    return page, {"page": page, "page_numbers": pages.get_elided_page_range(page.number, on_each_side=1, on_ends=1)}


def page_query(page: Page[Any]) -> str:
    """The part of the address that search engines keep; the first page stands under the plain address."""
    return f"page={page.number}" if page.number > 1 else ""
