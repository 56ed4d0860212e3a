"""One site's tables on one connection: the same for a handler that changes them and for a screen that reads them."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Connection

from server.domain.centre.site import Site
from server.domain.hours.business_day import day_of
from server.storage import shapes
from server.storage.colleagues import Colleagues
from server.storage.lines import Lines
from server.storage.openings import Openings
from server.storage.records import Change, Records, Shape

T = TypeVar("T")


class SiteRecords:
    """Every record is bound to the site: another site's rows are not found."""

    def __init__(self, connection: Connection, site: Site, now: datetime) -> None:
        self.connection = connection
        self.site = site
        self.now = now
        self._changes: list[Change] = []
        self.services = self._records(shapes.SERVICE)
        self.counters = self._records(shapes.COUNTER)
        self.staff = Colleagues(shapes.STAFF, connection, site.id, self._changes)
        self.roles = self._records(shapes.STAFF_ROLE)
        self.grants = self._records(shapes.GRANT)
        self.holidays = self._records(shapes.HOLIDAY)
        self.devices = self._records(shapes.DEVICE)
        self.printers = self._records(shapes.PRINTER)
        self.pairing_codes = self._records(shapes.PAIRING_CODE)
        self.series_days = self._records(shapes.SERIES_DAY)
        self.tickets = self._records(shapes.TICKET)
        self.turns = self._records(shapes.TURN)
        self.appointments = self._records(shapes.APPOINTMENT)
        self.ratings = self._records(shapes.RATING)
        self.announcements = self._records(shapes.ANNOUNCEMENT)
        self.plays = self._records(shapes.PLAY)
        self.print_jobs = self._records(shapes.PRINT_JOB)
        self.alerts = self._records(shapes.ALERT)
        self.messages = self._records(shapes.MESSAGE)
        self.api_keys = self._records(shapes.API_KEY)
        self.webhooks = self._records(shapes.WEBHOOK)

    def _records(self, shape: Shape[T]) -> Records[T]:
        return Records(shape, self.connection, self.site.id, self._changes)

    @cached_property
    def lines(self) -> Lines:
        """Questions about who waits today."""
        return Lines(self.connection, self.site, day_of(self.site, self.now), self.now)

    @cached_property
    def openings(self) -> Openings:
        """Whether numbers are given now."""
        return Openings(self)
