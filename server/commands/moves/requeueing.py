"""Letting others go first: by the officer, or by the citizen's own wish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server import views
from server.commands.moves.at_counter import TicketMove, event, leave, moved, must_be_of_today, present
from server.commands.moves.places import Later, set_back
from server.commands.outcome import Command, Outcome
from server.domain.errors import NotAllowed, PostponeLimit
from server.domain.events import TicketDue, TicketPostponed, TicketRequeued
from server.domain.roles import Right
from server.domain.ticket import Move, Ticket, TicketState
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Requeue(TicketMove):
    """Let so many others go first, or wait so many minutes more."""

    places: int | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Postpone(Command):
    """The same, by whoever holds the ticket."""

    right: ClassVar[Right] = Right.TICKET_POSTPONE_OWN
    ticket_id: str
    places: int | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComeSooner(Command):
    """Whoever put a ticket off to a later hour is ready before it."""

    right: ClassVar[Right] = Right.TICKET_POSTPONE_OWN
    ticket_id: str


def requeue(tx: Tx, command: Requeue) -> Outcome:
    """No place at all means: next of its class. Whoever was called leaves the counter free."""
    counter, ticket, turn = present(tx, command)
    later = Later(command.places, command.minutes).must_be_one()
    waiting = set_back(tx, must_be_of_today(tx, ticket).after(Move.REQUEUE), later)
    leave(tx, ticket)
    ticket, turn = tx.tickets.save(waiting), tx.turns.save(turn.requeued(tx.now))
    tx.record(event(TicketRequeued, ticket, counter.id, places=later.places, minutes=later.minutes))
    return moved(tx, ticket, turn)


def postpone(tx: Tx, command: Postpone) -> Outcome:
    """The citizen's own ticket only, as often as the site allows, and not beyond closing time."""
    _must_hold(tx, command.ticket_id)
    later = Later(command.places, command.minutes).must_be_one()
    before = must_be_of_today(tx, tx.tickets.get(command.ticket_id))
    waiting, turn = before.after(Move.POSTPONE), tx.turns.get(before.turn_id)
    if turn.postpones >= tx.site.postpones_allowed:
        raise PostponeLimit(f"{before.label} was postponed {turn.postpones} times", allowed=tx.site.postpones_allowed)
    waiting = set_back(tx, waiting, later)
    counter_id = leave(tx, before)
    ticket = tx.tickets.save(waiting)
    tx.turns.save(turn.postponed(tx.now))
    tx.record(event(TicketPostponed, ticket, counter_id, places=later.places, minutes=later.minutes))
    return _told(tx, ticket)


def come_sooner(tx: Tx, command: ComeSooner) -> Outcome:
    """In the old place again; the postponement was used all the same. One that waits anyway stays as it is."""
    _must_hold(tx, command.ticket_id)
    ticket = must_be_of_today(tx, tx.tickets.get(command.ticket_id))
    if ticket.state is TicketState.WAITING and ticket.not_before is not None:
        ticket = tx.tickets.save(ticket.due())
        tx.record(event(TicketDue, ticket, None))
    return _told(tx, ticket)


def _must_hold(tx: Tx, ticket_id: str) -> None:
    if ticket_id != tx.actor.id:
        raise NotAllowed("only the holder of a ticket postpones it")


def _told(tx: Tx, ticket: Ticket) -> Outcome:
    service, ahead = tx.services.get(ticket.service_id), tx.lines.people_ahead(ticket)
    promise = None if ticket.not_before else tx.promise(service.id, ahead)
    wait = promise.told if promise else None
    return Outcome({"ticket": views.issued_ticket(tx.site, ticket, service, ahead, wait)})
