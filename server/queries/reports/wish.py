"""What is asked of a report."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from typing import Literal

from server.domain.errors import BadRequest, NotFound
from server.storage.reading import Reading

LONGEST_D = 5 * 366
"""Days of a period: five years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Only turns for which all of these hold; `hour` is that of joining the line, `weekday` 0 is Monday."""

    field_id: str | None = None
    service_id: str | None = None
    counter_id: str | None = None
    officer_id: str | None = None
    channel: str | None = None
    priority_class: str | None = None
    hour: int | None = None
    weekday: int | None = None

    @property
    def told(self) -> dict[str, str]:
        """Those that are set, as they were asked for."""
        return {one.name: str(getattr(self, one.name)) for one in fields(self) if getattr(self, one.name) is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A report over days, both included. `of` is what a distribution is of.

    `site_ids` are the centres of the report by centre: those whose reports the asker may see.
    """

    name: str
    first: date
    last: date
    filters: Filters = field(default_factory=Filters)
    of: Literal["wait", "service"] = "wait"
    after: str | None = None
    limit: int | None = None
    site_ids: tuple[str, ...] = ()


def must_be_here(reading: Reading, filters: Filters) -> None:
    """Raise NotFound for what another centre has, or nobody."""
    for service_id in (filters.field_id, filters.service_id):
        if service_id is not None:
            reading.services.get(service_id)
    if filters.counter_id is not None:
        reading.counters.get(filters.counter_id)
    if filters.officer_id is not None and reading.staff.find(filters.officer_id) is None:
        raise NotFound("staff")


def must_be_days(first: date, last: date) -> None:
    """Raise BadRequest for days in the wrong order, or for more than five years of them."""
    if last < first:
        raise BadRequest("to", "before the first day")
    if (last - first).days > LONGEST_D:
        raise BadRequest("to", f"more than {LONGEST_D} days")
