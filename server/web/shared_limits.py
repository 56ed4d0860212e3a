"""Where wrong tries are counted: in this process, or in Redis for all processes of the installation together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import structlog
from limits import RateLimitItem
from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import MovingWindowRateLimiter

T = TypeVar("T")
log = structlog.get_logger()

ANSWER_S = 1.0
"""A sign-in waits no longer for Redis; without it each process counts by itself."""


class SharedLimiter:
    """The moving window of `limits`, which never fails: while Redis is away, what this process knows counts."""

    def __init__(self, redis_url: str) -> None:
        self._here = MovingWindowRateLimiter(MemoryStorage())
        self._shared = MovingWindowRateLimiter(_in_redis(redis_url)) if redis_url else None

    def test(self, item: RateLimitItem, *names: str) -> bool:
        """Whether one more try is allowed."""
        return self._here.test(item, *names) and self._ask(lambda limiter: limiter.test(item, *names), True)

    def hit(self, item: RateLimitItem, *names: str) -> None:
        """Count one, here and for all."""
        self._here.hit(item, *names)
        self._ask(lambda limiter: limiter.hit(item, *names), True)

    def free_at(self, item: RateLimitItem, *names: str) -> float:
        """When the next try is allowed, in seconds since 1970."""
        here = self._here.get_window_stats(item, *names)
        if here.remaining == 0:
            return here.reset_time
        return self._ask(lambda limiter: limiter.get_window_stats(item, *names).reset_time, here.reset_time)

    def _ask(self, question: Callable[[MovingWindowRateLimiter], T], otherwise: T) -> T:
        if self._shared is None:
            return otherwise
        try:
            return question(self._shared)
        except StorageError as error:
            log.warning("limits.alone", reason=str(error))
            return otherwise


def _in_redis(url: str) -> RedisStorage:
    return RedisStorage(
        url, wrap_exceptions=True, key_prefix="toiluot", socket_timeout=ANSWER_S, socket_connect_timeout=ANSWER_S
    )
