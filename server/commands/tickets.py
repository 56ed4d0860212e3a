"""Taking a number, and giving it up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_urlsafe
from typing import ClassVar, Literal

from printers.slip import Language
from server import views
from server.commands.day import begin_day
from server.commands.outcome import Command, Outcome
from server.commands.slips import Numbered, slip_of
from server.domain import opening
from server.domain.centre.service import Service
from server.domain.errors import BadRequest, NotAllowed
from server.domain.events import TicketCancelled, TicketIssued
from server.domain.hours.business_day import is_due
from server.domain.numbering import label
from server.domain.printing import JOB_LIFE, PrintJob
from server.domain.roles import Right
from server.domain.ticket import Move, Ticket, TicketState
from server.domain.turn import Turn, TurnEnd
from server.storage.shapes import SeriesDay
from server.storage.tx import Tx, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueTicket(Command):
    """Give a number of this service."""

    right: ClassVar[Right] = Right.TICKET_ISSUE
    service_id: str
    priority_class: str | None
    language: str
    channel: Literal["kiosk", "staff"] = "kiosk"


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTicket(Command):
    """Give up one's own place in the line."""

    right: ClassVar[Right] = Right.TICKET_CANCEL_OWN
    ticket_id: str


def issue_ticket(tx: Tx, command: IssueTicket) -> Outcome:
    """A number, its first turn and its print job, all or nothing. The ticket is valid whatever the printer does."""
    service = tx.services.get(command.service_id)
    if is_due(tx.site, tx.now):
        begin_day(tx)
    opening.must_be_open(service, tx.openings.standing(service))
    _must_be_offered(tx, command)
    ticket = _new_ticket(tx, command, service, max(tx.now, tx.lines.last_joined(service.id) or tx.now))
    ahead = tx.lines.people_ahead(ticket)
    tx.tickets.add(ticket)
    tx.turns.add(
        Turn(
            id=ticket.turn_id,
            site_id=ticket.site_id,
            ticket_id=ticket.id,
            service_id=service.id,
            business_day=ticket.business_day,
            rating_token=token_urlsafe(16),
            waiting_since=ticket.waiting_since,
        )
    )
    job = _print_job(tx, ticket, service, ahead)
    tx.record(TicketIssued(ticket_id=ticket.id, service_id=service.id, device_id=ticket.device_id, label=ticket.label))
    answer = {
        "ticket": views.issued_ticket(tx.site, ticket, service, ahead),
        "print_job": {"id": job.id, "state": job.state} if job else None,
    }
    return Outcome(answer)


def cancel_ticket(tx: Tx, command: CancelTicket) -> Outcome:
    """The citizen's own ticket only, and only while it waits."""
    if command.ticket_id != tx.actor.id:
        raise NotAllowed("only the holder of a ticket gives it up")
    ticket = tx.tickets.get(command.ticket_id).after(Move.CANCEL)
    tx.tickets.save(ticket)
    tx.turns.save(tx.turns.get(ticket.turn_id).ended_as(TurnEnd.CANCELLED, tx.now))
    tx.record(TicketCancelled(ticket_id=ticket.id, service_id=ticket.service_id, label=ticket.label))
    return Outcome({"ticket": views.issued_ticket(tx.site, ticket, tx.services.get(ticket.service_id), 0)})


def _must_be_offered(tx: Tx, command: IssueTicket) -> None:
    if command.language not in tx.site.languages:
        raise BadRequest("language", f"one of {', '.join(tx.site.languages)}")
    classes = [priority.code for priority in tx.site.priority_classes]
    if command.priority_class is not None and command.priority_class not in classes:
        raise BadRequest("priority_class", f"null or one of {', '.join(classes)}")


def _new_ticket(tx: Tx, command: IssueTicket, service: Service, joined: datetime) -> Ticket:
    """`joined` is now, or later: behind the last of the line even where the clock was set back."""
    series = service.series or ""
    number = _next_number(tx, series)
    return Ticket(
        id=new_id(), site_id=tx.site.id, token=token_urlsafe(16), series=series, number=number,
        label=label(series, number), business_day=tx.lines.today, service_id=service.id,
        priority_class=command.priority_class, language=command.language, channel=command.channel,
        device_id=tx.actor.id if tx.actor.device_kind else None, state=TicketState.WAITING, counter_id=None,
        turn_id=new_id(), issued_at=tx.now, waiting_since=joined,
    )  # fmt: skip


def _next_number(tx: Tx, series: str) -> int:
    """From the series' own row: no gap, since it moves in the ticket's transaction; no twin, since that is serial."""
    day = tx.lines.today
    row_id = f"{tx.site.id}:{series}:{day:%Y%m%d}"
    last = tx.series_days.find(row_id)
    if last is None:
        first = SeriesDay(id=row_id, site_id=tx.site.id, series=series, business_day=day, last_number=1)
        return tx.series_days.add(first).last_number
    return tx.series_days.save(replace(last, last_number=last.last_number + 1)).last_number


def _print_job(tx: Tx, ticket: Ticket, service: Service, ahead: int) -> PrintJob | None:
    """The paper of a ticket that was taken at a kiosk with a printer."""
    printer_id = tx.actor.printer_id
    if printer_id is None:
        return None
    job = PrintJob(
        id=new_id(), site_id=tx.site.id, ticket_id=ticket.id, device_id=tx.actor.id, printer_id=printer_id, copy=1,
        state="queued", slip=_slip(tx, ticket, service, ahead), created_at=tx.now, expires_at=tx.now + JOB_LIFE,
    )  # fmt: skip
    return tx.print_jobs.add(job)


def _slip(tx: Tx, ticket: Ticket, service: Service, ahead: int) -> dict[str, object]:
    language: Language = "en" if ticket.language == "en" else "vi"
    priority = views.priority_class(tx.site, ticket.priority_class)
    told = Numbered(
        label=ticket.label, issued_at=ticket.issued_at, follow_url=views.follow_url(tx.site, ticket), ahead=ahead,
        priority=priority["name"] if priority else None,
    )  # fmt: skip
    return slip_of(tx.site, service, told, language)
