"""Paper that its own printer cannot bring goes to the printer that stands in."""

from __future__ import annotations

from dataclasses import replace

from printers.jobs import JobState
from server.domain.events import PrintJobPassedOn
from server.domain.printing import PrintJob, is_to_pass_on, stand_in
from server.storage.tx import Tx


def printer_now(tx: Tx, printer_id: str) -> str:
    """Where a new ticket comes out: at its own printer, or at the one behind it while that is known to be out."""
    printer = tx.printers.get(printer_id)
    behind = stand_in(tx.printers.find, printer) if printer.is_out else None
    return behind.id if behind else printer_id


def passed_on(tx: Tx, job: PrintJob, *, at_once: bool = False) -> PrintJob:
    """The job at the printer that stands in, when it is due; else as it was.

    Its agent's lease ends here. That agent may still hold it in its hands, but no byte leaves before the server took
    its SENDING, and it takes that from who has the lease alone: of two printers one prints.
    """
    printer = tx.printers.get(job.printer_id)
    if job.ticket_id is None or not is_to_pass_on(job, printer, tx.now, at_once=at_once):
        return job
    behind = stand_in(tx.printers.find, printer)
    if behind is None:
        return job
    moved = replace(
        job, state=JobState.QUEUED.value, printer_id=behind.id, passed_on_at=tx.now, updated_at=tx.now,
        leased_by=None, lease_until=None,
    )  # fmt: skip
    job = tx.print_jobs.save(moved)
    tx.record(
        PrintJobPassedOn(
            device_id=job.device_id, ticket_id=job.ticket_id, job_id=job.id, printer_id=behind.id,
            from_printer_id=printer.id,
        )
    )  # fmt: skip
    return job
