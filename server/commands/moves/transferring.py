"""Sending somebody on: to another service, to one counter, or to one officer, with or without coming back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.commands.moves.at_counter import TicketMove, event, leave, moved, present
from server.commands.moves.legs import open_leg
from server.commands.outcome import Outcome
from server.commands.releasing import is_worked
from server.domain.centre.counter import Counter
from server.domain.errors import BadRequest, NobodyThere
from server.domain.events import TicketTransferred
from server.domain.roles import Right
from server.domain.ticket import Leg, Move, Ticket
from server.storage.schema import counter as counter_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer(TicketMove):
    """To exactly one of service, counter and officer. `return_to` True: back to this counter; an id: to that one."""

    right: ClassVar[Right] = Right.TICKET_TRANSFER
    service_id: str | None = None
    counter_id_to: str | None = None
    officer_id: str | None = None
    return_to: str | bool | None = None
    note: str | None = None


def transfer(tx: Tx, command: Transfer) -> Outcome:
    """This turn is over and the next one begins, in the line of whoever goes on with it."""
    counter, ticket, turn = present(tx, command)
    leg = _leg(tx, command, counter, ticket)
    ticket.after(Move.TRANSFER)
    leave(tx, ticket)
    tx.turns.save(turn.transferred(tx.now, command.note))
    ticket = open_leg(tx, ticket, Move.TRANSFER, leg)
    sent = event(
        TicketTransferred, ticket, counter.id, to_counter_id=leg.counter_id, to_officer_id=leg.officer_id,
        from_service_id=turn.service_id, comes_back=leg.return_to is not None,
    )  # fmt: skip
    tx.record(sent)
    return moved(tx, ticket, tx.turns.get(ticket.turn_id))


def _leg(tx: Tx, command: Transfer, counter: Counter, ticket: Ticket) -> Leg:
    """Raises NobodyThere rather than send a person where nobody will call."""
    if sum(one is not None for one in (command.service_id, command.counter_id_to, command.officer_id)) != 1:
        raise BadRequest("service_id", "exactly one of service_id, counter_id and officer_id", "one_of_three")
    back = _way_back(tx, command, counter, ticket)
    if command.service_id is not None:
        return Leg(service_id=_served(tx, command.service_id), return_to=back, plan=ticket.plan)
    if command.counter_id_to is not None:
        _must_be_another(command.counter_id_to, counter)
        tx.counters.get(command.counter_id_to)
        if not is_worked(tx, command.counter_id_to):
            raise NobodyThere("nobody works at that counter", counter_id=command.counter_id_to)
        return Leg(service_id=ticket.service_id, counter_id=command.counter_id_to, return_to=back, plan=ticket.plan)
    officer_id = str(command.officer_id)
    place = tx.counters.one_where(counter_table.c.officer_id == officer_id, counter_table.c.is_active)
    if place is None:
        raise NobodyThere("that officer is at no counter", officer_id=officer_id)
    _must_be_another(place.id, counter)
    return Leg(service_id=ticket.service_id, officer_id=officer_id, return_to=back, plan=ticket.plan)


def _must_be_another(counter_id: str, counter: Counter) -> None:
    if counter_id == counter.id:
        raise BadRequest("counter_id", "that is this counter", "here")


def _served(tx: Tx, service_id: str) -> str:
    """A service that gives numbers, with a counter for it; it may be closed for new ones at the moment."""
    service = tx.services.get(service_id)
    if not service.gives_numbers:
        raise BadRequest("service_id", "this is a field, or archived", "not_offered")
    if not any(service_id in one.service_ids for one in tx.counters.where(counter_table.c.is_active)):
        raise NobodyThere("no counter serves that service", service=service.code)
    return service.id


def _way_back(tx: Tx, command: Transfer, counter: Counter, ticket: Ticket) -> dict[str, str] | None:
    if not command.return_to:
        return ticket.return_to
    to = counter.id if command.return_to is True else tx.counters.get(str(command.return_to)).id
    return {"service_id": ticket.service_id, "counter_id": to}
