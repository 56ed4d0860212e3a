"""Parking: the person fills in a form or fetches a paper; the counter is free meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from server.commands.moves.at_counter import TicketMove, event, leave, moved, present
from server.commands.outcome import Outcome
from server.commands.releasing import still_meant
from server.domain.errors import BadRequest
from server.domain.events import TicketParked, TicketUnparked
from server.domain.ticket import Move, Ticket
from server.domain.turn import Turn
from server.storage.clocks import parked_due
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Park(TicketMove):
    """Aside for `reason`; after `minutes`, if they are said, the ticket waits again by itself."""

    minutes: int | None = None


def park(tx: Tx, command: Park) -> Outcome:
    """The counter is free; the ticket stays with it and with its officer until it is fetched."""
    if not command.reason:
        raise BadRequest("reason", "say what the person does meanwhile", "missing")
    counter, ticket, turn = present(tx, command)
    until = tx.now + timedelta(minutes=command.minutes) if command.minutes else None
    parked = ticket.parked(until)
    leave(tx, ticket)
    ticket, turn = tx.tickets.save(parked), tx.turns.save(turn.parked(tx.now, command.reason))
    tx.record(event(TicketParked, ticket, counter.id, reason=command.reason, minutes=command.minutes))
    return moved(tx, ticket, turn)


def unpark_here(tx: Tx, ticket: Ticket) -> tuple[Ticket, Turn]:
    """It waits again at its old place."""
    counter_id = ticket.counter_id
    ticket = tx.tickets.save(still_meant(tx, ticket.after(Move.UNPARK)))
    turn = tx.turns.save(tx.turns.get(ticket.turn_id).back_in_line(tx.now))
    tx.record(event(TicketUnparked, ticket, counter_id))
    return ticket, turn


def fetch_due(tx: Tx) -> int:
    """Whose time aside is over waits again; returns how many."""
    due = parked_due(tx.connection, tx.site.id, tx.lines.today, tx.now)
    for ticket_id in due:
        unpark_here(tx, tx.tickets.get(ticket_id))
    return len(due)
