"""What search engines may visit, and where the list of pages is (RFC 9309)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from errors.web.discovery.page_head import origin


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Pages that must not be found say so themselves: a page that may not be visited could not say it."""
    lines = ["User-agent: *", f"Disallow: {reverse('admin:index')}", "", f"Sitemap: {origin(request)}{reverse('sitemap-index')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
