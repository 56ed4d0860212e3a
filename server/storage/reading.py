"""What a screen may look at: one site at one moment, without the power to change it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection

from server.domain.centre.site import Site
from server.domain.presence import Seen
from server.storage.site_records import SiteRecords
from server.storage.store import Store

T = TypeVar("T")


class Presences(Mapping[str, datetime]):
    """Device id → last seen, and what else is known of it; `build` is what this server hands out to screens."""

    build: str

    @abstractmethod
    def told(self, device_id: str) -> Seen | None:
        """What it runs, and from where it comes."""


class Reading(SiteRecords):
    """One consistent view; `seen` tells when each device was last heard of."""

    def __init__(self, connection: Connection, site: Site, now: datetime, seen: Presences) -> None:
        super().__init__(connection, site, now)
        self.seen = seen


@dataclass(slots=True)
class Shared:
    """One view for several looks, opened at the first of them; `at` is how much was committed by then."""

    connection: Connection | None = None
    at: int = 0
    readings: dict[str, Reading] = field(default_factory=dict)
    held: ExitStack = field(default_factory=ExitStack)

    def close(self) -> None:
        """The next look opens another view."""
        self.connection = None
        self.readings.clear()
        self.held.close()


_SHARED: ContextVar[Shared | None] = ContextVar("shared", default=None)
"""Of this greenlet or thread alone."""


@dataclass(eq=False)
class Reader:
    """Opens readings."""

    store: Store
    clock: Callable[[], datetime]
    seen: Presences
    _committed: int = 0

    @contextmanager
    def of(self, site_id: str) -> Iterator[Reading]:
        """A reading of that site; raises NotFound."""
        shared = _SHARED.get()
        if shared is None:
            with self.store.reading() as connection:
                yield self._view(connection, site_id)
            return
        with self.store.answering():
            connection = self._of_all(shared)
            if site_id not in shared.readings:
                shared.readings[site_id] = self._view(connection, site_id)
            yield shared.readings[site_id]

    @contextmanager
    def together(self) -> Iterator[None]:
        """Within it one look after the other is at the same moment, unless something was committed in between: to open
        a view costs as much as a look. For SQLite, where nobody else has a turn meanwhile, and for some milliseconds.
        """
        shared = Shared()
        token = _SHARED.set(shared)
        try:
            yield
        finally:
            _SHARED.reset(token)
            shared.close()

    def forget(self, _notices: object) -> None:
        """Something was committed: no view from before it is shared any longer. To be called before anybody is told, so
        that who comes too late to be told does not see less."""
        self._committed += 1

    def _of_all(self, shared: Shared) -> Connection:
        if shared.connection is None or shared.at != self._committed:
            shared.close()
            shared.at = self._committed
            shared.connection = shared.held.enter_context(self.store.reading())
        return shared.connection

    @contextmanager
    def apart(self, site_id: str) -> Iterator[Reading]:
        """The same on a connection of its own, for a thread beside the event loop: pools belong to the loop."""
        with self.store.reading_apart() as connection:
            yield self._view(connection, site_id)

    def _view(self, connection: Connection, site_id: str) -> Reading:
        reading = Reading(connection, self.store.site(connection, site_id), self.clock(), self.seen)
        reading.teller = self.store.teller
        return reading

    def aside(self, site_id: str, work: Callable[[Reading], T]) -> T:
        """What the work finds on such a connection."""
        with self.apart(site_id) as reading:
            return work(reading)

    def anywhere(self) -> AbstractContextManager[Connection]:
        """A single look, for finding out who knocks."""
        shared = _SHARED.get()
        return self.store.glancing() if shared is None else self._glance(shared)

    @contextmanager
    def _glance(self, shared: Shared) -> Iterator[Connection]:
        with self.store.answering():
            yield self._of_all(shared)
