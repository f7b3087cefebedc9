"""Tells visitors apart for limits and votes, without a cookie. Addresses are not stored, only keyed digests of them.

In X-Forwarded-For every proxy appends the address of its client, so the entries of our own proxies (setting PROXIES) stand last.
"""

from __future__ import annotations

from enum import StrEnum

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from errors.models import DailySalt


def visitor_address(request: HttpRequest) -> str:
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    if 0 < settings.PROXIES <= len(hops):
        return hops[-settings.PROXIES]
    remote: str = request.META.get("REMOTE_ADDR", "")
    return remote


def voter(request: HttpRequest, page: str) -> str:
    """A pseudonym: the same for one visitor of one page until midnight, another one on every other page."""
    return DailySalt.objects.anonymise(visitor_address(request), request.headers.get("User-Agent", ""), page)


class Limited(StrEnum):
    """The actions that are limited by visitor, each with a limit of its own."""

    FEEDBACK = "feedback"
    PICTURE = "picture"
    TICKET = "ticket"


def is_too_often(request: HttpRequest, what: Limited, most: int, seconds: int = 3600) -> bool:
    """Count one more of `what` for this address; beyond `most` within `seconds` it is too often."""
    key = f"limit:{what}:{salted_hmac('limit', visitor_address(request)).hexdigest()}"
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) > most
    except ValueError:  # it expired between the two lines, or the cache is down
        return False
