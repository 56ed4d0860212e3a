"""What was counted in a period, group by group: from daily roll-ups where they answer, from the rows where not.

Both count the same facts by the same rules, and tallies add up exactly; so the way that was taken never shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from server.domain.figures.periods import days_of
from server.domain.figures.tally import Tally, together
from server.queries.reports.dimensions import DIMENSIONS, OPEN_BY, GroupOf, Groups
from server.queries.reports.facts import facts_of
from server.queries.reports.open_time import Open, open_times
from server.queries.reports.rolled import made_days, rolled, rolled_open_s, shelf_of, stretches
from server.queries.reports.wish import Filters
from server.storage.reading import Reading
from server.storage.schema import turn


@dataclass(frozen=True, slots=True)
class Scope:
    """Days, both included, by one dimension, with filters."""

    first: date
    last: date
    dimension: str
    filters: Filters

    @property
    def may_tell_open_time(self) -> bool:
        """Other filters cut through a counter's work."""
        return not set(self.filters.told) - {"counter_id", "officer_id", "weekday"}


def gathered(reading: Reading, scope: Scope, group_of: GroupOf) -> tuple[Groups, Tally]:
    """A tally for each group, and one of all together, which knows the counters' open time in any case."""
    days = [day for day in _lived(reading, scope) if scope.filters.weekday in (None, day.weekday())]
    shelf = shelf_of(reading, scope.dimension, scope.filters)
    made = made_days(reading, scope.first, scope.last).intersection(days) if shelf else set()
    groups: Groups = rolled(reading, shelf, made, group_of) if shelf else defaultdict(Tally)
    open_s = 0
    for first, last in stretches([day for day in days if day not in made]):
        open_s += _from_rows(reading, groups, Scope(first, last, scope.dimension, scope.filters), group_of)
    total = together(list(groups.values()))
    if scope.dimension not in OPEN_BY:
        total.open_s = open_s + (rolled_open_s(reading, made) if scope.may_tell_open_time else 0)
    return groups, total


def _lived(reading: Reading, scope: Scope) -> Iterator[date]:
    """The days of the period on which there may be something: from the centre's first turn to today."""
    begun = select(func.min(turn.c.business_day)).where(turn.c.site_id == reading.site.id)
    first = reading.connection.execute(begun).scalar() or reading.lines.today
    return days_of(max(first, scope.first), min(reading.lines.today, scope.last))


def _from_rows(reading: Reading, groups: Groups, scope: Scope, group_of: GroupOf) -> int:
    """Count the turns of these days; how long the counters were open."""
    key_of = DIMENSIONS[scope.dimension]
    for fact in facts_of(reading, scope.first, scope.last, scope.filters):
        groups[group_of(fact.day, key_of(fact))].count(fact)
    open_s = 0
    for one in _open(reading, scope):
        open_s += one.seconds
        if scope.dimension in OPEN_BY:
            groups[group_of(one.day, OPEN_BY[scope.dimension](one))].open_s += one.seconds
    return open_s


def _open(reading: Reading, scope: Scope) -> list[Open]:
    """The open time of what the filters leave."""
    told = scope.filters
    if not scope.may_tell_open_time:
        return []
    return [
        one for one in open_times(reading, scope.first, scope.last)
        if told.counter_id in (None, one.counter_id) and told.officer_id in (None, one.officer_id)
    ]  # fmt: skip
