"""The dispatcher: makes the sendings of periods that have ended, and sees to each that is due.

Several processes may run one: a period is taken on once (`report_progress`), a sending is leased.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from random import random

import structlog

from server.dispatch.parcel import parcel_of, told
from server.dispatch.post import Post
from server.domain.errors import QueueError
from server.domain.numbering import zone
from server.domain.periodic.periods import due, ended
from server.domain.periodic.sending import next_try
from server.offload import offloaded
from server.storage.outbox import report_sendings as outbox
from server.storage.outbox.report_sendings import Leased, Trouble
from server.storage.reading import Reader
from server.storage.store import Store

log = structlog.get_logger()
Spawn = Callable[[Callable[[], None]], None]


def _in_a_thread(work: Callable[[], None]) -> None:
    threading.Thread(target=work, daemon=True).start()


class Dispatcher:
    """Of one server process."""

    def __init__(self, store: Store, reader: Reader, clock: Callable[[], datetime], post: Post) -> None:
        self._store = store
        self._reader = reader
        self._clock = clock
        self._post = post
        self._busy = threading.Lock()

    def round(self, spawn: Spawn = _in_a_thread) -> None:
        """What has ended is put into the outbox; what is due there is sent beside, one after the other."""
        with self._store.glancing() as connection:
            sites = outbox.sites(connection)
        for site_id in sites:
            self._take_on(site_id)
        with self._store.glancing() as connection:
            waiting = outbox.waiting(connection, self._clock())
        if waiting and self._busy.acquire(blocking=False):
            spawn(partial(self._send_all, waiting))

    def _take_on(self, site_id: str) -> None:
        """A report that is new begins with the period that runs; one that is off lets its periods pass."""
        with self._reader.of(site_id) as reading:
            rows, here = list(reading.scheduled_reports.where()), zone(reading.site.timezone)
            known = outbox.progress(reading.connection) if rows else {}
        now = self._clock()
        for row in rows:
            if row.id not in known:
                with self._store.installing() as connection:
                    outbox.begin(connection, row.id, ended(row.every, now, here)[1])
                continue
            for period in due(row.every, known[row.id], now, here):
                with self._store.installing() as connection:
                    if outbox.advance(connection, row.id, period[1]) and row.is_on:
                        outbox.make(connection, row, period, now)

    def _send_all(self, waiting: list[str]) -> None:
        try:
            for sending_id in waiting:
                with self._store.installing() as connection:
                    leased = outbox.lease(connection, sending_id, self._clock())
                if leased is not None:
                    self._settle(leased, self._trouble(leased))
        except QueueError as error:
            log.warning("reports.wait", reason=str(error))
        finally:
            self._busy.release()

    def _trouble(self, leased: Leased) -> Trouble | None:
        """Send it; None when it has come to everybody."""
        try:
            look = partial(self._reader.aside, leased.site_id, partial(told, leased=leased))
            parcel = parcel_of(leased, offloaded(look))
            return self._post.hand_over(leased, parcel, partial(self._has_come, leased))
        except QueueError as error:
            return Trouble("no_file", str(error))
        except Exception as error:
            log.exception("report.broken", sending=leased.id)
            return Trouble("no_file", type(error).__name__)

    def _has_come(self, leased: Leased, delivered: tuple[str, ...]) -> None:
        with self._store.installing() as connection:
            outbox.has_come(connection, leased, delivered)

    def _settle(self, leased: Leased, trouble: Trouble | None) -> None:
        now = self._clock()
        again_at = next_try(leased.attempts, leased.first_at, now, random()) if trouble else None  # noqa: S311
        with self._store.installing() as connection:
            outbox.settle(connection, leased, trouble, now, again_at)
        if trouble:
            log.warning("report.not_sent", sending=leased.id, problem=trouble.problem, attempts=leased.attempts)
        else:
            log.info("report.sent", sending=leased.id, attempts=leased.attempts)
