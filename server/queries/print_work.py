"""What a print agent asks: which printer is mine, and is there anything to print?"""

from __future__ import annotations

from sqlalchemy import or_

from printers.jobs import JobState
from server.domain.centre.devices import Printer
from server.domain.errors import NotFound
from server.queries.fleet import is_recent
from server.storage.holders import must_be_free
from server.storage.reading import Reading
from server.storage.schema import UNPRINTED
from server.storage.schema import print_job as job_table
from server.views import Json


def printer_view(reading: Reading, agent_id: str) -> Json:
    """The agent's printer; raises NotFound when it has none."""
    printer = _printer(reading, agent_id)
    return {
        "id": printer.id, "name": printer.name, "profile": printer.profile, "width_mm": printer.width_mm,
        "cut": printer.cut,
    }  # fmt: skip


def job_waits(reading: Reading, agent_id: str) -> bool:
    """Whether a claim would find work: a queued job, or one whose lease has run out.

    Raises PrinterTaken while another agent prints there.
    """
    printer = _printer(reading, agent_id)
    must_be_free(reading, printer, agent_id, silent_holder(reading, agent_id))
    overdue = job_table.c.lease_until < reading.now
    job = reading.print_jobs.one_where(
        UNPRINTED,
        job_table.c.printer_id == printer.id,
        or_(job_table.c.state == JobState.QUEUED.value, overdue),
    )
    return job is not None


def silent_holder(reading: Reading, agent_id: str) -> str | None:
    """Another agent that has this one's printer and that nobody has heard of lately: it may be taken over."""
    holder = _printer(reading, agent_id).agent_id
    return holder if holder not in (None, agent_id) and not is_recent(reading, reading.seen.get(holder or "")) else None


def _printer(reading: Reading, agent_id: str) -> Printer:
    printer_id = reading.devices.get(agent_id).printer_id
    if printer_id is None:
        raise NotFound("printer")
    return reading.printers.get(printer_id)
