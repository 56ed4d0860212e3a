"""The tables. Columns bear the names of the fields of the domain's dataclasses; migrations are made from here."""

from __future__ import annotations

from server.storage.schema.appointments import NOT_SETTLED, STILL_BOOKED, appointment, dossier
from server.storage.schema.centre import counter, holiday, installation, recording, service, site
from server.storage.schema.devices import device, lost_screen, pairing_code, presence, printer
from server.storage.schema.estimates import estimate_on_screens, estimate_shown
from server.storage.schema.floor import NOT_OVER, alert, message
from server.storage.schema.hall import (
    SPOILT,
    UNPRINTED,
    announcement,
    follow_up,
    level,
    play,
    print_job,
    rating,
    reason,
)
from server.storage.schema.integration import api_key, contact, delivery, webhook, webhook_progress
from server.storage.schema.journal import erasure, journal, journal_apart, request
from server.storage.schema.people import grant, staff, staff_role, staff_session
from server.storage.schema.reports import report_day, report_made
from server.storage.schema.scheduled_reports import report_progress, report_sending, scheduled_report
from server.storage.schema.shared_columns import metadata
from server.storage.schema.slides import picture, slide, video
from server.storage.schema.visits import (
    PARKED,
    SPECIAL_WAITING,
    STILL_LEASED,
    STILL_OPEN,
    lease,
    series_day,
    ticket,
    turn,
)

__all__ = [
    "NOT_OVER",
    "NOT_SETTLED",
    "PARKED",
    "SPECIAL_WAITING",
    "SPOILT",
    "STILL_BOOKED",
    "STILL_LEASED",
    "STILL_OPEN",
    "UNPRINTED",
    "alert",
    "announcement",
    "api_key",
    "appointment",
    "contact",
    "counter",
    "delivery",
    "device",
    "dossier",
    "erasure",
    "estimate_on_screens",
    "estimate_shown",
    "follow_up",
    "grant",
    "holiday",
    "installation",
    "journal",
    "journal_apart",
    "lease",
    "level",
    "lost_screen",
    "message",
    "metadata",
    "pairing_code",
    "picture",
    "play",
    "presence",
    "print_job",
    "printer",
    "rating",
    "reason",
    "recording",
    "report_day",
    "report_made",
    "report_progress",
    "report_sending",
    "request",
    "scheduled_report",
    "series_day",
    "service",
    "site",
    "slide",
    "staff",
    "staff_role",
    "staff_session",
    "ticket",
    "turn",
    "video",
    "webhook",
    "webhook_progress",
]  # fmt: skip
