"""Giving a place up: the citizen herself, or the staff for somebody who has gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server import views
from server.commands.moves.at_counter import event, must_be_of_today
from server.commands.outcome import Command, Outcome
from server.domain.errors import BadRequest, NotAllowed
from server.domain.events import TicketCancelled
from server.domain.roles import Right
from server.domain.ticket import Move, Ticket
from server.domain.turn import TurnEnd
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTicket(Command):
    """Give up one's own place in the line."""

    right: ClassVar[Right] = Right.TICKET_CANCEL_OWN
    ticket_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelByStaff(Command):
    """Take somebody out of the line, for a `reason`."""

    right: ClassVar[Right] = Right.TICKET_CANCEL
    ticket_id: str


def cancel_ticket(tx: Tx, command: CancelTicket) -> Outcome:
    """The citizen's own ticket only, and only while it waits."""
    if command.ticket_id != tx.actor.id:
        raise NotAllowed("only the holder of a ticket gives it up")
    return _cancelled(tx, tx.tickets.get(command.ticket_id), None)


def cancel_by_staff(tx: Tx, command: CancelByStaff) -> Outcome:
    """Only who waits; whoever is called, served or parked is sent back to the line first, or reported missing."""
    if not command.reason:
        raise BadRequest("reason", "say why this place is given up", "missing")
    return _cancelled(tx, must_be_of_today(tx, tx.tickets.get(command.ticket_id)), command.reason)


def _cancelled(tx: Tx, ticket: Ticket, reason: str | None) -> Outcome:
    ticket = tx.tickets.save(ticket.after(Move.CANCEL))
    tx.turns.save(tx.turns.get(ticket.turn_id).ended_as(TurnEnd.CANCELLED, tx.now))
    tx.record(event(TicketCancelled, ticket, None, reason=reason))
    return Outcome({"ticket": views.issued_ticket(tx.site, ticket, tx.services.get(ticket.service_id), 0)})
