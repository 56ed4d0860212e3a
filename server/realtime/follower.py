"""Follows the journal, whichever process writes it: everything committed is handed on once, in the journal's order."""

from __future__ import annotations

import threading
from collections.abc import Callable

import structlog

from server.domain.errors import Unavailable
from server.storage.journal import Notice, revisions, written_since
from server.storage.reading import Reader

log = structlog.get_logger()

LOOK_S = 1.0
"""The safety net: a change that nobody told of (a lost message, a command of the technician's) is found after this."""
AT_ONCE = 500
"""How many rows of the journal are read at a time by a process that stood still for long."""

Listener = Callable[[list[Notice]], None]


def _nobody(_notices: list[Notice]) -> None:
    """One process alone."""


class Follower:
    """The outbox of the write path, and the eye on what other processes commit."""

    def __init__(self, reader: Reader) -> None:
        self.listeners: list[Listener] = []
        self.tell_others: Listener = _nobody
        self._reader = reader
        self._known: dict[str, int] = {}
        self._early: dict[str, dict[int, Notice]] = {}
        self._one_at_a_time = threading.Lock()
        self._wake = threading.Event()
        self._stopping = False
        self._is_blind = False

    def begin(self) -> None:
        """What is in the journal now is known: screens get it when they connect."""
        with self._reader.anywhere() as connection:
            self._known = revisions(connection)

    def put(self, notices: list[Notice]) -> None:
        """Take what this process has committed. What others have committed before goes first: it is looked for."""
        with self._one_at_a_time:
            for notice in notices:
                self._early.setdefault(notice.site_id, {})[notice.revision] = notice
            for site_id in list(self._early):
                self._hand_on_early(site_id)
            if self._early:
                self._wake.set()
        if notices:
            self.tell_others(notices)

    def heard(self, site_id: str, revision: int) -> None:
        """Another process says that it has committed; what is known already wakes nobody."""
        if revision > self._known.get(site_id, 0):
            self._wake.set()

    def _hand_on_early(self, site_id: str) -> None:
        waiting, known = self._early[site_id], self._known.get(site_id, 0)
        ready: list[Notice] = []
        while (notice := waiting.pop(known + len(ready) + 1, None)) is not None:
            ready.append(notice)
        self._hand_on(site_id, ready, known + len(ready))

    def _hand_on(self, site_id: str, ready: list[Notice], known: int) -> None:
        self._known[site_id] = known
        waiting = {revision: one for revision, one in self._early.pop(site_id, {}).items() if revision > known}
        if waiting:
            self._early[site_id] = waiting
        if ready:
            for listener in self.listeners:
                listener(ready)

    def look(self) -> None:
        """Hand on what the journal holds beyond what is known; raises Unavailable."""
        with self._reader.anywhere() as connection:
            for site_id, revision in revisions(connection).items():
                while revision > self._known.get(site_id, 0):
                    read = written_since(connection, site_id, self._known.get(site_id, 0), AT_ONCE)
                    self._take(site_id, read, read[-1].revision if read else revision)

    def _take(self, site_id: str, read: list[Notice], last: int) -> None:
        """All up to `last` is committed, so a row that is not there will never come: nobody waits for it."""
        with self._one_at_a_time:
            known = self._known.get(site_id, 0)  # this process may have committed some of it meanwhile
            self._hand_on(site_id, [one for one in read if one.revision > known], max(known, last))

    def run(self) -> None:
        """Until `stop`: look when somebody rings, and each second anyhow."""
        while not self._stopping:
            self._wake.wait(LOOK_S)
            self._wake.clear()
            self._look_or_wait()

    def _look_or_wait(self) -> None:
        """Said once when the database goes away and once when it is back; meanwhile screens keep what they have."""
        try:
            self.look()
        except Unavailable as error:
            if not self._is_blind:
                log.warning("journal.away", reason=str(error))
            self._is_blind = True
        else:
            if self._is_blind:
                log.info("journal.back")
            self._is_blind = False

    def stop(self) -> None:
        """Let `run` return."""
        self._stopping = True
        self._wake.set()
