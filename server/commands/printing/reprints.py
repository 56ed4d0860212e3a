"""Paper once more: by the staff for a reason, or by itself after a slip that came out spoilt. Always marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from printers.jobs import JobState
from server.commands.moves.at_counter import must_be_of_today
from server.commands.outcome import Command, Outcome
from server.commands.printing.making import Line, queued
from server.commands.printing.passing_on import printer_now
from server.domain.centre.devices import Printer
from server.domain.errors import BadRequest, IllegalMove, NoPrinter, ReprintLimit, StillPrinting
from server.domain.events import PrintJobMoved, TicketReprinted
from server.domain.printing import IN_HAND, MOST_COPIES, PrintJob, may_be_reprinted
from server.domain.roles import Right
from server.domain.ticket import Ticket
from server.storage.schema import SPOILT
from server.storage.schema import print_job as job_table
from server.storage.schema import printer as printer_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintTicket(Command):
    """Print a ticket once more, for a `reason`; at its own printer unless another one is named."""

    right: ClassVar[Right] = Right.TICKET_REPRINT
    ticket_id: str
    printer_id: str | None = None


def reprint_ticket(tx: Tx, command: ReprintTicket) -> Outcome:
    """Only while the ticket waits or is called. A copy that no printer has begun is given up for the new one."""
    if not command.reason:
        raise BadRequest("reason", "say why it is printed again", "missing")
    ticket = must_be_of_today(tx, tx.tickets.get(command.ticket_id))
    if not may_be_reprinted(ticket.state):
        raise IllegalMove(f"{ticket.label} is {ticket.state}: no paper", label=ticket.label, state=ticket.state)
    copies = _copies(tx, ticket.id)
    if len(copies) >= MOST_COPIES:
        raise ReprintLimit(f"{ticket.label} was printed {len(copies)} times", copies=len(copies))
    printer = _printer(tx, command, copies)
    for copy in copies:
        _give_up(tx, copy)
    job = _again(tx, ticket, printer.id, len(copies) + 1, by_itself=False)
    where = {"id": printer.id, "name": printer.name}
    return Outcome({"print_job": {"id": job.id, "state": job.state}, "printer": where})


def reprint_spoilt(tx: Tx, printer: Printer) -> None:
    """The printer is well again: what it spoilt comes out once more, at most once, while somebody may stand there."""
    fresh = job_table.c.printer_id == printer.id, job_table.c.expires_at > tx.now
    for job in tx.print_jobs.where(SPOILT, *fresh, order_by=job_table.c.created_at):
        if job.ticket_id is None:  # a test page: whoever asked for it stands before it
            continue
        ticket = tx.tickets.get(job.ticket_id)
        if len(_copies(tx, ticket.id)) == 1 and may_be_reprinted(ticket.state):
            _again(tx, ticket, printer.id, job.copy + 1, by_itself=True)


def _copies(tx: Tx, ticket_id: str) -> Sequence[PrintJob]:
    return tx.print_jobs.where(job_table.c.ticket_id == ticket_id, order_by=job_table.c.copy)


def _printer(tx: Tx, command: ReprintTicket, copies: Sequence[PrintJob]) -> Printer:
    """The named one; else where the last copy went; else the centre's first. Who is out gives way to its stand-in."""
    if command.printer_id is not None:
        return tx.printers.get(command.printer_id)
    if copies:
        return tx.printers.get(printer_now(tx, copies[-1].printer_id))
    first = tx.printers.where(printer_table.c.is_active, order_by=printer_table.c.name, limit=1)
    if not first:
        raise NoPrinter("the centre has no printer")
    return tx.printers.get(printer_now(tx, first[0].id))


def _give_up(tx: Tx, copy: PrintJob) -> None:
    """Two papers of one ticket must not come out at once. Raises StillPrinting while one is on its way."""
    if copy.state == JobState.SENDING:
        raise StillPrinting("a copy is being printed")
    if copy.state in IN_HAND:
        tx.print_jobs.save(replace(copy, state=JobState.CANCELLED.value, updated_at=tx.now))
        tx.record(
            PrintJobMoved(device_id=copy.device_id, ticket_id=copy.ticket_id, job_id=copy.id, state=JobState.CANCELLED)
        )


def _again(tx: Tx, ticket: Ticket, printer_id: str, copy: int, *, by_itself: bool) -> PrintJob:
    job = queued(tx, ticket, printer_id, Line(tx.lines.people_ahead(ticket)), copy)
    tx.record(
        TicketReprinted(
            device_id=ticket.device_id, ticket_id=ticket.id, label=ticket.label, job_id=job.id, copy=copy,
            printer_id=printer_id, by_itself=by_itself,
        )
    )  # fmt: skip
    return job
