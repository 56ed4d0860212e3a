"""The day under which numbers run: it begins once, and no clock set back makes yesterday of it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from server.domain.centre.site import Site
from server.domain.hours.wall_clock import first_showing, local_day

MOST_AHEAD = timedelta(days=2)
"""A mended time zone moves a calendar by two days at most. A day further ahead was begun by a clock that was wrong."""


def day_of(site: Site, at: datetime) -> date:
    """The day that has begun, until it ends; then the one that the site's calendar shows.

    A clock that steps back over midnight, or a time zone that is mended, leaves the day and its numbers as they are.
    """
    shown = local_day(at, site.timezone)
    if site.business_day is None or site.day_ends_at is None or site.business_day - shown > MOST_AHEAD:
        return shown
    return site.business_day if at < site.day_ends_at else max(shown, site.business_day)


def begun(site: Site, at: datetime) -> Site:
    """The site in the day of that instant, which ends at the first midnight after which the calendar shows a later one.

    Called again within a day, e.g. because the time zone was mended, it moves the day's end and nothing else.
    """
    day = day_of(site, at)
    later = max(day, local_day(at, site.timezone)) + timedelta(days=1)
    return replace(site, business_day=day, day_ends_at=first_showing(later, "00:00", site.timezone))


def is_due(site: Site, at: datetime) -> bool:
    """Whether the site's day must be closed, or its end be moved, now."""
    return begun(site, at) != site
