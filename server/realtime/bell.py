"""Wakes print agents that wait for a job, the moment that one is committed."""

from __future__ import annotations

import threading

from server.domain.events import PrintJobMoved, PrintJobPassedOn, TestPageAsked, TicketIssued, TicketReprinted
from server.storage.journal import Notice

_PAPER = (TicketIssued, TicketReprinted, TestPageAsked, PrintJobMoved, PrintJobPassedOn)
"""After these there may be something to print."""


class PrintBell:
    """One event a waiting agent; ringing wakes all of a site's."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[threading.Event]] = {}
        self.is_silent = False

    def put(self, notices: list[Notice]) -> None:
        """Ring when paper is wanted, or a job went back to the queue or on to another printer."""
        for notice in notices:
            if isinstance(notice.event, _PAPER):
                for waiter in self._waiting.get(notice.site_id, set()):
                    waiter.set()

    def listen(self, site_id: str) -> threading.Event:
        """An event to wait on; begin to listen before looking for a job, so that none falls between."""
        waiter = threading.Event()
        self._waiting.setdefault(site_id, set()).add(waiter)
        return waiter

    def silence(self) -> None:
        """The server stops: let everybody go who waits."""
        self.is_silent = True
        for waiters in self._waiting.values():
            for waiter in waiters:
                waiter.set()

    def leave(self, site_id: str, waiter: threading.Event) -> None:
        """Stop listening."""
        self._waiting[site_id].discard(waiter)
