"""Rules for search engines, and the address of the sitemap (RFC 9309)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from errors.web.discovery.page_head import origin


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Pages with `noindex` are not listed here: a page that may not be visited cannot show that it says so."""
    lines = ["User-agent: *", f"Disallow: {reverse('admin:index')}", "", f"Sitemap: {origin(request)}{reverse('sitemap-index')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
