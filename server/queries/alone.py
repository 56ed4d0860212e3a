"""What a kiosk must know to go on without the server: its rules as they were last known, and the words of its slips."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from server import views
from server.domain.centre.service import Service
from server.domain.hours.timetable import ONE_DAY
from server.domain.hours.wall_clock import NOON, first_showing
from server.storage.reading import Reading
from server.storage.schema import service as service_table
from server.views import Json


def alone_facts(reading: Reading) -> Json:
    """For today and tomorrow; a kiosk adds them to its last state and to the numbers that it has leased."""
    site = reading.site
    services = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    days = reading.lines.today, reading.lines.today + ONE_DAY
    return {
        "now": views.instant(reading.now), "timezone": site.timezone,
        "follow": f"{site.public_url.rstrip('/')}/t/",
        "header": site.slip_header or site.name, "footer": site.slip_footer,
        "services": [_service(reading, one, days) for one in services if one.leaf],
    }  # fmt: skip


def _service(reading: Reading, service: Service, days: Sequence[date]) -> Json:
    """`limited`: how many of its numbers are left is known here alone, so a kiosk gives none of them by itself."""
    limited = service.daily_quota is not None or service.half_day_quota is not None
    is_closed = not (reading.site.is_open and service.is_open and service.gives_numbers)
    windows = [] if is_closed else [window for day in days for window in _windows(reading, service, day)]
    return {
        "id": service.id, "series": service.series, "note": service.slip_note, "limited": limited,
        "closed": is_closed, "windows": windows,
    }  # fmt: skip


def _windows(reading: Reading, service: Service, day: date) -> list[Json]:
    """The hours of that day in which numbers are given; the last of them ends early enough to serve the line."""
    table = reading.openings.table(service.hours)
    closes = table.day_closes(first_showing(day, NOON, table.timezone))
    ends = closes - timedelta(minutes=reading.site.last_ticket_min) if closes else None
    periods = [(one.opens, min(one.closes, ends) if ends else one.closes) for one in table.periods(day)]
    return [{"from": views.instant(opens), "until": views.instant(until)} for opens, until in periods if opens < until]
