"""The list of all pages for search engines: an index, and files for each language (https://www.sitemaps.org/protocol.html).

Django's own sitemaps make `x-default` by cutting the language out of the address; here every address has one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from errors.knowledge.entries.page import EntryPage
from errors.knowledge.snapshot import Snapshot, current
from errors.languages import CODES
from errors.web.discovery.page_head import Alternate, alternates, origin
from errors.web.parts.cards import current_entries

# Pages without an argument that search engines may index; search results and the diagnosis are not among them.
PAGES = ("home", "entries", "codes", "providers", "categories", "settings", "glossary", "not-listed")
PER_FILE = 5_000  # the protocol allows 50,000 addresses and 50 MB
_XML = "application/xml; charset=utf-8"


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """A page, the languages in which it has words of its own, and the day of its last review."""

    name: str
    argument: str | None
    languages: tuple[str, ...]
    changed: datetime.date | None

    def path(self, language: str) -> str:
        with override(language):
            return reverse(self.name, args=[self.argument] if self.argument else [])


@dataclass(frozen=True, slots=True)
class SitemapAddress:
    path: str
    changed: datetime.date | None
    alternates: tuple[Alternate, ...]


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    files = []
    for language in CODES:
        found = sitemap_pages(current(), language)
        for number, start in enumerate(range(0, len(found), PER_FILE), 1):
            with override(language):
                files.append((reverse("sitemap", args=[number]), _latest(place.changed for place in found[start : start + PER_FILE])))
    return render(request, "discovery/sitemap_index.xml", {"files": files, "origin": origin(request)}, content_type=_XML)


@require_safe
def sitemap(request: HttpRequest, number: int) -> HttpResponse:
    language = get_language()
    found = sitemap_pages(current(), language)[(number - 1) * PER_FILE : number * PER_FILE] if number else []
    if not found:
        raise Http404
    addresses = [sitemap_address(place, language) for place in found]
    return render(request, "discovery/sitemap.xml", {"addresses": addresses, "origin": origin(request)}, content_type=_XML)


def sitemap_address(place: SitemapPage, language: str) -> SitemapAddress:
    path = place.path(language)
    return SitemapAddress(path, place.changed, alternates(path, place.languages))


def sitemap_pages(snapshot: Snapshot, language: str) -> list[SitemapPage]:
    """All pages that search engines may know in this language."""
    entries = current_entries(snapshot)
    newest = _newest(entries)
    found = [SitemapPage(name, None, CODES, newest) for name in PAGES]
    found += [SitemapPage("entry", e.id, tuple(code for code in CODES if code in e.texts), e.reviewed) for e in entries]
    found += [SitemapPage("numbering", scheme, CODES, None) for scheme in sorted({code.scheme for e in entries for code in e.codes})]
    for value, ids in snapshot.codes.items():
        if known := [snapshot.entries[id] for id in ids if snapshot.entries[id].replaced_by is None]:
            found.append(SitemapPage("code", value, CODES, _newest(known)))
    by_provider: dict[str | None, list[EntryPage]] = {}
    for entry in entries:
        by_provider.setdefault(entry.provider, []).append(entry)
    found += [SitemapPage("provider", slug, CODES, _newest(by_provider.get(slug, []))) for slug in snapshot.providers]
    found += [SitemapPage("symptoms", None, CODES, None)] if snapshot.symptoms else []
    found += [SitemapPage("domain-settings", domain, CODES, None) for domain in snapshot.mail_domains]
    return [place for place in found if language in place.languages]


def _newest(entries: Iterable[EntryPage]) -> datetime.date | None:
    return _latest(entry.reviewed for entry in entries)


def _latest(dates: Iterable[datetime.date | None]) -> datetime.date | None:
    return max((date for date in dates if date), default=None)
