"""The time by the server's clock, on a machine whose own clock may be wrong or be set."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from printers.alone.notebook import Notebook

WRITTEN_EVERY = timedelta(minutes=5)
"""A clock that has lost its battery goes on from the last instant that was written down."""


class KioskClock:
    """Runs by the machine's own ticking from the last word of the server; setting the machine's clock moves nothing.

    After a start without the server it is the machine's clock, put right by as much as it was wrong before; never
    earlier than what was written down last, so that the order of numbers stands.
    """

    def __init__(
        self,
        notebook: Notebook,
        wall: Callable[[], float] = time.time,
        ticking: Callable[[], float] = time.monotonic,
    ) -> None:
        self._notebook, self._wall, self._ticking = notebook, wall, ticking
        kept = notebook.fact("clock") or {"ahead": 0.0, "seen": 0.0}
        seen = max(float(kept["seen"]), notebook.last_at())
        self._base = max(wall() + float(kept["ahead"]), seen)
        self._since = ticking()
        self._written = 0.0

    def now(self) -> datetime:
        """By the server's clock, as well as it is known."""
        return datetime.fromtimestamp(self._base + self._ticking() - self._since, UTC)

    def heard(self, server_now: datetime) -> None:
        """The server says what time it is."""
        self._base, self._since = server_now.timestamp(), self._ticking()
        if abs(self._base - self._written) >= WRITTEN_EVERY.total_seconds():
            self._written = self._base
            self._notebook.keep("clock", {"ahead": self._base - self._wall(), "seen": self._base})
