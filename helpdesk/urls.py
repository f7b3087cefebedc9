"""Wiring only: which door leads where."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from errors.http.health import healthz, readyz
from errors.web.diagnosis.home import root
from errors.web.discovery.favicon import favicon
from errors.web.discovery.robots import robots
from errors.web.discovery.sitemap import sitemap_index
from errors.web.entries.short_links import short_code, short_entry

urlpatterns = [
    path("", root, name="root"),
    path("e/<path:entry_id>", short_entry, name="short-entry"),
    path("c/<path:value>", short_code, name="short-code"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("favicon.ico", favicon),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap_index, name="sitemap-index"),
    path("admin/", admin.site.urls),
    *i18n_patterns(path("", include("errors.web.urls")), prefix_default_language=True),
]
handler400 = "errors.web.error_pages.bad_request"
handler403 = "errors.web.error_pages.forbidden"
handler404 = "errors.web.error_pages.not_found"
handler500 = "errors.web.error_pages.server_error"
