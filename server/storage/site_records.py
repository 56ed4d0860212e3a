"""One site's tables on one connection: the same for a handler that changes them and for a screen that reads them."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import Generic, TypeVar

from sqlalchemy import Connection

from server.domain.centre.site import Site
from server.domain.hours.business_day import day_of
from server.storage import shapes
from server.storage.colleagues import Colleagues
from server.storage.estimates.told import HallTold, Teller
from server.storage.lines import Lines
from server.storage.openings import Openings
from server.storage.records import Change, Records, Shape

T = TypeVar("T")


class _Rows(Generic[T]):
    """One table of the site, opened when it is first asked for: a change touches few of them."""

    def __init__(self, shape: Shape[T]) -> None:
        self._shape = shape

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, records: SiteRecords, _owner: type) -> Records[T]:
        opened = Records(self._shape, records.connection, records.site.id, records._changes)
        records.__dict__[self._name] = opened
        return opened


class SiteRecords:
    """Every record is bound to the site: another site's rows are not found."""

    services = _Rows(shapes.SERVICE)
    counters = _Rows(shapes.COUNTER)
    roles = _Rows(shapes.STAFF_ROLE)
    grants = _Rows(shapes.GRANT)
    holidays = _Rows(shapes.HOLIDAY)
    recordings = _Rows(shapes.RECORDING)
    devices = _Rows(shapes.DEVICE)
    printers = _Rows(shapes.PRINTER)
    slides = _Rows(shapes.SLIDE)
    pairing_codes = _Rows(shapes.PAIRING_CODE)
    series_days = _Rows(shapes.SERIES_DAY)
    leases = _Rows(shapes.LEASE)
    tickets = _Rows(shapes.TICKET)
    turns = _Rows(shapes.TURN)
    appointments = _Rows(shapes.APPOINTMENT)
    dossiers = _Rows(shapes.DOSSIER)
    ratings = _Rows(shapes.RATING)
    levels = _Rows(shapes.LEVEL)
    reasons = _Rows(shapes.REASON)
    follow_ups = _Rows(shapes.FOLLOW_UP)
    announcements = _Rows(shapes.ANNOUNCEMENT)
    plays = _Rows(shapes.PLAY)
    print_jobs = _Rows(shapes.PRINT_JOB)
    alerts = _Rows(shapes.ALERT)
    messages = _Rows(shapes.MESSAGE)
    api_keys = _Rows(shapes.API_KEY)
    webhooks = _Rows(shapes.WEBHOOK)
    scheduled_reports = _Rows(shapes.SCHEDULED_REPORT)

    teller: Teller | None = None
    """Whoever opened them says who remembers what was told; nobody in a process that only reckons reports."""

    def __init__(self, connection: Connection, site: Site, now: datetime) -> None:
        self.connection = connection
        self.site = site
        self.now = now
        self._changes: list[Change] = []

    @cached_property
    def staff(self) -> Colleagues:
        """The people who work here."""
        return Colleagues(shapes.STAFF, self.connection, self.site.id, self._changes)

    @cached_property
    def lines(self) -> Lines:
        """Questions about who waits today."""
        return Lines(self.connection, self.site, day_of(self.site, self.now), self.now)

    @property
    def told(self) -> HallTold:
        """What people are told of their wait, some seconds old at most."""
        return (self.teller or Teller()).lately(self)

    @cached_property
    def openings(self) -> Openings:
        """Whether numbers are given now."""
        return Openings(self)
