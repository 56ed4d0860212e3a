"""Daily roll-ups: which days have them, what they say, and how a day's are counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import groupby
from typing import Any

from sqlalchemy import func, select

from server.domain.figures.packing import VERSION, Pile, packed
from server.domain.figures.tally import Tally
from server.queries.reports.dimensions import DIMENSIONS, OPEN_BY, GroupOf, Groups
from server.queries.reports.facts import facts_of, services_of
from server.queries.reports.open_time import open_times
from server.queries.reports.wish import Filters
from server.storage.reading import Reading
from server.storage.rolled_days import Counted
from server.storage.schema import report_day, report_made

DIMENSION_OF_FILTER = {
    "service_id": "service", "field_id": "service", "counter_id": "counter", "officer_id": "officer",
    "channel": "channel", "priority_class": "class", "hour": "hour",
}  # fmt: skip


def basis_of(reading: Reading) -> str:
    """What else figures depend on: the services' targets, the time zone, how tallies are packed."""
    targets = sorted((one.id, one.target_wait_s) for one in reading.services.where() if one.leaf)
    return sha256(repr((VERSION, reading.site.timezone, targets)).encode()).hexdigest()[:32]


def made_days(reading: Reading, first: date, last: date) -> set[date]:
    """Days before today whose roll-ups hold."""
    made = select(report_made.c.day).where(
        report_made.c.site_id == reading.site.id, report_made.c.day.between(first, last),
        report_made.c.day < reading.lines.today, report_made.c.basis == basis_of(reading),
    )  # fmt: skip
    return set(reading.connection.execute(made).scalars())


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where roll-ups of a question lie: under which dimension, and under which keys; None for all of them."""

    dimension: str
    keys: tuple[str, ...] | None


def shelf_of(reading: Reading, dimension: str, filters: Filters) -> Shelf | None:
    """The one shelf that answers, where one dimension is asked for; None where only the rows themselves can tell."""
    told = filters.told
    told.pop("weekday", None)
    if not told:
        return Shelf(dimension, None)
    (name, value), *others = told.items()
    kept = DIMENSION_OF_FILTER[name]
    if others or dimension not in ("all", kept):
        return None
    if name == "field_id":
        return Shelf(kept, tuple(services_of(reading, value)))
    return Shelf(kept, (f"{int(value):02d}" if name == "hour" else value,))


def rolled(reading: Reading, shelf: Shelf, days: Iterable[date], group_of: GroupOf) -> Groups:
    """The tallies of these days, group by group."""
    piles: defaultdict[str, Pile] = defaultdict(Pile)
    for first, last in stretches(sorted(days)):
        for day, key, open_s, tally in _rows(reading, shelf, first, last):
            piles[group_of(day, key)].put(tally, open_s)
    return defaultdict(Tally, {key: pile.tally() for key, pile in piles.items()})


def rolled_open_s(reading: Reading, days: Iterable[date]) -> int:
    """How long all counters together were open on these days."""
    whole = select(func.coalesce(func.sum(report_day.c.open_s), 0)).where(
        report_day.c.site_id == reading.site.id, report_day.c.dimension == "all"
    )
    stretched = stretches(sorted(days))
    return sum(
        reading.connection.execute(whole.where(report_day.c.day.between(*one))).scalar_one() for one in stretched
    )


def _rows(reading: Reading, shelf: Shelf, first: date, last: date) -> Iterable[Any]:
    found = select(report_day.c.day, report_day.c.key, report_day.c.open_s, report_day.c.tally).where(
        report_day.c.site_id == reading.site.id, report_day.c.dimension == shelf.dimension,
        report_day.c.day.between(first, last),
    )  # fmt: skip
    return reading.connection.execute(found if shelf.keys is None else found.where(report_day.c.key.in_(shelf.keys)))


def stretches(days: list[date]) -> list[tuple[date, date]]:
    """Days in a row as first and last."""
    rows = groupby(enumerate(days), key=lambda one: one[1].toordinal() - one[0])
    return [(row[0][1], row[-1][1]) for row in (list(one) for _, one in rows)]


def counted_day(reading: Reading, day: date) -> Counted:
    """A day's roll-ups as they are to be written."""
    rows = list(_written(reading.site.id, day, _counted(reading, day)))
    return Counted(day, basis_of(reading), tuple(DIMENSIONS), rows)


def _counted(reading: Reading, day: date) -> dict[str, Groups]:
    counted: dict[str, Groups] = {dimension: defaultdict(Tally) for dimension in DIMENSIONS}
    for fact in facts_of(reading, day, day, Filters()):
        for dimension, key_of in DIMENSIONS.items():
            counted[dimension][key_of(fact)].count(fact)
    for one in open_times(reading, day, day):
        for dimension, whose in OPEN_BY.items():
            counted[dimension][whose(one)].open_s += one.seconds
    return counted


def _written(site_id: str, day: date, counted: dict[str, Groups]) -> Iterator[dict[str, Any]]:
    for dimension, groups in counted.items():
        for key, tally in groups.items():
            yield {
                "site_id": site_id, "dimension": dimension, "day": day, "key": key, "open_s": tally.open_s,
                "tally": packed(tally),
            }  # fmt: skip
