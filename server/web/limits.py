"""How often doors that could be guessed at may be tried. Only wrong tries count: a shift that starts is no attack."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from time import time

from flask import request
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from server.domain.errors import QueueError, TooManyRequests


class Guesses:
    """Wrong tries of this process, by door and by the address that they came from."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    @contextmanager
    def counted(self, door: str, rate: str, wrong: type[QueueError]) -> Iterator[None]:
        """Raise TooManyRequests when the address has used up its tries; count this one when it ends in `wrong`.

        `rate` is written like "10 per minute".
        """
        item, address = parse(rate), request.remote_addr or "unknown"
        if not self._limiter.test(item, door, address):
            free_at = self._limiter.get_window_stats(item, door, address).reset_time
            raise TooManyRequests(retry_after_s=max(1, ceil(free_at - time())))
        try:
            yield
        except wrong:
            self._limiter.hit(item, door, address)
            raise
