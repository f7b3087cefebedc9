"""The filters of the entry list, for every face that lists entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_filters
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from errors.engine.vocabulary import Actor, Permanence
from errors.forms import CODE_LIMIT, code_spellings
from errors.knowledge.snapshot import current
from errors.models import Entry, EntryKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def provider_choices() -> list[tuple[str, str]]:
    providers = current().providers.values()
    return [(provider.id, provider.name) for provider in sorted(providers, key=lambda provider: provider.name.casefold())]


def group_choices() -> list[tuple[str, str]]:
    return [(group.id, group.title(get_language())) for group in current().groups.values()]


def category_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    snapshot, language = current(), get_language()
    return [
        (group.title(language), [(c.id, c.title(language)) for c in snapshot.categories.values() if c.group == group.id])
        for group in snapshot.groups.values()
    ]


def _choice(field: str, label: StrOrPromise, choices: object) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(field_name=field, label=label, choices=choices, empty_label=_("All"))


class EntryFilter(django_filters.FilterSet):
    """An unknown value is reported by the form, and filters nothing."""

    code = django_filters.CharFilter(method="with_code", label=_("Code"), max_length=CODE_LIMIT)
    group = _choice("category__group__slug", _("Area"), group_choices)
    category = _choice("category__slug", _("Category"), category_choices)
    provider = _choice("provider__slug", _("Provider"), provider_choices)
    actor = _choice("actor", _("Who must act"), [(value.value, Entry.ActorChoice(value).label) for value in Actor])
    permanence = _choice("permanence", _("Duration"), [(value.value, Entry.PermanenceChoice(value).label) for value in Permanence])
    kind = _choice("kind", _("Kind"), EntryKind.choices)

    class Meta:
        model = Entry
        fields: list[str] = []

    def with_code(self, entries: models.QuerySet[Entry], name: str, value: str) -> models.QuerySet[Entry]:
        return entries.filter(codes__normalised__in=code_spellings(value)).distinct()
