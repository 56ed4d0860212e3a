"""The day's figures of lines and counters, added up by the database: what comes back grows with the services and
counters of a centre, never with its tickets."""

from __future__ import annotations

from collections import Counter as Tally
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, String, bindparam, case, cast, func, or_, select, type_coerce

from server.domain.ticket import TicketState
from server.domain.turn import TurnEnd
from server.storage.reading import Reading
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table

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
_WAIT = type_coerce(turn_table.c.called_at, BigInteger) - type_coerce(turn_table.c.waiting_since, BigInteger)
_WAIT_MS = cast(cast(_WAIT / 1000, BigInteger), String)
_TURNS = (
    select(
        turn_table.c.service_id,
        func.sum(case((turn_table.c.ended == TurnEnd.DONE, 1), else_=0)),
        func.sum(case((turn_table.c.ended == TurnEnd.NO_SHOW, 1), else_=0)),
        func.aggregate_strings(_WAIT_MS, ","),
    )
    .where(*_OF_TURNS)
    .group_by(turn_table.c.service_id)
)
"""One row a service, its waits in one text: the database needs three times as long to put them in order."""
_SERVED = (
    select(turn_table.c.counter_id, func.count(), func.max(turn_table.c.finished_at))
    .where(*_OF_TURNS, turn_table.c.ended == TurnEnd.DONE)
    .group_by(turn_table.c.counter_id)
)


@dataclass(frozen=True, slots=True)
class Done:
    """What has become of one service's turns today; waits in seconds, of those who have been called."""

    served: int = 0
    no_show: int = 0
    waits: tuple[float, ...] = ()


@dataclass(slots=True)
class Day:
    """Today in figures; the keys are ids of services and counters."""

    tickets: dict[str, Tally[TicketState]] = field(default_factory=dict)
    first_since: dict[str, datetime] = field(default_factory=dict)
    done: dict[str, Done] = field(default_factory=dict)
    served_at: dict[str, int] = field(default_factory=dict)
    last_served_at: dict[str, datetime] = field(default_factory=dict)

    def state(self, state: TicketState) -> int:
        """How many of today's tickets are in that state."""
        return sum(tally[state] for tally in self.tickets.values())


def day_of(reading: Reading) -> Day:
    """All of it in four questions."""
    day = Day(first_since=longest_waiting(reading))
    for service_id, state, count in reading.connection.execute(_TICKETS, _scope(reading)):
        day.tickets.setdefault(service_id, Tally())[state] += count
    for service_id, served, no_show, waits in reading.connection.execute(_TURNS, _scope(reading)):
        day.done[service_id] = Done(served, no_show, _seconds(waits))
    for counter_id, served, last in reading.connection.execute(_SERVED, _scope(reading)):
        day.served_at[counter_id], day.last_served_at[counter_id] = served, last
    return day


def longest_waiting(reading: Reading) -> dict[str, datetime]:
    """Service → since when the first of its line waits; those who put themselves off for a while do not count yet."""
    rows = reading.connection.execute(_FIRST, {**_scope(reading), "now": reading.now})
    return {service_id: since for service_id, since in rows}  # noqa: C416


def waited_s(reading: Reading, since: datetime | None) -> float | None:
    """From then to now; never less than nothing."""
    return max(reading.now - since, timedelta()).total_seconds() if since else None


def _seconds(milliseconds: str | None) -> tuple[float, ...]:
    """Never less than nothing, where the clock was set back meanwhile."""
    return tuple(max(0, int(one)) / 1000 for one in milliseconds.split(",")) if milliseconds else ()


def _scope(reading: Reading) -> dict[str, object]:
    return {"of_site": reading.site.id, "day": reading.lines.today}
