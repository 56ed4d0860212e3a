"""Long work on the event loop in short stretches, with as long a rest after each of them."""

from __future__ import annotations

from time import monotonic, sleep

LONGEST_REST_S = 0.2


class Pace:
    """An import takes half of the server's time at most: whoever calls a number waits for one stretch of it."""

    def __init__(self) -> None:
        self._since = monotonic()

    def rest(self) -> None:
        """Let others be served for as long as the last stretch took."""
        sleep(min(LONGEST_REST_S, monotonic() - self._since))
        self._since = monotonic()
