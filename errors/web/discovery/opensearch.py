"""Lets a browser search this site from its address bar (https://github.com/dewitt/opensearch)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from errors.web.discovery.page_head import origin


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    context = {
        "name": _("Mail errors"),
        "description": _("Look up a mail error by its words or its code."),
        "language": get_language(),
        "origin": origin(request),
        "results": reverse("search"),
        "icon": static("img/favicon.svg"),
        "self": reverse("opensearch"),
    }
    return render(request, "discovery/opensearch.xml", context, content_type="application/opensearchdescription+xml; charset=utf-8")
