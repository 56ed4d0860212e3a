"""What the moves at a counter share: which ticket is meant, what the answer says, who has left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from server import views
from server.commands.counters import CounterCommand, worked
from server.commands.outcome import Outcome
from server.domain.centre.counter import Counter
from server.domain.errors import IllegalMove, NoPresentTicket, TicketElsewhere, TicketNotPresent
from server.domain.ticket import AT_COUNTER, Ticket
from server.domain.turn import Turn
from server.storage.around import around
from server.storage.tx import Tx

NOBODY = "none"
"""As the present ticket that a screen shows: it believes the counter to be free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketMove(CounterCommand):
    """A move of the counter's present ticket, or of the one given."""

    ticket_id: str | None = None


def present(tx: Tx, command: TicketMove) -> tuple[Counter, Ticket, Turn]:
    """The counter, the ticket that is meant, and its turn; raises NoPresentTicket or TicketElsewhere."""
    counter = worked(tx, command)
    ticket_id = command.ticket_id or counter.ticket_id
    if ticket_id is None:
        raise NoPresentTicket(f"there is no ticket at counter {counter.number}", counter=counter.number)
    ticket = not_elsewhere(tx, counter, ticket_id)
    return counter, ticket, tx.turns.get(ticket.turn_id)


def not_elsewhere(tx: Tx, counter: Counter, ticket_id: str) -> Ticket:
    """The ticket, unless another counter has it."""
    ticket = tx.tickets.get(ticket_id)
    if ticket.counter_id not in (counter.id, None):
        raise TicketElsewhere(f"{ticket.label} is at another counter", label=ticket.label)
    return ticket


def must_be_of_today(tx: Tx, ticket: Ticket) -> Ticket:
    """Raise IllegalMove for a ticket of another day: nobody moves what midnight has ended or is about to end."""
    if ticket.business_day != tx.lines.today:
        raise IllegalMove(f"{ticket.label} is of another day", label=ticket.label, state=ticket.state)
    return ticket


def must_still_show(tx: Tx, counter: Counter, shown: str | None) -> None:
    """Raise TicketNotPresent when the screen that asks shows another ticket than the counter has; None says nothing.

    Of two windows of one officer the slower one must not finish what the other has just called.
    """
    if shown is not None and shown != (counter.ticket_id or NOBODY):
        here = tx.tickets.get(counter.ticket_id).label if counter.ticket_id else None
        raise TicketNotPresent(f"counter {counter.number} has {here or 'no ticket'}", label=here)


def leave(tx: Tx, ticket: Ticket) -> str | None:
    """Free the counter at which the ticket is called or served; returns the counter's id."""
    if ticket.state not in AT_COUNTER or ticket.counter_id is None:
        return None
    tx.counters.save(replace(tx.counters.get(ticket.counter_id), ticket_id=None))
    return ticket.counter_id


def event(kind: type[Any], ticket: Ticket, counter_id: str | None, **more: object) -> Any:
    """What has happened to this ticket there."""
    return kind(counter_id=counter_id, ticket_id=ticket.id, service_id=ticket.service_id, label=ticket.label, **more)


def moved(tx: Tx, ticket: Ticket, turn: Turn) -> Outcome:
    """The answer of every move: the ticket as it is then."""
    return Outcome(
        {"ticket": views.moved_ticket(tx.site, ticket, turn, around(tx, ticket, turn)), "because": turn.because}
    )
