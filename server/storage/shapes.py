"""Which dataclass lies in which table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from server.domain.announcement import Announcement, Play
from server.domain.appointment import Appointment
from server.domain.centre.counter import Counter
from server.domain.centre.devices import Device, PairingCode, Printer
from server.domain.centre.hours import Holiday
from server.domain.centre.people import Grant, Staff, StaffRole
from server.domain.centre.recording import Recording
from server.domain.centre.service import Service
from server.domain.centre.site import Site
from server.domain.centre.slide import Slide
from server.domain.dossier import Dossier
from server.domain.floor.alert import Alert
from server.domain.floor.message import Message
from server.domain.integration.api_key import ApiKey
from server.domain.integration.webhook import Webhook
from server.domain.leases import Lease
from server.domain.periodic.scheduled_report import ScheduledReport
from server.domain.printing import PrintJob
from server.domain.rating import Level, Rating, Reason
from server.domain.rating.case import FollowUp
from server.domain.ticket import Ticket
from server.domain.turn import Turn
from server.storage import schema
from server.storage.records import Shape, plain


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
STAFF_ROLE = Shape.of(schema.staff_role, StaffRole)
GRANT = Shape.of(schema.grant, Grant)
HOLIDAY = Shape.of(schema.holiday, Holiday)
RECORDING = Shape.of(schema.recording, Recording)
DEVICE = Shape.of(schema.device, Device)
PRINTER = Shape.of(schema.printer, Printer)
SLIDE = Shape.of(schema.slide, Slide)
PAIRING_CODE = Shape.of(schema.pairing_code, PairingCode)
SERIES_DAY = Shape.of(schema.series_day, SeriesDay)
LEASE = Shape.of(schema.lease, Lease)
TICKET = Shape.of(schema.ticket, Ticket)
TURN = Shape.of(schema.turn, Turn)
APPOINTMENT = Shape.of(schema.appointment, Appointment)
DOSSIER = Shape.of(schema.dossier, Dossier)
RATING = Shape.of(schema.rating, Rating)
LEVEL = Shape.of(schema.level, Level)
REASON = Shape.of(schema.reason, Reason)
FOLLOW_UP = Shape.of(schema.follow_up, FollowUp)
ANNOUNCEMENT = Shape.of(schema.announcement, Announcement)
PLAY = Shape.of(schema.play, Play)
PRINT_JOB = Shape.of(schema.print_job, PrintJob)
ALERT = Shape.of(schema.alert, Alert)
MESSAGE = Shape.of(schema.message, Message)
API_KEY = Shape.of(schema.api_key, ApiKey)
WEBHOOK = Shape.of(schema.webhook, Webhook)
SCHEDULED_REPORT = Shape.of(schema.scheduled_report, ScheduledReport)

ALL = (
    SITE, SERVICE, COUNTER, STAFF, STAFF_ROLE, GRANT, HOLIDAY, RECORDING, DEVICE, PRINTER, PAIRING_CODE, SLIDE,
    SERIES_DAY, LEASE, TICKET, TURN, APPOINTMENT, DOSSIER, RATING, LEVEL, REASON, FOLLOW_UP, ANNOUNCEMENT, PLAY,
    PRINT_JOB, ALERT, MESSAGE,
    API_KEY, WEBHOOK, SCHEDULED_REPORT,
)  # fmt: skip
"""Everything that the journal tells of."""
JOURNALS_END = frozenset({"revision", "journal_hash"})
"""Columns of a site that say where its journal ends: no row of the journal can tell them."""


def shape_of(kind: type[Any]) -> Shape[Any]:
    """The shape of a dataclass."""
    return _BY_TYPE[kind]


_BY_TYPE: dict[Any, Shape[Any]] = {shape.make: shape for shape in ALL}


INNER = JOURNALS_END | {
    "site_id", "business_day", "day_ends_at", "ticket_id", "state_since", "priority_run", "rank_run",
    "agent_id", "agent_run",
}  # fmt: skip


def plain_row(record: Any) -> dict[str, Any]:
    """A row of the set-up for the person who sets it up: plain JSON, never a secret, nothing of the running hall."""
    shape = shape_of(type(record))
    return {name: plain(getattr(record, name)) for name in shape.names if name not in shape.secrets | INNER}
