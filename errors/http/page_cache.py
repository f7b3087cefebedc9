"""An anonymous GET page is a function of (release, knowledge, address), and the language is part of the address.

So its body is kept in the cache under exactly that key and carries a strong ETag. Requests with a session and responses
that set or read a cookie are not cached. Only addresses without a query and without an unusual port are kept, so that
nobody can fill the cache.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TypeGuard

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import get_language_from_path

from errors.http.encoded_body import EncodedBody
from errors.http.release import release
from errors.knowledge.snapshot import Snapshot, current

KEPT_FOR = 7 * 24 * 3600  # seconds; the key changes with the knowledge, so this only removes pages that nobody asks for any more
_SAFE = ("GET", "HEAD")

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def page_function(get_response: GetResponse) -> GetResponse:
    release()  # read now, not during the first request

    def answer(request: HttpRequest) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            return _for_one_person(get_response(request))
        key, snapshot = _key(request)
        if key and (kept := cache.get(key)):
            headers, body = kept
            return _conditional(request, HttpResponse(headers=headers), body)
        response = get_response(request)
        if not _is_for_everybody(response):
            return response
        body = EncodedBody.of(response.content, response["Content-Type"])
        if request.method not in _SAFE or response.status_code != 200 or "no-store" in response.get("Cache-Control", ""):
            body.put_into(response, request)
            return response
        if "Cache-Control" not in response:
            response["Cache-Control"] = "public, max-age=0, must-revalidate"
        del response["Content-Length"]
        if key and "Vary" not in response and current() is snapshot:
            cache.set(key, (dict(response.headers), body), KEPT_FOR)
        return _conditional(request, response, body)

    return answer


def _key(request: HttpRequest) -> tuple[str | None, Snapshot | None]:
    """The cache key and the snapshot it stands for; None for what is not cached."""
    is_page = request.method in _SAFE and get_language_from_path(request.path_info) and not request.META.get("QUERY_STRING")
    if not is_page or settings.DEBUG or not _is_usual(request):
        return None, None
    snapshot = current()
    parts = f"{release()} {snapshot.version} {snapshot.changed} {request.build_absolute_uri()}"
    return f"page:{hashlib.sha256(parts.encode()).hexdigest()}", snapshot


def _is_usual(request: HttpRequest) -> bool:
    """Whether the request came to the configured address, or to a host without an unusual port."""
    host = request.get_host()
    if settings.SITE_URL:
        return f"{request.scheme}://{host}" == settings.SITE_URL
    port = host.rpartition(":")[2]
    return not port.isdigit() or port == request.get_port()


def _is_for_everybody(response: HttpResponseBase) -> TypeGuard[HttpResponse]:
    """Whether the response depends on no cookie and is not encoded yet."""
    reads_cookie = "cookie" in response.get("Vary", "").lower()
    return isinstance(response, HttpResponse) and not (reads_cookie or response.cookies or "Content-Encoding" in response)


def _for_one_person(response: HttpResponseBase) -> HttpResponseBase:
    if "Cache-Control" not in response:
        patch_cache_control(response, private=True, no_cache=True)
    return response


def _conditional(request: HttpRequest, response: HttpResponse, body: EncodedBody) -> HttpResponse:
    body.put_into(response, request)
    response["ETag"] = body.etag(request)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response
