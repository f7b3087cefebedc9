import pytest

from errors.http.redis_cache import QuietRedisCache


@pytest.fixture
def down():
    """Nothing listens at this port."""
    return QuietRedisCache("redis://127.0.0.1:9/0", {})


def test_cache_that_is_down_counts_as_empty(down):
    down.set("key", "value")
    assert down.get("key", "nothing") == "nothing"
    assert down.add("key", "value") is True
    assert down.delete("key") is False


def test_count_cannot_go_on_while_the_cache_is_down(down):
    with pytest.raises(ValueError, match="cannot be counted"):
        down.incr("key")
