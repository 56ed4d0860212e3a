"""How often doors that could be guessed at may be tried. Only wrong tries count: a shift that starts is no attack."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from time import time

from flask import request
from limits import RateLimitItem, parse

from server.domain.errors import QueueError, TooManyRequests
from server.web.shared_limits import SharedLimiter


class Guesses:
    """Wrong tries, by door and by the address that they came from."""

    def __init__(self, redis_url: str = "") -> None:
        self._limiter = SharedLimiter(redis_url)

    def each(self, name: str, rate: str) -> None:
        """Count this asking of somebody who has a name; raise TooManyRequests beyond the rate."""
        item = parse(rate)
        self._must_be_free(item, "asks", name)
        self._limiter.hit(item, "asks", name)

    @contextmanager
    def every(self, door: str, rate: str) -> Iterator[None]:
        """As `counted`, but every try counts: for doors where nobody has a name yet."""
        with self.counted(door, rate, QueueError):
            yield
            self._limiter.hit(parse(rate), door, request.remote_addr or "unknown")

    @contextmanager
    def counted(self, door: str, rate: str, wrong: type[QueueError]) -> Iterator[None]:
        """Raise TooManyRequests when the address has used up its tries; count this one when it ends in `wrong`.

        `rate` is written like "10 per minute".
        """
        item, address = parse(rate), request.remote_addr or "unknown"
        self._must_be_free(item, door, address)
        try:
            yield
        except wrong:
            self._limiter.hit(item, door, address)
            raise

    @contextmanager
    def beyond(self, door: str, rate: str, wrong: type[QueueError]) -> Iterator[None]:
        """As `counted`, but who is right is never stopped: others at the same address may try what they like."""
        item, address = parse(rate), request.remote_addr or "unknown"
        try:
            yield
        except wrong:
            self._must_be_free(item, door, address)
            self._limiter.hit(item, door, address)
            raise

    def _must_be_free(self, item: RateLimitItem, door: str, who: str) -> None:
        if not self._limiter.test(item, door, who):
            raise TooManyRequests(retry_after_s=max(1, ceil(self._limiter.free_at(item, door, who) - time())))
