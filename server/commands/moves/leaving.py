"""Whoever does not come: no-show, and its undo."""

from __future__ import annotations

from dataclasses import dataclass

from server.commands.counters import worked
from server.commands.moves.at_counter import TicketMove, event, leave, moved, must_be_of_today, not_elsewhere, present
from server.commands.moves.places import Later, set_back
from server.commands.outcome import Outcome
from server.domain.centre.counter import Counter
from server.domain.errors import NoPresentTicket
from server.domain.events import NoShowUndone, TicketNotShown
from server.domain.ticket import Move, Ticket
from server.domain.turn import TurnEnd
from server.storage.schema import turn as turn_table
from server.storage.tx import Tx


class NoShow(TicketMove):
    """The person did not come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(TicketMove):
    """Take back the counter's last no-show, or the one given; it may wait `places` or `minutes` later than it stood."""

    places: int | None = None
    minutes: int | None = None


def no_show(tx: Tx, command: NoShow) -> Outcome:
    """The counter is free; the ticket can be taken back by undo."""
    counter, ticket, turn = present(tx, command)
    missed = ticket.after(Move.NO_SHOW)
    leave(tx, ticket)
    ticket = tx.tickets.save(missed)
    turn = tx.turns.save(turn.missed(tx.now))
    tx.record(event(TicketNotShown, ticket, counter.id))
    return moved(tx, ticket, turn)


def undo(tx: Tx, command: Undo) -> Outcome:
    """The ticket waits again at its old place, so it is the next of its class, or at the place that is set."""
    counter = worked(tx, command)
    ticket = must_be_of_today(tx, _missed(tx, counter, command.ticket_id))
    later = Later(command.places, command.minutes)
    ticket = tx.tickets.save(set_back(tx, ticket.after(Move.UNDO), later))
    turn = tx.turns.save(tx.turns.get(ticket.turn_id).back_in_line(tx.now))
    tx.record(event(NoShowUndone, ticket, counter.id))
    return moved(tx, ticket, turn)


def _missed(tx: Tx, counter: Counter, ticket_id: str | None) -> Ticket:
    if ticket_id is not None:
        return not_elsewhere(tx, counter, ticket_id)
    turns = tx.turns.where(
        turn_table.c.counter_id == counter.id, turn_table.c.business_day == tx.lines.today,
        turn_table.c.ended == TurnEnd.NO_SHOW, order_by=turn_table.c.last_called_at.desc(), limit=1,
    )  # fmt: skip
    if not turns:
        raise NoPresentTicket(f"counter {counter.number} has no no-show to take back", counter=counter.number)
    return tx.tickets.get(turns[0].ticket_id)
