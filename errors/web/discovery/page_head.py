"""What the head of a page says to search engines and link previews, besides title and description."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from errors.http.language import same_page
from errors.languages import CODES
from errors.web.parts.cards import Link


@dataclass(frozen=True, slots=True)
class Article:
    """The entry that a page explains. `language` is that of its words."""

    title: str
    summary: str
    language: str
    section: str
    keywords: tuple[str, ...]
    reviewed: datetime.date | None


@dataclass(frozen=True, slots=True)
class PageHead:
    """`trail` leads from the home page to this one, `name` is what stands at its end.

    `languages` are those in which the page has words of its own, `query` the part of its address that search engines may keep,
    `image` the address of the picture for previews.
    """

    languages: tuple[str, ...] = CODES
    query: str = ""
    name: str = ""
    trail: tuple[Link, ...] = ()
    image: str = ""
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class Alternate:
    """A value of `hreflang`, and the address."""

    hreflang: str
    url: str


def origin(request: HttpRequest) -> str:
    """Scheme and host of the site: the setting SITE_URL, else those of the request."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def canonical(path: str, language: str, languages: Iterable[str]) -> str:
    """The canonical path (RFC 6596): a page without words of its own in this language is a copy of the page in the other one."""
    known = tuple(languages)
    return path if language in known or not known else same_page(path, known[0])


def alternates(path: str, languages: Iterable[str]) -> tuple[Alternate, ...]:
    """The page in each language that it has, and `x-default` for readers of other languages: the page where `/` leads them."""
    paths = {language: same_page(path, language) for language in languages}
    default = paths.get(settings.LANGUAGE_CODE) or next(iter(paths.values()))
    return (*(Alternate(language, url) for language, url in paths.items()), Alternate("x-default", default))
