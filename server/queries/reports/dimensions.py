"""By what turns are told apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from server.domain.figures.tally import Fact, Tally
from server.queries.reports.open_time import Open

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
"""An empty key stands for those without: never called, or of no class."""
OPEN_BY: dict[str, Callable[[Open], str]] = {
    "all": lambda _: "",
    "counter": lambda one: one.counter_id,
    "officer": lambda one: one.officer_id or "",
}
"""Whose open time can be told: a counter is not open for one service, hour or class of people alone."""
