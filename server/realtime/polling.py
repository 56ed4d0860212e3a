"""Phones that ask again and again because no live line reaches them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

LATELY = timedelta(seconds=30)
"""The page asks every ten seconds; who has not for so long looks no more."""


class Polling:
    """Which tickets were asked for lately, in this process."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._asked: dict[tuple[str, str], datetime] = {}

    def asked(self, site_id: str, ticket_id: str) -> None:
        """Its page is open somewhere."""
        self._asked[site_id, ticket_id] = self._clock()

    def lately(self) -> list[tuple[str, str]]:
        """Sites with tickets; those that nobody asks for any more are forgotten."""
        since = self._clock() - LATELY
        self._asked = {ticket: at for ticket, at in self._asked.items() if at >= since}
        return list(self._asked)
