"""The service itself: its start, its finish, and what of the visit comes after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from server.commands.dossiers.noting import must_be_promise, note_dossier
from server.commands.moves.at_counter import TicketMove, event, leave, moved, present
from server.commands.moves.legs import next_leg, open_leg
from server.commands.outcome import Outcome
from server.domain.dossier import Purpose
from server.domain.events import TicketFinished, TicketStarted, VisitWentOn
from server.domain.ticket import Move, Ticket
from server.domain.turn import Came, Turn
from server.storage.tx import Tx


class Start(TicketMove):
    """The person has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish(TicketMove):
    """The person has been served."""

    outcome: str | None = None
    dossier_code: str | None = None
    purpose: Purpose | None = None
    promised_on: date | None = None
    note: str | None = None

    @property
    def came(self) -> Came:
        """What the officer says of it."""
        return Came(
            outcome=self.outcome, dossier_code=self.dossier_code, purpose=self.purpose, promised_on=self.promised_on,
            note=self.note,
        )  # fmt: skip


def start(tx: Tx, command: Start) -> Outcome:
    """Service begins; the walk is over."""
    _, ticket, _ = present(tx, command)
    return moved(tx, *start_here(tx, ticket))


def finish(tx: Tx, command: Finish) -> Outcome:
    """Service is over; the tablet may ask for a rating. A visit of several services waits for its next one."""
    must_be_promise(command.came, tx.lines.today)
    _, ticket, _ = present(tx, command)
    ticket = finish_here(tx, ticket, command)
    return moved(tx, ticket, tx.turns.get(ticket.turn_id))


def start_here(tx: Tx, ticket: Ticket) -> tuple[Ticket, Turn]:
    """By whom it may be: the officer, or the clock."""
    ticket = tx.tickets.save(ticket.after(Move.START))
    turn = tx.turns.save(tx.turns.get(ticket.turn_id).started(tx.now))
    tx.record(event(TicketStarted, ticket, ticket.counter_id))
    return ticket, turn


def finish_here(tx: Tx, ticket: Ticket, how: Finish) -> Ticket:
    """The turn is done and can be rated; the ticket is done, or waits for what comes next in the same visit."""
    ticket.after(Move.FINISH)
    tx.turns.save(tx.turns.get(ticket.turn_id).finished(tx.now, how.came))
    note_dossier(tx, ticket.service_id, how.came)
    counter_id, leg = leave(tx, ticket), next_leg(tx, ticket)
    served = event(TicketFinished, ticket, counter_id)
    ticket = open_leg(tx, ticket, Move.GO_ON, leg) if leg else tx.tickets.save(ticket.after(Move.FINISH))
    tx.record(served)
    if leg:
        tx.record(event(VisitWentOn, ticket, counter_id))
    return ticket
