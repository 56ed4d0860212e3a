"""What a screen may look at: one site at one moment, without the power to change it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Reader:
    """Opens readings."""

    store: Store
    clock: Callable[[], datetime]
    seen: Presences

    @contextmanager
    def of(self, site_id: str) -> Iterator[Reading]:
        """A reading of that site; raises NotFound."""
        with self.store.reading() as connection:
            yield self._view(connection, site_id)

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
        return self.store.glancing()
