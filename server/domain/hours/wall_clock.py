"""Between a site's wall clock and instants, in any time zone and over every change of its clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from server.domain.numbering import zone

END_OF_DAY = "24:00"
NOON = "12:00"


@lru_cache(maxsize=4096)
def first_showing(day: date, clock: str, timezone: str) -> datetime:
    """The first instant (UTC) at which the site's clock shows this time of this day, or a later one.

    An hour that comes twice counts from its first coming; in an hour that is left out, it is the moment of the leap. So
    the order of two times of a day is never turned around.
    """
    if clock == END_OF_DAY:
        return first_showing(day + timedelta(days=1), "00:00", timezone)
    wall = datetime.combine(day, time.fromisoformat(clock))
    place = zone(timezone)
    first, last = (wall.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1))
    return min(first, last) if _wall(first, place) == wall else _leap(last, first, wall, place)


def local_day(at: datetime, timezone: str) -> date:
    """The day that the site's calendar shows."""
    return at.astimezone(zone(timezone)).date()


def local_clock(at: datetime, timezone: str) -> str:
    """What the site's clock shows, "07:30"."""
    return at.astimezone(zone(timezone)).strftime("%H:%M")


def _wall(at: datetime, place: ZoneInfo) -> datetime:
    return at.astimezone(place).replace(tzinfo=None)


def _leap(before: datetime, after: datetime, wall: datetime, place: ZoneInfo) -> datetime:
    """The moment between both at which the clock leaps over this time; to the second, as zones are."""
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle <= before:
            break
        before, after = (before, middle) if _wall(middle, place) >= wall else (middle, after)
    return after
