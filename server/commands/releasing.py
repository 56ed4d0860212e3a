"""Nobody waits for a counter that has closed or an officer who has gone."""

from __future__ import annotations

from sqlalchemy import or_

from server.domain.centre.counter import Counter, CounterState
from server.domain.events import TicketReleased
from server.domain.ticket import Ticket
from server.storage.schema import SPECIAL_WAITING
from server.storage.schema import counter as counter_table
from server.storage.schema import ticket as table
from server.storage.tx import Tx


def release(tx: Tx, left: Counter) -> None:
    """Whoever waits for this counter, or for its officer alone who has gone, waits for any counter of the service.

    `left` is the counter as it was. Who came back from a transfer keeps that claim, and so is the next there.
    """
    for_them = [table.c.for_counter_id == left.id]
    if left.officer_id is not None and not is_at_work(tx, left.officer_id):
        for_them.append(table.c.for_officer_id == left.officer_id)
    of_today = table.c.business_day == tx.lines.today
    for ticket in tx.tickets.where(SPECIAL_WAITING, of_today, or_(*for_them), order_by=table.c.id):
        tx.tickets.save(ticket.released())
        tx.record(TicketReleased(ticket_id=ticket.id, service_id=ticket.service_id, label=ticket.label))


def still_meant(tx: Tx, ticket: Ticket) -> Ticket:
    """The ticket, which is about to wait again; released if whom it was meant for has gone meanwhile."""
    gone = ticket.for_counter_id is not None and not is_worked(tx, ticket.for_counter_id)
    gone = gone or (ticket.for_officer_id is not None and not is_at_work(tx, ticket.for_officer_id))
    return ticket.released() if gone else ticket


def is_worked(tx: Tx, counter_id: str) -> bool:
    """Whether somebody works at the counter, paused or not."""
    counter = tx.counters.find(counter_id)
    return counter is not None and counter.is_active and counter.state is not CounterState.CLOSED


def is_at_work(tx: Tx, officer_id: str) -> bool:
    """Whether the officer works at some counter."""
    return tx.counters.one_where(counter_table.c.officer_id == officer_id) is not None
