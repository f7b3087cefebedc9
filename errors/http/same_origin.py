"""Anonymous posts carry no authority, so instead of a CSRF token it is enough that they come from this site's own pages.

Browsers set Sec-Fetch-Site and Origin, and scripts cannot change them: https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

View = Callable[..., HttpResponse]


def same_origin(view: View) -> View:
    """Refuse posts from other sites; programs that send neither header may pass."""

    @csrf_exempt
    @wraps(view)
    def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method == "POST" and is_foreign(request):
            raise PermissionDenied
        request.encoding = "utf-8"  # whatever charset the request names: the forms send UTF-8
        return view(request, *args, **kwargs)

    return checked


def posted(back: str) -> Callable[[View], View]:
    """For a view that takes a form: only posts reach it, a GET is redirected to `back`, the name of the page with the form."""

    def only_posts(view: View) -> View:
        @require_http_methods(["GET", "HEAD", "POST"])
        @same_origin
        @wraps(view)
        def checked(request: HttpRequest) -> HttpResponse:
            return view(request) if request.method == "POST" else redirect(back)

        return checked

    return only_posts


def is_foreign(request: HttpRequest) -> bool:
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        return True
    origin = request.headers.get("Origin")
    return origin is not None and _host(origin) != request.get_host().lower()


def _host(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return None
