"""The index of codes, by numbering."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from errors.engine.codes import families
from errors.engine.vocabulary import Scheme
from errors.forms import code_spellings
from errors.http.path_arguments import one_spelling
from errors.knowledge.entries.page import TextPage
from errors.knowledge.snapshot import Snapshot, current
from errors.web.codes.code_name import title_without_code
from errors.web.discovery.page_head import PageHead
from errors.web.parts import labels
from errors.web.parts.cards import Link, current_entries
from errors.web.parts.pagination import page_query, paged

_MOST_MET = 16
_PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class ListedCode:
    """A code with the title of the entry that defines it, if any; `count` entries have the code."""

    url: str
    value: str
    title: str
    language: str
    count: int


@dataclass(frozen=True, slots=True)
class Numbering:
    """The codes of one scheme, in their order."""

    scheme: str
    label: str | Promise
    codes: tuple[ListedCode, ...]

    @property
    def url(self) -> str:
        return reverse("numbering", args=[self.scheme])

    @property
    def most_met(self) -> tuple[ListedCode, ...]:
        """The codes that most entries have, explained ones preferred, in numerical order."""
        ranked = sorted(self.codes, key=lambda code: (not code.title, -code.count))[:_MOST_MET]
        return tuple(code for code in self.codes if code in ranked)


@require_safe
def codes(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("code", "")
    if code_spellings(asked):
        return redirect("code", value=one_spelling(current(), asked))
    return render(request, "codes/index.html", {"numberings": numberings(current(), get_language())})


@require_safe
def numbering(request: HttpRequest, scheme: str) -> HttpResponse:
    """All codes of one numbering, page by page."""
    found = next((found for found in numberings(current(), get_language()) if found.scheme == scheme), None)
    if found is None:
        raise Http404
    page, pagination = paged(request, found.codes, _PER_PAGE)
    head = PageHead(query=page_query(page), name=str(found.label), trail=(Link(reverse("codes"), gettext("Codes")),))
    return render(request, "codes/numbering.html", pagination | {"numbering": found, "head": head})


def numberings(snapshot: Snapshot, language: str) -> list[Numbering]:
    titles: dict[tuple[Scheme, str], TextPage] = {}
    counts: Counter[tuple[Scheme, str]] = Counter()
    for entry in current_entries(snapshot):
        for code in entry.codes:
            key = code.scheme, code.value
            counts[key] += 1
            if code.defines and (entry.provider is None or key not in titles):
                titles[key] = entry.text(language)
    found: dict[Scheme, list[ListedCode]] = defaultdict(list)
    for (scheme, value), count in sorted(counts.items(), key=lambda item: (is_family(item[0][1]), in_order(item[0][1]))):
        general = next(iter(families(scheme, value)), value) if scheme is Scheme.ENHANCED and not is_family(value) else value
        found[scheme].append(_listed(value, titles.get((scheme, value)) or titles.get((scheme, general)), count, language))
    return [Numbering(scheme.value, labels.scheme(scheme), tuple(found[scheme])) for scheme in Scheme if found[scheme]]


def _listed(value: str, text: TextPage | None, count: int, language: str) -> ListedCode:
    url = reverse("code", args=[value])
    return ListedCode(url, value, title_without_code(text.title, value) if text else "", text.language if text else language, count)


def is_family(value: str) -> bool:
    return "x" in value.removeprefix("0x")


def in_order(value: str) -> list[tuple[bool, int, str]]:
    """5.1.2 before 5.1.10, and a family before its members."""
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.findall(r"\d+|[^\d.]+", value)]
