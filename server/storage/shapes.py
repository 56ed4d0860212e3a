"""Which dataclass lies in which table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from server.domain.announcement import Announcement, Play
from server.domain.printing import PrintJob
from server.domain.rating import Rating
from server.domain.site import Counter, Device, PairingCode, Printer, Service, Site, Staff
from server.domain.ticket import Ticket, Turn
from server.storage import schema
from server.storage.records import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesDay:
    """The last number that a series has given on one business day."""

    id: str
    site_id: str
    series: str
    business_day: date
    last_number: int


SITE = Shape.of(schema.site, Site)
SERVICE = Shape.of(schema.service, Service)
COUNTER = Shape.of(schema.counter, Counter)
STAFF = Shape.of(schema.staff, Staff)
DEVICE = Shape.of(schema.device, Device)
PRINTER = Shape.of(schema.printer, Printer)
PAIRING_CODE = Shape.of(schema.pairing_code, PairingCode)
SERIES_DAY = Shape.of(schema.series_day, SeriesDay)
TICKET = Shape.of(schema.ticket, Ticket)
TURN = Shape.of(schema.turn, Turn)
RATING = Shape.of(schema.rating, Rating)
ANNOUNCEMENT = Shape.of(schema.announcement, Announcement)
PLAY = Shape.of(schema.play, Play)
PRINT_JOB = Shape.of(schema.print_job, PrintJob)

ALL = (
    SITE, SERVICE, COUNTER, STAFF, DEVICE, PRINTER, PAIRING_CODE, SERIES_DAY, TICKET, TURN, RATING, ANNOUNCEMENT, PLAY,
    PRINT_JOB,
)  # fmt: skip
"""Everything that the journal tells of."""
