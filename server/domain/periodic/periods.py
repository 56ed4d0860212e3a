"""Periods of scheduled reports: which one has ended, and when its report is due. Days are the centre's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from server.domain.periodic.scheduled_report import Every

SEND_AT = time(6, 0)
"""By the clocks of the centre on the day after: the day is closed, and it is on the desk when work begins."""
MOST_AT_ONCE = 4
"""After a long standstill this many of the last periods are made up for."""
A_DAY = timedelta(days=1)
Period = tuple[date, date]
"""First and last day, both included."""


def ended(every: Every, now: datetime, zone: tzinfo) -> Period:
    """The last period whose report is due."""
    here = now.astimezone(zone)
    day = here.date() if here.time() >= SEND_AT else here.date() - A_DAY
    return _before(every, day)


def due(every: Every, through: date, now: datetime, zone: tzinfo) -> list[Period]:
    """Those that have ended after the day `through`, the oldest first; the last MOST_AT_ONCE of them."""
    periods: list[Period] = []
    for period in _back(every, ended(every, now, zone)):
        if period[1] <= through or len(periods) == MOST_AT_ONCE:
            break
        periods.append(period)
    return periods[::-1]


def _back(every: Every, period: Period) -> Iterator[Period]:
    while True:
        yield period
        period = _before(every, period[0])


def _before(every: Every, day: date) -> Period:
    """The last whole period before the one in which the day lies."""
    last = _begin(every, day) - A_DAY
    return _begin(every, last), last


def _begin(every: Every, day: date) -> date:
    if every is Every.WEEK:
        return day - timedelta(days=day.weekday())
    if every is Every.MONTH:
        return day.replace(day=1)
    return date(day.year, day.month - (day.month - 1) % 3, 1)
