"""Print jobs between the server, which keeps them, and the agent, which prints them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from sqlalchemy import ColumnElement

from printers.jobs import JobState, may_move
from server import views
from server.commands.outcome import Command, Outcome
from server.commands.printing.passing_on import passed_on
from server.commands.printing.rolls import paper_came_out
from server.commands.printing.taking import held_printer
from server.commands.slips import with_logo
from server.domain.errors import IllegalPrintMove, NotAllowed
from server.domain.events import PrintJobMoved
from server.domain.printing import FAILURES, LEASE, PrintJob
from server.domain.roles import Right
from server.storage.schema import UNPRINTED
from server.storage.schema import print_job as job_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPrintJob(Command):
    """Take the oldest job of the agent's printer; `run` and `silent` as for TakePrinter."""

    right: ClassVar[Right] = Right.PRINT_WORK
    run: str | None = None
    silent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPrintJob(Command):
    """Say what became of a job; `failures` counts what went wrong so far, before the first byte;
    `spoilt` says that what came out is no whole ticket."""

    right: ClassVar[Right] = Right.PRINT_WORK
    job_id: str
    state: JobState
    detail: str | None
    bytes: int | None
    failures: int = 0
    spoilt: bool = False
    paper_mm: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TendPaper(Command):
    """Move on what time has overtaken: leases, jobs that are too old, jobs that wait for a printer that is out."""


def claim_print_job(tx: Tx, command: ClaimPrintJob) -> Outcome:
    """The oldest job that waits, leased to this agent; null when none does. What is overdue is moved on first."""
    printer = held_printer(tx, command.run, command.silent)
    jobs = [_moved_on(tx, job) for job in _open_jobs(tx, job_table.c.printer_id == printer.id)]
    queued = next((job for job in jobs if job.state == JobState.QUEUED and job.printer_id == printer.id), None)
    if queued is None:
        return Outcome({"job": None})
    job = _move(tx, replace(queued, leased_by=tx.actor.id, lease_until=tx.now + LEASE), JobState.LEASED)
    answer = {
        "id": job.id, "ticket_id": job.ticket_id, "copy": job.copy, "reprint": job.copy > 1,
        "slip": with_logo(tx.site, job.slip),
        "printer": {"profile": printer.profile, "width_mm": printer.width_mm, "cut": printer.cut},
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
        job = _move(tx, _as_told(tx, job, command), command.state)
    job = passed_on(tx, job, at_once=command.failures >= FAILURES)
    return Outcome({"job": {"id": job.id, "state": job.state}})


def _as_told(tx: Tx, job: PrintJob, command: ReportPrintJob) -> PrintJob:
    """What came out counts once, whatever is told of the job later."""
    if command.paper_mm is not None and job.paper_mm is None:
        paper_came_out(tx, tx.printers.get(job.printer_id), command.paper_mm)
        job = replace(job, paper_mm=command.paper_mm)
    return replace(
        job, detail=command.detail, bytes=command.bytes or job.bytes, spoilt=command.spoilt, lease_until=tx.now + LEASE
    )


def tend_paper(tx: Tx, _command: TendPaper) -> Outcome:
    """All jobs of the centre, whether or not an agent asks for work."""
    for job in _open_jobs(tx):
        _moved_on(tx, job)
    return Outcome()


def _open_jobs(tx: Tx, *conditions: ColumnElement[bool]) -> list[PrintJob]:
    return list(tx.print_jobs.where(UNPRINTED, *conditions, order_by=job_table.c.created_at))


def _moved_on(tx: Tx, job: PrintJob) -> PrintJob:
    """Too old: expired. Lease run out: queued again before the first byte, unconfirmed after it. Its printer is out for
    too long: to the one behind it."""
    overdue = job.lease_until is not None and job.lease_until < tx.now
    if job.state == JobState.SENDING:
        return _move(tx, job, JobState.UNCONFIRMED) if overdue else job
    if job.expires_at < tx.now and (overdue or job.state == JobState.QUEUED):
        return _move(tx, job, JobState.EXPIRED)
    if overdue and job.state in (JobState.LEASED, JobState.HELD):
        job = _move(tx, replace(job, leased_by=None, lease_until=None), JobState.QUEUED)
    return passed_on(tx, job)


def _move(tx: Tx, job: PrintJob, state: JobState) -> PrintJob:
    job = tx.print_jobs.save(replace(job, state=state.value, updated_at=tx.now))
    tx.record(PrintJobMoved(device_id=job.device_id, ticket_id=job.ticket_id, job_id=job.id, state=state.value))
    return job
