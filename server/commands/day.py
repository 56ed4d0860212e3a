"""The end of a business day, and the beginning of the next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from server.commands.counters import changed
from server.commands.leasing.blocks import end_leases_before
from server.commands.outcome import Command, Outcome
from server.domain.appointment import AppointmentKind
from server.domain.centre.counter import CounterState
from server.domain.events import AppointmentMissed, CounterClosedDown, DayBegan, PlaceLapsed, TicketExpired
from server.domain.hours.business_day import begun, is_due
from server.domain.hours.wall_clock import first_showing
from server.domain.ticket import Move, Ticket
from server.domain.turn import TurnEnd
from server.storage.schema import STILL_BOOKED, STILL_OPEN
from server.storage.schema import appointment as appointment_table
from server.storage.schema import counter as counter_table
from server.storage.schema import ticket as ticket_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDay(Command):
    """End the day that is over, and begin the one that the site's calendar shows."""


def close_day(tx: Tx, _command: CloseDay) -> Outcome:
    """Tickets of days before today expire and leave their counters. Today's are never touched."""
    return Outcome({"expired": begin_day(tx)})


def begin_day(tx: Tx) -> int:
    """The first change after midnight does it, be it the clock's own or a new number; says how many tickets expired.

    A new day finds every counter closed: whoever forgot to close could work at no other one, and the hall would seem
    to be served.
    """
    before = tx.site.business_day
    if is_due(tx.site, tx.now):
        site = tx.centre.save(begun(tx.site, tx.now))
        tx.record(DayBegan(business_day=tx.lines.today.isoformat()))
        before = before or site.business_day
    left_open = tx.tickets.where(STILL_OPEN, ticket_table.c.business_day < tx.lines.today, order_by=ticket_table.c.id)
    for ticket in left_open:
        _expire(tx, ticket)
    _miss_appointments(tx)
    end_leases_before(tx, tx.lines.today)
    if before is not None and before < tx.lines.today:
        _close_counters(tx)
    return len(left_open)


def _expire(tx: Tx, ticket: Ticket) -> None:
    tx.tickets.save(ticket.after(Move.EXPIRE))
    tx.turns.save(tx.turns.get(ticket.turn_id).ended_as(TurnEnd.EXPIRED, tx.now))
    for counter in tx.counters.where(counter_table.c.ticket_id == ticket.id):
        tx.counters.save(replace(counter, ticket_id=None))
    tx.record(TicketExpired(ticket_id=ticket.id, service_id=ticket.service_id, label=ticket.label))


def _miss_appointments(tx: Tx) -> None:
    """Those of days that are over, for which nobody came."""
    midnight = first_showing(tx.lines.today, "00:00", tx.site.timezone)
    for booked in tx.appointments.where(STILL_BOOKED, appointment_table.c.at < midnight):
        is_place = booked.kind is AppointmentKind.PLACE
        tx.appointments.save(booked.lapsed() if is_place else booked.missed())
        over = PlaceLapsed if is_place else AppointmentMissed
        tx.record(over(appointment_id=booked.id, code=booked.code, service_id=booked.service_id))


def _close_counters(tx: Tx) -> None:
    for counter in tx.counters.where(counter_table.c.state != CounterState.CLOSED, counter_table.c.ticket_id.is_(None)):
        changed(tx, counter.closed(), CounterClosedDown(counter_id=counter.id))
