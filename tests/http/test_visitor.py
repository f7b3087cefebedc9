import pytest
from django.core.cache import cache
from django.test import RequestFactory

from errors.http.visitor import is_too_often, visitor_address, voter


def request(remote="192.0.2.1", **headers):
    return RequestFactory().get("/", REMOTE_ADDR=remote, headers=headers)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "198.51.100.7, 203.0.113.9", "203.0.113.9"),
        (2, "198.51.100.7, 203.0.113.9", "198.51.100.7"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, " , ", "192.0.2.1"),
    ],
)
def test_address_is_what_our_own_proxies_say(settings, proxies, forwarded, expected):
    settings.PROXIES = proxies
    assert visitor_address(request(**{"x-forwarded-for": forwarded})) == expected


@pytest.mark.django_db
def test_voter_differs_by_address_browser_and_page():
    voters = [voter(request(), "a"), voter(request("192.0.2.2"), "a"), voter(request(**{"user-agent": "B"}), "a"), voter(request(), "b")]
    assert len(set(voters)) == 4
    assert voter(request(), "a") == voters[0]


def test_limit_counts_one_address_and_one_thing():
    cache.clear()
    assert [is_too_often(request(), "x", 2) for _ in range(3)] == [False, False, True]
    assert not is_too_often(request(), "y", 2)
    assert not is_too_often(request("192.0.2.2"), "x", 2)


def test_cache_that_keeps_nothing_limits_nothing(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    assert not is_too_often(request(), "x", 0)
