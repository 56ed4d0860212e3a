"""Hours as a table for whoever sets them up, and the holidays that a year may have."""

from __future__ import annotations

from datetime import date

from server import views
from server.domain.centre.hours import Span
from server.domain.centre.service import Service
from server.domain.hours.moment import Moment
from server.domain.hours.timetable import ONE_DAY, Timetable
from server.domain.hours.vietnam import holidays_of
from server.domain.hours.wall_clock import first_showing, local_clock
from server.storage.reading import Reading
from server.storage.schema import holiday as holiday_table
from server.storage.schema import service as service_table
from server.views import Json


def hours_preview(reading: Reading, first: date, days: int) -> Json:
    """For each day the centre's open hours and each service's, and what they come from."""
    services = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    leaves = [one for one in services if one.leaf]
    shown = [first + ahead * ONE_DAY for ahead in range(days)]
    kept = reading.holidays.where(holiday_table.c.day >= first, holiday_table.c.day <= shown[-1] + ONE_DAY)
    holidays = {one.day: one for one in kept}
    usual = Timetable(timezone=reading.site.timezone, week=reading.site.hours, holidays=holidays)

    def table(service: Service) -> Timetable:
        if service.hours is None:
            return usual
        return Timetable(timezone=usual.timezone, week=service.hours, holidays=holidays, is_own=True)

    return {
        "days": [
            {
                **_day(reading, usual, day),
                "services": [_service(reading, one, table(one), day) for one in leaves],
            }
            for day in shown
        ]
    }


def _day(reading: Reading, table: Timetable, day: date) -> Json:
    holiday = table.holidays.get(day)
    return {
        "day": day.isoformat(), "weekday": day.weekday(), "holiday": holiday.name if holiday else None,
        "spans": _spans(table.spans(day)), "last_ticket": _last_ticket(reading, table, day),
    }  # fmt: skip


def _service(reading: Reading, service: Service, table: Timetable, day: date) -> Json:
    spans = table.spans(day)
    why = "own" if table.is_own else "site"
    if day in table.holidays or not spans:
        why = "holiday" if day in table.holidays else "closed"
    return {
        "service": views.service_name(service), "spans": _spans(spans), "why": why,
        "last_ticket": _last_ticket(reading, table, day), "daily_quota": service.daily_quota,
        "half_day_quota": service.half_day_quota,
    }  # fmt: skip


def _spans(spans: tuple[Span, ...]) -> list[Json]:
    return [{"opens": one.opens, "closes": one.closes} for one in spans]


def _last_ticket(reading: Reading, table: Timetable, day: date) -> str | None:
    """The clock at which that day's numbers end; None where they do not."""
    morning = first_showing(day, "00:00", table.timezone)
    ends = Moment.of(table, reading.site.last_ticket_min, morning).ends_at
    return local_clock(ends, table.timezone) if ends else None


def proposed_holidays(reading: Reading, year: int) -> Json:
    """The year's public holidays that the centre has not entered; what is entered on such a day counts as decided."""
    hours = reading.site.hours
    days_off = frozenset(range(7)) - {span.weekday for span in hours} if hours else frozenset[int]()
    entered = {one.day for one in reading.holidays.where(holiday_table.c.day >= date(year, 1, 1))}
    return {
        "year": year,
        "holidays": [
            {"day": one.day.isoformat(), "name": one.name, "basis": one.basis, "is_decided": one.is_decided}
            for one in holidays_of(year, days_off)
            if one.day not in entered
        ],
    }
