"""Who waits at a counter: the line of its services, those sent to it or to its officer, and those whom it parked."""

from __future__ import annotations

from sqlalchemy import ColumnElement, TextClause, and_, func, or_, select

from server import views
from server.domain.centre.counter import Counter
from server.domain.policy import services_at
from server.domain.ticket import PLAIN, TicketState
from server.storage.around import around
from server.storage.reading import Reading
from server.storage.schema import PARKED, SPECIAL_WAITING
from server.storage.schema import ticket as table
from server.storage.schema import turn as turn_table
from server.views import Json

QUEUE_SHOWN = 50
Line = tuple[ColumnElement[bool] | TextClause, ...]
_IN_ORDER = (table.c.waiting_since, table.c.number, table.c.id)


def line_at(reading: Reading, counter: Counter) -> tuple[list[Json], int]:
    """The first in the order of joining, and how many there are; the policy may call another one first and says why.

    Those too who asked for some minutes. A line that is shown whole is not counted once more.
    """
    plain, special = _lines(reading, counter)
    found = [
        *reading.tickets.where(*plain, order_by=_IN_ORDER, limit=QUEUE_SHOWN),
        *reading.tickets.where(*special, order_by=_IN_ORDER, limit=QUEUE_SHOWN),
    ]
    people = len(found) if len(found) < QUEUE_SHOWN else _count(reading, plain) + _count(reading, special)
    found.sort(key=lambda one: (one.waiting_since, one.number, one.id))
    return [views.queued_ticket(reading.site, one, around(reading, one)) for one in found[:QUEUE_SHOWN]], people


def _count(reading: Reading, line: Line) -> int:
    of_site = table.c.site_id == reading.site.id
    return reading.connection.execute(select(func.count()).where(of_site, *line)).scalar_one()


def parked_at(reading: Reading, counter: Counter) -> list[Json]:
    """Those whom this counter, or its officer at another one, has put aside; the first to be fetched on top."""
    of_today = table.c.business_day == reading.lines.today
    theirs = [turn_table.c.counter_id == counter.id]
    if counter.officer_id is not None:
        theirs.append(turn_table.c.officer_id == counter.officer_id)
    turns = select(turn_table.c.id).where(turn_table.c.id == table.c.turn_id, or_(*theirs))
    found = reading.tickets.where(PARKED, of_today, turns.exists(), order_by=(table.c.parked_until, table.c.id))
    return [
        {
            **views.queued_ticket(reading.site, ticket, around(reading, ticket)), "reason": turn.park_reason,
            "parked_at": views.instant(turn.parked_since), "until": views.instant(ticket.parked_until),
            "counter": reading.counters.get(str(ticket.counter_id)).number,
        }
        for ticket in sorted(found, key=lambda one: (one.parked_until is None, one.parked_until or one.issued_at))
        for turn in [reading.turns.get(ticket.turn_id)]
    ]  # fmt: skip


def _lines(reading: Reading, counter: Counter) -> tuple[Line, Line]:
    """The plain line of its services, and the special one."""
    officer = reading.staff.find(counter.officer_id) if counter.officer_id else None
    services = services_at(counter, officer)
    of_today = table.c.business_day == reading.lines.today
    to_anybody = and_(
        table.c.service_id.in_(services), table.c.for_counter_id.is_(None), table.c.for_officer_id.is_(None)
    )
    sent = [table.c.for_counter_id == counter.id]
    if counter.officer_id is not None:
        sent.append(table.c.for_officer_id == counter.officer_id)
    plain = (of_today, table.c.service_id.in_(services), table.c.state == TicketState.WAITING, table.c.lane == PLAIN)
    return plain, (SPECIAL_WAITING, of_today, or_(to_anybody, *sent))
