"""One agent a printer: two would mix their bytes, and a ticket with another one's picture in it helps nobody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from printers.jobs import JobState
from server.commands.outcome import Command, Outcome
from server.domain.centre.devices import Printer
from server.domain.errors import NotFound, PrinterElsewhere
from server.domain.events import PrinterTakenOver, PrintJobMoved
from server.domain.printing import PrintJob
from server.domain.roles import Right
from server.storage.holders import must_be_free
from server.storage.schema import UNPRINTED
from server.storage.schema import print_job as job_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePrinter(Command):
    """Begin to print there. `run` is this start of the program; `silent` the agent that nobody has heard of lately."""

    right: ClassVar[Right] = Right.PRINT_WORK
    run: str
    silent: str | None = None


def take_printer(tx: Tx, command: TakePrinter) -> Outcome:
    """Refused while another agent is there. What an earlier run had in its hands is settled now: nobody else will."""
    printer = own_printer(tx)
    must_be_free(tx, printer, tx.actor.id, command.silent)
    if (printer.agent_id, printer.agent_run) != (tx.actor.id, command.run):
        _taken(tx, printer, command.run)
    return Outcome()


def held_printer(tx: Tx, run: str | None, silent: str | None) -> Printer:
    """The printer that this agent has, or gets now because nobody has it any more.

    Raises PrinterTaken or PrinterElsewhere.
    """
    printer = own_printer(tx)
    if printer.agent_id != tx.actor.id:
        must_be_free(tx, printer, tx.actor.id, silent)
        return _taken(tx, printer, run)
    if run is not None and printer.agent_run not in (None, run):
        raise PrinterElsewhere("this agent was started once more elsewhere")
    return printer


def must_hold(tx: Tx) -> Printer:
    """The printer of the agent that acts, unless another one has it."""
    printer = own_printer(tx)
    must_be_free(tx, printer, tx.actor.id, None)
    return printer


def own_printer(tx: Tx) -> Printer:
    """The printer that the agent was placed at; raises NotFound."""
    printer_id = tx.devices.get(tx.actor.id).printer_id
    if printer_id is None:
        raise NotFound("printer")
    return tx.printers.get(printer_id)


def _taken(tx: Tx, printer: Printer, run: str | None) -> Printer:
    for job in tx.print_jobs.where(UNPRINTED, job_table.c.printer_id == printer.id):
        if job.leased_by is not None:
            _let_go(tx, job)
    printer = tx.printers.save(replace(printer, agent_id=tx.actor.id, agent_run=run))
    tx.record(PrinterTakenOver(device_id=tx.actor.id, printer_id=printer.id))
    return printer


def _let_go(tx: Tx, job: PrintJob) -> None:
    """After the first byte nobody knows; before it the job waits again."""
    if job.state == JobState.SENDING:
        state, lease = JobState.UNCONFIRMED, (job.leased_by, job.lease_until)
    else:
        state, lease = JobState.QUEUED, (None, None)
    tx.print_jobs.save(replace(job, state=state.value, leased_by=lease[0], lease_until=lease[1], updated_at=tx.now))
    tx.record(PrintJobMoved(device_id=job.device_id, ticket_id=job.ticket_id, job_id=job.id, state=state.value))
