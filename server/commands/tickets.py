"""Taking a number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_urlsafe
from typing import Any, ClassVar

from server import views
from server.commands.day import begin_day
from server.commands.leasing.blocks import leases_of, series_day_id
from server.commands.moves.legs import joined_at, new_turn
from server.commands.outcome import Command, Outcome
from server.commands.printing.making import Line, queued
from server.commands.printing.passing_on import printer_now
from server.domain import opening
from server.domain.centre.service import Service
from server.domain.errors import BadRequest
from server.domain.events import TicketIssued
from server.domain.hours.business_day import is_due
from server.domain.leases import LEASED_FROM, next_number
from server.domain.numbering import label
from server.domain.printing import PrintJob
from server.domain.roles import ActorKind, Right
from server.domain.ticket import Ticket, TicketState
from server.storage.estimates.shown import note_shown
from server.storage.schema import printer as printer_table
from server.storage.shapes import SeriesDay
from server.storage.tx import Tx, new_id

CHANNELS = {
    ActorKind.DEVICE: "kiosk",
    ActorKind.STAFF: "staff",
    ActorKind.CITIZEN: "phone",
    ActorKind.PROGRAM: "program",
    ActorKind.SYSTEM: "system",
}
NO_PAPER = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueTicket(Command):
    """Give a number of this service, and of those in `plan` after it in the same visit.

    A kiosk prints where it stands. The staff may name a printer, or NO_PAPER; else the centre's first one prints.
    """

    right: ClassVar[Right] = Right.TICKET_ISSUE
    tells_wait: ClassVar[bool] = True
    service_id: str
    priority_class: str | None
    language: str
    plan: tuple[str, ...] = ()
    printer_id: str | None = None
    channel: str | None = None


def issue_ticket(tx: Tx, command: IssueTicket) -> Outcome:
    """A number, its first turn and its print job, all or nothing. The ticket is valid whatever the printer does."""
    service = tx.services.get(command.service_id)
    if is_due(tx.site, tx.now):
        begin_day(tx)
    opening.must_be_open(service, tx.openings.standing(service))
    _must_be_planned(tx, command)
    must_be_offered(tx, command)
    return Outcome(given(tx, command, new_ticket(tx, command, service, joined_at(tx, service.id))))


def given(tx: Tx, command: IssueTicket, ticket: Ticket) -> dict[str, Any]:
    """The ticket with its first turn and its paper; the answer as DESIGN §6 has it.

    Who comes before an appointment waits from its hour on.
    """
    service = tx.services.get(ticket.service_id)
    ahead = tx.lines.people_ahead(ticket)
    promise = tx.promise(service.id, ahead) if (ticket.not_before or tx.now) <= tx.now else None
    tx.tickets.add(ticket)
    tx.turns.add(new_turn(ticket, ticket.turn_id, service.id, max(tx.now, ticket.not_before or tx.now)))
    if promise:
        note_shown(tx, ticket, ahead, promise)
    wait = promise.told if promise else None
    job = _print_job(tx, command, ticket, Line(ahead, wait))
    tx.record(TicketIssued(ticket_id=ticket.id, service_id=service.id, device_id=ticket.device_id, label=ticket.label))
    return {
        "ticket": views.issued_ticket(tx.site, ticket, service, ahead, wait),
        "print_job": {"id": job.id, "state": job.state} if job else None,
    }


def must_be_offered(tx: Tx, command: IssueTicket) -> None:
    """Raise BadRequest for a language or a class that the site does not have."""
    if command.language not in tx.site.languages:
        raise BadRequest("language", f"one of {', '.join(tx.site.languages)}")
    classes = [priority.code for priority in tx.site.priority_classes]
    if command.priority_class is not None and command.priority_class not in classes:
        raise BadRequest("priority_class", f"null or one of {', '.join(classes)}")


def new_ticket(tx: Tx, command: IssueTicket, service: Service, joined: datetime) -> Ticket:
    """`joined` is now, or later: behind the last of the line even where the clock was set back."""
    series = service.series or ""
    number = _next_number(tx, series)
    return Ticket(
        id=new_id(), site_id=tx.site.id, token=token_urlsafe(16), series=series, number=number,
        label=label(series, number), business_day=tx.lines.today, service_id=service.id,
        priority_class=command.priority_class, language=command.language,
        channel=command.channel or CHANNELS[tx.actor.kind],
        device_id=tx.actor.id if tx.actor.device_kind else None, state=TicketState.WAITING, counter_id=None,
        turn_id=new_id(), issued_at=tx.now, waiting_since=joined, plan=command.plan,
    )  # fmt: skip


def _must_be_planned(tx: Tx, command: IssueTicket) -> None:
    """What follows must be offered now too: nobody is promised a service that is closed."""
    if len({command.service_id, *command.plan}) <= len(command.plan):
        raise BadRequest("plan", "each service once", "twice")
    for service_id in command.plan:
        service = tx.services.get(service_id)
        opening.must_be_open(service, tx.openings.standing(service))


def _printer(tx: Tx, command: IssueTicket) -> str | None:
    if tx.actor.kind not in (ActorKind.STAFF, ActorKind.PROGRAM):
        if command.printer_id is not None:
            raise BadRequest("printer_id", "a kiosk prints at its own printer", "own_printer")
        return tx.actor.printer_id
    if command.printer_id == NO_PAPER:
        return None
    if command.printer_id is not None:
        return tx.printers.get(command.printer_id).id
    if tx.actor.kind is ActorKind.PROGRAM:
        return None
    first = tx.printers.where(printer_table.c.is_active, order_by=printer_table.c.name, limit=1)
    return first[0].id if first else None


def _next_number(tx: Tx, series: str) -> int:
    """From the series' own row: it moves in the ticket's transaction, which is serial, so there is no twin, and no gap
    but those that leased blocks leave (`server.domain.leases`)."""
    day = tx.lines.today
    row_id = series_day_id(tx, series, day)
    last = tx.series_days.find(row_id)
    if last is None:
        first = SeriesDay(id=row_id, site_id=tx.site.id, series=series, business_day=day, last_number=1)
        return tx.series_days.add(first).last_number
    number = last.last_number + 1
    if number >= LEASED_FROM:  # below no block ever lies
        number = next_number(last.last_number, leases_of(tx, series, day))
    return tx.series_days.save(replace(last, last_number=number)).last_number


def _print_job(tx: Tx, command: IssueTicket, ticket: Ticket, line: Line) -> PrintJob | None:
    """The paper of a ticket, where there is a printer for it: its own, or while that is out the one behind it."""
    own = _printer(tx, command)
    if own is None:
        return None
    return queued(tx, ticket, printer_now(tx, own), line)
