"""Days of a centre: the instants that they hold by its own clocks, and how many may be asked for at once."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_

from server.domain.errors import BadRequest
from server.domain.numbering import zone
from server.storage.reading import Reading

LONGEST = timedelta(days=366)


def must_be_period(first: date, last: date) -> None:
    """Raise BadRequest for days in the wrong order, or for more of them than anybody reads at once."""
    if last < first:
        raise BadRequest("to", "before the first day")
    if last - first > LONGEST:
        raise BadRequest("to", f"more than {LONGEST.days} days")


def begin_and_end(reading: Reading, first: date, last: date) -> tuple[datetime, datetime]:
    """When the first of these days begins, and when the one after the last does."""
    here = zone(reading.site.timezone)
    return datetime.combine(first, time(), here), datetime.combine(last + timedelta(days=1), time(), here)


def within(column: ColumnElement[Any], reading: Reading, first: date, last: date) -> ColumnElement[bool]:
    """Instants of these days, both included."""
    begins, ends = begin_and_end(reading, first, last)
    return and_(column >= begins, column < ends)
