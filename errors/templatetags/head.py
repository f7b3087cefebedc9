"""The head of a page, for search engines and link previews."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from errors.languages import CODES, language
from errors.web.discovery.page_head import PageHead, alternates, canonical, origin
from errors.web.discovery.structured_data import data_block, page_data, website
from errors.web.parts.cards import Link

register = template.Library()


@register.simple_block_tag
def page_title(content: str) -> SafeString:
    """The title, for the browser and for link previews."""
    title = mark_safe(" ".join(content.split()))
    return format_html('<title>{} · {}</title>\n  <meta property="og:title" content="{}">', title, _("Mail errors"), title)


@register.simple_block_tag
def page_description(content: str) -> SafeString:
    words = mark_safe(" ".join(content.split()))
    return format_html('<meta name="description" content="{}">\n  <meta property="og:description" content="{}">', words, words)


@register.inclusion_tag("discovery/head.html", takes_context=True)
def page_addresses(context: Context) -> dict[str, Any]:
    """Canonical address, other languages, feed, search, preview and structured data. The view may give a `head`."""
    request, code = context["request"], get_language()
    head: PageHead = context.get("head") or PageHead()
    base = origin(request)
    path = request.path + (f"?{head.query}" if head.query else "")
    url = base + canonical(path, code, head.languages)
    site = Link(base + reverse("home"), _("Mail errors"))
    data = [website(site, code)] if request.path == reverse("home") else page_data(head, base, url, site)
    return {
        "url": url,
        "origin": base,
        "alternates": alternates(path, head.languages),
        "image": base + (head.image or reverse("image")),
        "kind": "article" if head.article else "website",
        "locale": language(code).locale,
        "other_locales": [language(other).locale for other in CODES if other != code and other in head.languages],
        "data": data_block(data) if data else "",
    }
