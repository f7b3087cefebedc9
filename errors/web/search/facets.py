"""The filters beside the results, each value with the number of results it would leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from errors.knowledge.snapshot import Snapshot
from errors.models import Entry
from errors.search import SearchResults
from errors.search.search_document import Filter, ResultType

_MOST_OPTIONS = 8
_LABELS = {
    Filter.KIND: _("Kind"),
    Filter.PROVIDER: _("Provider"),
    Filter.GROUP: _("Area"),
    Filter.ACTOR: _("Who must act"),
    Filter.PERMANENCE: _("Duration"),
}
KINDS = {
    ResultType.ENTRY: _("Error"),
    ResultType.GUIDE: _("Guide"),
    ResultType.PROVIDER: _("Provider"),
    ResultType.SETTINGS: _("Settings"),
    ResultType.CODE: _("Code"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One value: its link sets the filter, or removes it where it is set."""

    label: str | Promise
    count: int
    query: str
    is_set: bool


@dataclass(frozen=True, slots=True)
class Facet:
    name: Filter
    label: Promise
    options: tuple[Option, ...]
    is_set: bool


def facets(found: SearchResults, filters: Mapping[Filter, str], query: QueryDict, snapshot: Snapshot, language: str) -> list[Facet]:
    """The filters in use, and those with more than one value to choose from."""
    counted = found.counts(snapshot.search)
    shown = []
    for name, label in _LABELS.items():
        counts = counted[name]
        chosen = filters.get(name)
        best = sorted(counts, key=lambda value: (value != chosen, -counts[value], value))[:_MOST_OPTIONS]
        options = [_option(name, value, counts[value], chosen, query, snapshot, language) for value in best]
        if chosen and chosen not in counts:
            options.insert(0, _option(name, chosen, 0, chosen, query, snapshot, language))
        if chosen or len(options) > 1:
            shown.append(Facet(name, label, tuple(options), bool(chosen)))
    return shown


def _option(name: Filter, value: str, count: int, chosen: str | None, query: QueryDict, snapshot: Snapshot, language: str) -> Option:
    is_set = value == chosen
    return Option(_label(name, value, snapshot, language), count, _with(query, name, value, is_set), is_set)


def _with(query: QueryDict, name: Filter, value: str, is_set: bool) -> str:
    """The query string with this filter set, or without it, from the first page on."""
    changed = query.copy()
    changed.pop("page", None)
    changed.pop(name, None)
    if not is_set:
        changed[name] = value
    return changed.urlencode()


def _label(name: Filter, value: str, snapshot: Snapshot, language: str) -> str | Promise:
    if name is Filter.KIND:
        return KINDS[ResultType(value)]
    if name is Filter.PROVIDER:
        return snapshot.providers[value].name
    if name is Filter.GROUP:
        return snapshot.groups[value].title(language)
    return (Entry.ActorChoice if name is Filter.ACTOR else Entry.PermanenceChoice)(value).label
