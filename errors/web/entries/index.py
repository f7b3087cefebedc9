"""The list of entries, with its filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.forms import Field
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.choices import flatten_choices
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.filters import EntryFilter
from errors.knowledge.snapshot import current
from errors.models import Entry
from errors.search.find import COUNTED
from errors.web.discovery.page_head import PageHead
from errors.web.parts.cards import entry_cards
from errors.web.parts.pagination import page_query, paged

PAGE_SIZE = 20
_ORDER = ("category__group__position", "category__position", "slug")


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """A filter in use, and the query string without it."""

    label: str | Promise
    value: str | Promise
    query: str


@require_safe
def entries(request: HttpRequest) -> HttpResponse:
    if request.GET.get("q", "").strip():  # words are looked for by the search alone
        return redirect(reverse("search", query=search_parameters(request.GET)))
    filters = EntryFilter(request.GET, Entry.objects.published().current().order_by(*_ORDER))
    page, pagination = paged(request, filters.qs.values_list("slug", flat=True), PAGE_SIZE)
    context = pagination | {
        "filters": filters,
        "head": PageHead(query=page_query(page)),
        "active": active_filters(filters, request.GET),
        "cards": entry_cards(current(), page.object_list, get_language()),
    }
    return render(request, "entries/index.html", context)


def search_parameters(query: Mapping[str, str]) -> dict[str, str]:
    """The parameters that the search page understands."""
    return {name: query[name] for name in ("q", *COUNTED) if query.get(name)}


def active_filters(filters: EntryFilter, query: QueryDict) -> list[ActiveFilter]:
    """The filters that are set to a known value, with their labels."""
    found = []
    for name, value in filters.form.cleaned_data.items():
        if value:
            rest = query.copy()
            rest.pop(name, None)
            rest.pop("page", None)
            field = filters.form.fields[name]
            found.append(ActiveFilter(field.label or name, _choice_label(field, value), rest.urlencode()))
    return found


def _choice_label(field: Field, value: str) -> str | Promise:
    choices = iter(getattr(field, "choices", ()))  # what stands behind it may have no length
    labels: dict[str, str | Promise] = dict(flatten_choices(choices))
    return labels.get(value, value)
