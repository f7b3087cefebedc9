"""The index of codes, by numbering."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.engine.vocabulary import Scheme
from errors.forms import code_spellings
from errors.knowledge.snapshot import Snapshot, current
from errors.web import labels
from errors.web.cards import Link, code_links_of, current_entries
from errors.web.code import one_spelling


@dataclass(frozen=True, slots=True)
class DefinedCode:
    """A code that has an explanation of its own."""

    url: str
    value: str
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class Numbering:
    """The codes of one scheme; `others` only come along with entries."""

    scheme: str
    label: str
    defined: tuple[DefinedCode, ...]
    others: tuple[Link, ...]


@require_safe
def codes(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("code", "")
    if code_spellings(asked):
        return redirect("code", value=one_spelling(current(), asked))
    return render(request, "codes.html", {"numberings": numberings(current(), get_language())})


def numberings(snapshot: Snapshot, language: str) -> list[Numbering]:
    defined: dict[Scheme, dict[str, DefinedCode]] = defaultdict(dict)
    every: dict[Scheme, set[str]] = defaultdict(set)
    for entry in current_entries(snapshot):
        text = entry.text(language)
        for code in entry.codes:
            every[code.scheme].add(code.value)
            if code.defines and (entry.provider is None or code.value not in defined[code.scheme]):
                url = reverse("code", args=[code.value])
                defined[code.scheme][code.value] = DefinedCode(url, code.value, text.title, text.language)
    return [
        Numbering(
            scheme=scheme.value,
            label=labels.scheme(scheme),
            defined=tuple(sorted(defined[scheme].values(), key=lambda code: in_order(code.value))),
            others=code_links_of(sorted(every[scheme] - set(defined[scheme]), key=in_order)),
        )
        for scheme in Scheme
        if every[scheme]
    ]


def in_order(value: str) -> list[tuple[bool, int, str]]:
    """5.1.2 before 5.1.10, and a family before its members."""
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.findall(r"\d+|[^\d.]+", value)]
