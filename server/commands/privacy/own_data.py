"""What is kept about one visit, for its holder: to see and to take along, and to have erased what may point to her."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from server import views
from server.commands.outcome import Command, Outcome
from server.commands.privacy.telling import own_data
from server.domain.errors import NotAllowed, NotFound, VisitGoesOn
from server.domain.events import OwnDataErased, OwnDataShown
from server.domain.numbering import as_written
from server.domain.roles import Right
from server.domain.ticket import OPEN_STATES, Ticket
from server.storage.erasing.values import erase_of_ticket
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowOwnData(Command):
    """The holder of the ticket's secret asks."""

    right: ClassVar[Right] = Right.PRIVACY_OWN
    ticket_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseOwnData(Command):
    """The holder of the ticket's secret asks."""

    right: ClassVar[Right] = Right.PRIVACY_OWN
    ticket_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowDataOf(Command):
    """The staff ask for somebody who shows the number of a day, for a `reason`."""

    right: ClassVar[Right] = Right.PRIVACY_KEEP
    label: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseDataOf(Command):
    """The staff erase for somebody who asked, for a `reason`."""

    right: ClassVar[Right] = Right.PRIVACY_KEEP
    ticket_id: str


def show_own_data(tx: Tx, command: ShowOwnData) -> Outcome:
    """Everything that is kept about the visit, each time noted."""
    return _shown(tx, _own(tx, command.ticket_id))


def erase_own_data(tx: Tx, command: EraseOwnData) -> Outcome:
    """Comments, notes, reasons and dossier codes go; the visit's times and marks stay."""
    return _erased(tx, _own(tx, command.ticket_id))


def show_data_of(tx: Tx, command: ShowDataOf) -> Outcome:
    """The same for whoever shows a number: raises NotFound for a number that nobody had on that day."""
    of_day = ticket_table.c.business_day == command.day, ticket_table.c.label == as_written(command.label)
    found = tx.tickets.one_where(*of_day)
    if found is None:
        raise NotFound("ticket")
    _must_be_of_others(tx, found)
    return _shown(tx, found)


def erase_data_of(tx: Tx, command: EraseDataOf) -> Outcome:
    """The same by the staff."""
    found = tx.tickets.get(command.ticket_id)
    _must_be_of_others(tx, found)
    return _erased(tx, found)


def _own(tx: Tx, ticket_id: str) -> Ticket:
    if ticket_id != tx.actor.id:
        raise NotAllowed("only the holder of a ticket asks for its data")
    return tx.tickets.get(ticket_id)


def _must_be_of_others(tx: Tx, ticket: Ticket) -> None:
    """Who served a visit never sees its rating (DESIGN §4, invariant 6): a colleague answers the holder."""
    served = turn_table.c.ticket_id == ticket.id, turn_table.c.officer_id == tx.actor.id
    if tx.turns.one_where(*served) is not None:
        raise NotAllowed("who served this visit may not see its rating: let a colleague do it")


def _shown(tx: Tx, ticket: Ticket) -> Outcome:
    answer = own_data(tx, ticket)
    tx.record(OwnDataShown(ticket_id=ticket.id, label=ticket.label))
    return Outcome(answer)


def _erased(tx: Tx, ticket: Ticket) -> Outcome:
    """Raises VisitGoesOn while the notes are still needed for serving the person."""
    if ticket.state in OPEN_STATES:
        raise VisitGoesOn("this visit is not over yet", state=ticket.state.value)
    values = erase_of_ticket(tx.connection, tx.site.id, ticket.id)
    if values:
        tx.record(OwnDataErased(ticket_id=ticket.id, label=ticket.label, values=values))
    return Outcome({"erased": values, "at": views.instant(tx.now)})
