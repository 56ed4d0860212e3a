"""Fetching a parked ticket: to the counter if it is free, else back into the line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import or_, select

from server.commands.counters import worked
from server.commands.moves.at_counter import TicketMove, moved, must_be_of_today
from server.commands.moves.calling import call
from server.commands.moves.parking import unpark_here
from server.commands.outcome import Outcome
from server.domain.centre.counter import Counter, CounterState
from server.domain.errors import CounterBusy, NoPresentTicket, TicketElsewhere
from server.domain.policy import was_parked
from server.domain.roles import Right
from server.domain.ticket import Move, Ticket
from server.domain.turn import Call, How
from server.storage.schema import PARKED
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpark(TicketMove):
    """Fetch the ticket that this counter or officer parked last, or the one given.

    Without `to` it is called if the counter is free and calls, else it waits at its old place.
    """

    to: Literal["called", "waiting"] | None = None


def unpark(tx: Tx, command: Unpark) -> Outcome:
    """Only by the counter or the officer who parked it, or by whoever may choose."""
    counter = worked(tx, command)
    ticket = must_be_of_today(tx, _parked(tx, counter, command.ticket_id))
    ticket.after(Move.UNPARK)
    is_free = counter.ticket_id is None and counter.state is CounterState.OPEN
    if command.to == "waiting" or (command.to is None and not is_free):
        return moved(tx, *unpark_here(tx, ticket))
    if counter.ticket_id is not None:
        raise CounterBusy(f"counter {counter.number} still has a ticket", counter=counter.number)
    counter.must_call()
    by = Call(counter_id=counter.id, officer_id=tx.actor.id, because=was_parked().as_json(), how=How.UNPARK)
    return call(tx, counter, ticket, by)


def _parked(tx: Tx, counter: Counter, ticket_id: str | None) -> Ticket:
    if ticket_id is None:
        return _last_parked(tx, counter)
    ticket = tx.tickets.get(ticket_id)
    ours = ticket.counter_id in (counter.id, None) or tx.turns.get(ticket.turn_id).officer_id == tx.actor.id
    if not ours and Right.TICKET_CHOOSE not in tx.actor.rights:
        raise TicketElsewhere(f"{ticket.label} is at another counter", label=ticket.label)
    return ticket


def _last_parked(tx: Tx, counter: Counter) -> Ticket:
    ours = or_(turn_table.c.counter_id == counter.id, turn_table.c.officer_id == tx.actor.id)
    found = tx.turns.where(
        turn_table.c.ticket_id.in_(select(ticket_table.c.id).where(ticket_table.c.site_id == tx.site.id, PARKED)),
        turn_table.c.parked_since.is_not(None), ours, order_by=turn_table.c.parked_since.desc(), limit=1,
    )  # fmt: skip
    if not found:
        raise NoPresentTicket(f"counter {counter.number} has parked nobody", counter=counter.number)
    return tx.tickets.get(found[0].ticket_id)
