"""Print jobs between the server, which keeps them, and the agent, which prints them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from printers.jobs import JobState, may_move
from server import views
from server.commands.floor.alerting import tell_of_printer
from server.commands.outcome import Command, Outcome
from server.domain.centre.devices import Printer
from server.domain.errors import BadRequest, IllegalPrintMove, NotAllowed, NotFound
from server.domain.events import PrinterChanged, PrintJobMoved
from server.domain.printing import LEASE, PrintJob
from server.domain.roles import Right
from server.storage.schema import UNPRINTED
from server.storage.schema import print_job as job_table
from server.storage.tx import Tx

PRINTER_STATES = ("ok", "low_paper", "no_paper", "cover_open", "error", "unreachable", "mute", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPrintJob(Command):
    """Take the oldest job of the agent's printer."""

    right: ClassVar[Right] = Right.PRINT_WORK


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPrintJob(Command):
    """Say what became of a job."""

    right: ClassVar[Right] = Right.PRINT_WORK
    job_id: str
    state: JobState
    detail: str | None
    bytes: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPrinter(Command):
    """Say how the printer is."""

    right: ClassVar[Right] = Right.PRINT_WORK
    state: str
    detail: str | None


def claim_print_job(tx: Tx, _command: ClaimPrintJob) -> Outcome:
    """The oldest job that waits, leased to this agent; null when none does. What is overdue is moved on first."""
    printer = _own_printer(tx)
    jobs = [_moved_on(tx, job) for job in _open_jobs(tx, printer)]
    queued = next((job for job in jobs if job.state == JobState.QUEUED), None)
    if queued is None:
        return Outcome({"job": None})
    job = _move(tx, replace(queued, leased_by=tx.actor.id, lease_until=tx.now + LEASE), JobState.LEASED)
    answer = {
        "id": job.id, "ticket_id": job.ticket_id, "copy": job.copy, "reprint": job.copy > 1, "slip": job.slip,
        "issued_at": views.instant(job.created_at), "expires_at": views.instant(job.expires_at),
    }  # fmt: skip
    return Outcome({"job": answer})


def report_print_job(tx: Tx, command: ReportPrintJob) -> Outcome:
    """Only the agent that holds the job; a repeated report is the same report. A report renews the lease."""
    job = tx.print_jobs.get(command.job_id)
    if job.leased_by != tx.actor.id:
        raise NotAllowed("another agent has this job")
    if not may_move(JobState(job.state), command.state):
        raise IllegalPrintMove(f"{job.state} cannot become {command.state}", state=job.state, to=command.state.value)
    if job.state != command.state or command.state == JobState.HELD:
        job = replace(job, detail=command.detail, bytes=command.bytes or job.bytes, lease_until=tx.now + LEASE)
        job = _move(tx, job, command.state)
    return Outcome({"job": {"id": job.id, "state": job.state}})


def report_printer(tx: Tx, command: ReportPrinter) -> Outcome:
    """Recorded when it differs from what was known."""
    if command.state not in PRINTER_STATES:
        raise BadRequest("state", f"one of {', '.join(PRINTER_STATES)}")
    printer = _own_printer(tx)
    if (printer.state, printer.detail) != (command.state, command.detail):
        tx.printers.save(replace(printer, state=command.state, detail=command.detail))
        tx.record(PrinterChanged(printer_id=printer.id, state=command.state))
        tell_of_printer(tx, printer.id, command.state, command.detail)
    return Outcome()


def _own_printer(tx: Tx) -> Printer:
    printer_id = tx.devices.get(tx.actor.id).printer_id
    if printer_id is None:
        raise NotFound("printer")
    return tx.printers.get(printer_id)


def _open_jobs(tx: Tx, printer: Printer) -> list[PrintJob]:
    return list(tx.print_jobs.where(UNPRINTED, job_table.c.printer_id == printer.id, order_by=job_table.c.created_at))


def _moved_on(tx: Tx, job: PrintJob) -> PrintJob:
    """Too old: expired. Lease run out: queued again before the first byte, unconfirmed after it."""
    overdue = job.lease_until is not None and job.lease_until < tx.now
    if job.state == JobState.SENDING:
        return _move(tx, job, JobState.UNCONFIRMED) if overdue else job
    if job.expires_at < tx.now and (overdue or job.state == JobState.QUEUED):
        return _move(tx, job, JobState.EXPIRED)
    if overdue and job.state in (JobState.LEASED, JobState.HELD):
        return _move(tx, replace(job, leased_by=None, lease_until=None), JobState.QUEUED)
    return job


def _move(tx: Tx, job: PrintJob, state: JobState) -> PrintJob:
    job = tx.print_jobs.save(replace(job, state=state.value, updated_at=tx.now))
    tx.record(PrintJobMoved(device_id=job.device_id, ticket_id=job.ticket_id, job_id=job.id, state=state.value))
    return job
