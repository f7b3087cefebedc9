"""The pages for errors 400, 403, 404 and 500, in the language of the path."""

from __future__ import annotations

import logging

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import resolve
from django.utils.translation import get_language_from_path, get_language_from_request, override

from errors.http.language import right_words

log = logging.getLogger(__name__)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A path that mixes the words of two languages, or lacks the slash at its end, is redirected to the page that was meant."""
    if path := right_words(request.path_info):
        query = request.META.get("QUERY_STRING", "")
        return redirect(_moved(request, path) or (f"{path}?{query}" if query else path), permanent=True)
    return _page(request, 404)


def _moved(request: HttpRequest, path: str) -> str | None:
    """The address to which the page at this path redirects, so that the visitor is redirected only once."""
    with override(get_language_from_path(path)):
        page = resolve(path)
        try:
            response: HttpResponse = page.func(request, *page.args, **page.kwargs)
        except Http404:
            return None
    return response.get("Location")


def server_error(request: HttpRequest) -> HttpResponse:
    """Needs neither the database nor the user of the request; if the template fails too, the answer is a line of plain text."""
    try:
        return _page(request, 500)
    except Exception:
        log.exception("The page for server errors failed")
        return HttpResponseServerError("Errore del server. / Server error.\n", content_type="text/plain; charset=utf-8")


def _page(request: HttpRequest, status: int) -> HttpResponse:
    language = get_language_from_path(request.path_info) or get_language_from_request(request)
    with override(language):
        body = render_to_string(f"{status}.html", {"path": request.path_info, "is_problem_page": True})
    return HttpResponse(body, status=status)
