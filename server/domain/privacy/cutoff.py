"""From when on something is too old."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from server.domain.hours.wall_clock import first_showing, local_day
from server.domain.privacy.periods import Retention, days_of


def cutoff(chosen: Retention, rule: str, now: datetime, timezone: str) -> tuple[date, datetime]:
    """The first day of the centre that is still kept, and the instant at which it began."""
    day = local_day(now, timezone) - timedelta(days=days_of(chosen, rule))
    return day, first_showing(day, "00:00", timezone)
