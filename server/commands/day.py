"""The end of a business day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from server.commands.outcome import Command, Outcome
from server.domain.events import TicketExpired
from server.domain.ticket import Move, Ticket, TicketState
from server.storage.schema import STILL_OPEN
from server.storage.schema import counter as counter_table
from server.storage.schema import ticket as ticket_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDay(Command):
    """Expire what earlier days left open."""


def close_day(tx: Tx, command: CloseDay) -> Outcome:  # noqa: ARG001 - handlers share one form
    """Tickets of days before today expire and leave their counters. Today's are never touched."""
    left_open = tx.tickets.where(STILL_OPEN, ticket_table.c.business_day < tx.lines.today, order_by=ticket_table.c.id)
    for ticket in left_open:
        _expire(tx, ticket)
    return Outcome({"expired": len(left_open)})


def _expire(tx: Tx, ticket: Ticket) -> None:
    tx.tickets.save(ticket.after(Move.EXPIRE))
    tx.turns.save(tx.turns.get(ticket.turn_id).ended_as(TicketState.EXPIRED))
    for counter in tx.counters.where(counter_table.c.ticket_id == ticket.id):
        tx.counters.save(replace(counter, ticket_id=None))
    tx.record(TicketExpired(ticket_id=ticket.id, service_id=ticket.service_id, label=ticket.label))
