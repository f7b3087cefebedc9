"""Structured data of a page for search engines, in the vocabulary of https://schema.org."""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from errors.web.discovery.page_head import Article, PageHead
from errors.web.parts.cards import Link

# A data block ends at the first "</script", wherever that stands: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
_ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


def data_block(things: list[dict[str, Any]]) -> SafeString:
    """A JSON-LD block. Browsers do not run it, so the Content-Security-Policy needs no exception."""
    body = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(f'<script type="application/ld+json">{body.translate(_ESCAPES)}</script>')


def page_data(head: PageHead, origin: str, url: str, site: Link) -> list[dict[str, Any]]:
    """`site` has the site's name and home page; `url` is the page's canonical address."""
    found = []
    if head.article:
        found.append(article(head.article, origin + head.image, url, site))
    if head.trail:
        found.append(breadcrumbs((Link(site.url, site.label), *head.trail), origin, Link(url, head.name)))
    return found


def website(site: Link, language: str) -> dict[str, Any]:
    return {"@type": "WebSite", "name": site.label, "url": site.url, "inLanguage": language}


def article(entry: Article, image: str, url: str, site: Link) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": site.label, "url": site.url}
    found = {
        "@type": "TechArticle",
        "headline": entry.title,
        "description": entry.summary,
        "inLanguage": entry.language,
        "articleSection": entry.section,
        "keywords": ", ".join(entry.keywords),
        "url": url,
        "mainEntityOfPage": url,
        "image": image,
        "author": publisher,
        "publisher": publisher,
        "isAccessibleForFree": True,
    }
    dates = {"datePublished": entry.reviewed.isoformat(), "dateModified": entry.reviewed.isoformat()} if entry.reviewed else {}
    return found | dates


def breadcrumbs(trail: tuple[Link, ...], origin: str, here: Link) -> dict[str, Any]:
    steps = [Link(link.url if "://" in link.url else origin + link.url, link.label) for link in trail]
    places = [
        {"@type": "ListItem", "position": place, "name": str(step.label), "item": step.url} for place, step in enumerate([*steps, here], 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": places}
