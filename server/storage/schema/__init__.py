"""The tables. Columns bear the names of the fields of the domain's dataclasses; migrations are made from here."""

from __future__ import annotations

from server.storage.schema.appointments import STILL_BOOKED, appointment
from server.storage.schema.centre import counter, holiday, installation, recording, service, site
from server.storage.schema.devices import device, lost_screen, pairing_code, presence, printer
from server.storage.schema.floor import NOT_OVER, alert, message
from server.storage.schema.hall import SPOILT, UNPRINTED, announcement, play, print_job, rating
from server.storage.schema.integration import api_key, delivery, webhook, webhook_progress
from server.storage.schema.journal import journal, request
from server.storage.schema.people import grant, staff, staff_role, staff_session
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
    "NOT_OVER", "PARKED", "SPECIAL_WAITING", "SPOILT", "STILL_BOOKED", "STILL_LEASED", "STILL_OPEN", "UNPRINTED",
    "alert", "announcement", "api_key", "appointment", "counter", "delivery", "device", "grant", "holiday",
    "installation", "journal", "lease", "lost_screen", "message", "metadata", "pairing_code", "picture", "play",
    "presence", "print_job", "printer", "rating", "recording", "request", "series_day", "service", "site", "slide",
    "staff", "staff_role", "staff_session", "ticket", "turn", "video", "webhook",
    "webhook_progress",
]  # fmt: skip
