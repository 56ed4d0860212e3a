"""What was counted in a period, group by group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from server.domain.figures.tally import Fact, Tally, together
from server.queries.reports.facts import facts_of
from server.queries.reports.open_time import Open, open_times
from server.queries.reports.wish import Filters
from server.storage.reading import Reading

GroupOf = Callable[[date, str], str]
"""A day and a key of the dimension → the row of the report."""
Groups = dict[str, Tally]

DIMENSIONS: dict[str, Callable[[Fact], str]] = {
    "all": lambda _: "",
    "service": lambda fact: fact.service_id,
    "counter": lambda fact: fact.counter_id or "",
    "officer": lambda fact: fact.officer_id or "",
    "hour": lambda fact: f"{fact.hour:02d}",
    "channel": lambda fact: fact.channel,
    "class": lambda fact: fact.priority_class or "",
}
"""By what turns are told apart; "" stands for those without: never called, or of no class."""
OPEN_BY: dict[str, Callable[[Open], str]] = {
    "all": lambda _: "",
    "counter": lambda one: one.counter_id,
    "officer": lambda one: one.officer_id or "",
}
"""Whose open time can be told: a counter is not open for one service, hour or class of people alone."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Days, both included, by one dimension, with filters."""

    first: date
    last: date
    dimension: str
    filters: Filters


def gathered(reading: Reading, scope: Scope, group_of: GroupOf) -> tuple[Groups, Tally]:
    """A tally for each group, and one of all together, which knows the counters' open time in any case."""
    groups: Groups = defaultdict(Tally)
    key_of = DIMENSIONS[scope.dimension]
    for fact in facts_of(reading, scope.first, scope.last, scope.filters):
        groups[group_of(fact.day, key_of(fact))].count(fact)
    total = together(list(groups.values()))
    for one in _open(reading, scope):
        total.open_s += one.seconds
        if scope.dimension in OPEN_BY:
            groups[group_of(one.day, OPEN_BY[scope.dimension](one))].open_s += one.seconds
    return groups, total


def _open(reading: Reading, scope: Scope) -> list[Open]:
    """The open time of what the filters leave; none where they cut through a counter's work."""
    told = scope.filters
    if set(told.told) - {"counter_id", "officer_id", "weekday"}:
        return []
    return [
        one for one in open_times(reading, scope.first, scope.last)
        if told.counter_id in (None, one.counter_id) and told.officer_id in (None, one.officer_id)
        and told.weekday in (None, one.day.weekday())
    ]  # fmt: skip
