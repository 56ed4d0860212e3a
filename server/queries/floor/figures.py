"""The day's figures of lines and counters, added up by the database: what comes back grows with the services and
counters of a centre, never with its tickets."""

from __future__ import annotations

from collections import Counter as Tally
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, bindparam, case, func, or_, select, type_coerce

from server.domain.ticket import TicketState
from server.domain.turn import TurnEnd
from server.storage.reading import Reading
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table

MICROSECONDS = 1_000_000


_OF_TICKETS = ticket_table.c.site_id == bindparam("of_site"), ticket_table.c.business_day == bindparam("day")
_OF_TURNS = turn_table.c.site_id == bindparam("of_site"), turn_table.c.business_day == bindparam("day")
_TICKETS = (
    select(ticket_table.c.service_id, ticket_table.c.state, func.count())
    .where(*_OF_TICKETS)
    .group_by(ticket_table.c.service_id, ticket_table.c.state)
)
_MAY_GO = or_(ticket_table.c.not_before.is_(None), ticket_table.c.not_before <= bindparam("now"))
_FIRST = (
    select(ticket_table.c.service_id, func.min(ticket_table.c.waiting_since))
    .where(*_OF_TICKETS, ticket_table.c.state == TicketState.WAITING, _MAY_GO)
    .group_by(ticket_table.c.service_id)
)
_TURNS = (
    select(
        turn_table.c.service_id,
        turn_table.c.counter_id,
        turn_table.c.ended,
        func.count(),
        func.max(turn_table.c.finished_at),
    )
    .where(*_OF_TURNS, turn_table.c.ended.is_not(None))
    .group_by(turn_table.c.service_id, turn_table.c.counter_id, turn_table.c.ended)
)
_WAIT = type_coerce(turn_table.c.called_at, BigInteger) - type_coerce(turn_table.c.waiting_since, BigInteger)
_EACH = (
    select(
        turn_table.c.service_id,
        case((_WAIT < 0, 0), else_=_WAIT).label("wait"),
        func.row_number().over(partition_by=turn_table.c.service_id, order_by=_WAIT).label("place"),
        func.count().over(partition_by=turn_table.c.service_id).label("of"),
    )
    .where(*_OF_TURNS, turn_table.c.called_at.is_not(None))
    .subquery()
)
_WAITED = select(
    _EACH.c.service_id,
    func.max(_EACH.c.of),
    func.max(case((_EACH.c.place == (_EACH.c.of + 1) // 2, _EACH.c.wait))),
    func.max(case((_EACH.c.place == (_EACH.c.of * 9 + 9) // 10, _EACH.c.wait))),
    func.max(_EACH.c.wait),
).group_by(_EACH.c.service_id)
"""Nearest-rank percentiles as in domain.figures: the ⌈half⌉th and the ⌈nine tenths⌉th of the ordered waits."""


@dataclass(slots=True)
class Waits:
    """How long those of one service waited who have been called today, in seconds."""

    called: int = 0
    p50_s: float | None = None
    p90_s: float | None = None
    longest_s: float | None = None


@dataclass(slots=True)
class Day:
    """Today in figures; the keys are ids of services and counters."""

    tickets: dict[str, Tally[TicketState]] = field(default_factory=dict)
    first_since: dict[str, datetime] = field(default_factory=dict)
    ended: dict[str, Tally[TurnEnd]] = field(default_factory=dict)
    served_at: Tally[str] = field(default_factory=Tally)
    last_served_at: dict[str, datetime] = field(default_factory=dict)
    waits: dict[str, Waits] = field(default_factory=dict)

    def state(self, state: TicketState) -> int:
        """How many of today's tickets are in that state."""
        return sum(tally[state] for tally in self.tickets.values())

    def ends(self, end: TurnEnd) -> int:
        """How many of today's turns ended so."""
        return sum(tally[end] for tally in self.ended.values())


def day_of(reading: Reading) -> Day:
    """All of it in four questions."""
    day = Day(first_since=longest_waiting(reading), waits=_waits(reading))
    for service_id, state, count in reading.connection.execute(_TICKETS, _scope(reading)):
        day.tickets.setdefault(service_id, Tally())[state] += count
    for service_id, counter_id, end, count, last in reading.connection.execute(_TURNS, _scope(reading)):
        day.ended.setdefault(service_id, Tally())[end] += count
        if end is TurnEnd.DONE:
            day.served_at[counter_id] += count
            day.last_served_at[counter_id] = max(last, day.last_served_at.get(counter_id, last))
    return day


def longest_waiting(reading: Reading) -> dict[str, datetime]:
    """Service → since when the first of its line waits; those who put themselves off for a while do not count yet."""
    rows = reading.connection.execute(_FIRST, {**_scope(reading), "now": reading.now})
    return {service_id: since for service_id, since in rows}  # noqa: C416


def waited_s(reading: Reading, since: datetime | None) -> float | None:
    """From then to now; never less than nothing."""
    return max(reading.now - since, timedelta()).total_seconds() if since else None


def _waits(reading: Reading) -> dict[str, Waits]:
    rows = reading.connection.execute(_WAITED, _scope(reading))
    return {one[0]: Waits(one[1], *(wait / MICROSECONDS for wait in one[2:])) for one in rows}


def _scope(reading: Reading) -> dict[str, object]:
    return {"of_site": reading.site.id, "day": reading.lines.today}
