"""A Redis cache that behaves as an empty cache while the server is down: the site gets slower, and does not fail."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

log = logging.getLogger(__name__)
Value = TypeVar("Value")


class QuietRedisCache(RedisCache):
    """While Redis is down, writes are lost, reads find nothing, and counting raises ValueError, as for a missing key."""

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        return _ask(default, super().get, key, default, version)

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        _ask(None, super().set, key, value, timeout, version)

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return _ask(True, super().add, key, value, timeout, version)

    def delete(self, key: str, version: int | None = None) -> bool:
        return _ask(False, super().delete, key, version)

    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        count = _ask(None, super().incr, key, delta, version)
        if count is None:
            raise ValueError(f"The key {key!r} cannot be counted: the cache is down")
        return count


def _ask(without: Value, question: Callable[..., Value], *arguments: object) -> Value:
    try:
        return question(*arguments)
    except RedisError as problem:
        log.warning("The cache does not answer: %s", problem)
        return without
