"""A test page: paper that is no ticket, for whoever sets a printer up, and what the printer says of itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from server.commands.outcome import Command, Outcome
from server.commands.printing.taking import must_hold
from server.domain.events import PrinterChanged, TestPageAsked
from server.domain.numbering import zone
from server.domain.printing import JOB_LIFE, PrintJob
from server.domain.roles import Right
from server.storage.schema import UNPRINTED
from server.storage.schema import print_job as job_table
from server.storage.tx import Tx, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintTestPage(Command):
    """Print one there."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    printer_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFound(Command):
    """What the agent's printer answered when it was asked who it is."""

    right: ClassVar[Right] = Right.PRINT_WORK
    found: dict[str, object]


def print_test_page(tx: Tx, command: PrintTestPage) -> Outcome:
    """One at a time: who asks again while it waits is told of the same. It stays at its printer, be that out or not."""
    printer = tx.printers.get(command.printer_id)
    job = tx.print_jobs.one_where(UNPRINTED, job_table.c.printer_id == printer.id, job_table.c.ticket_id.is_(None))
    if job is None:
        asked = tx.now.astimezone(zone(tx.site.timezone))
        page: dict[str, object] = {
            "test_page": True, "printer": printer.name, "asked": f"{asked:%H:%M · %d/%m/%Y}",
        }  # fmt: skip
        job = tx.print_jobs.add(
            PrintJob(
                id=new_id(), site_id=tx.site.id, ticket_id=None, device_id=None, printer_id=printer.id, copy=1,
                state="queued", slip=page, created_at=tx.now, expires_at=tx.now + JOB_LIFE,
            )
        )  # fmt: skip
        tx.record(TestPageAsked(printer_id=printer.id, job_id=job.id))
    return Outcome({"print_job": {"id": job.id, "state": job.state}})


def report_found(tx: Tx, command: ReportFound) -> Outcome:
    """Kept when it differs from what was known."""
    printer = must_hold(tx)
    if printer.found != command.found:
        tx.printers.save(replace(printer, found=command.found))
        tx.record(PrinterChanged(printer_id=printer.id, state=printer.state))
    return Outcome()
