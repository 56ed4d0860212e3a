"""A print job: the paper of one ticket, kept in the ticket's own transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.centre.devices import Printer
from server.domain.ticket import TicketState

JOB_LIFE = timedelta(minutes=2)
"""After this a ticket is no longer printed: a surprise stack of old tickets confuses (PRINTING: the spooler)."""
LEASE = timedelta(seconds=60)
"""How long an agent may work on a job before another may have it."""
PATIENCE = timedelta(seconds=10)
"""So long a job waits for its own printer; then the printer behind it may have it (PRINTING: the spooler)."""
FAILURES = 2
"""After so many failures before the first byte the printer behind it may have the job at once."""


MOST_COPIES = 3
"""The ticket and two marked reprints: more papers of one number are more people with it (PRINTING: the spooler)."""
IN_HAND = frozenset({"queued", "leased", "held"})
"""States in which no byte has left yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """`slip` is the paper's content as data, never bytes; `copy` is 1 for the ticket, more for marked reprints.
    A test page has no ticket.

    `passed_on_at`: since when it is at another printer than the one that it was made for. `spoilt`: it broke off after
    the first byte. `paper_mm` is what it took of the roll.
    """

    id: str
    site_id: str
    ticket_id: str | None
    device_id: str | None
    printer_id: str
    copy: int
    state: str
    slip: dict[str, object]
    created_at: datetime
    expires_at: datetime
    leased_by: str | None = None
    lease_until: datetime | None = None
    detail: str | None = None
    bytes: int | None = None
    updated_at: datetime | None = None
    passed_on_at: datetime | None = None
    spoilt: bool = False
    paper_mm: int | None = None

    @property
    def at_printer_since(self) -> datetime:
        """When it came to the printer where it is."""
        return self.passed_on_at or self.created_at


def is_to_pass_on(job: PrintJob, printer: Printer, now: datetime, *, at_once: bool) -> bool:
    """Whether the printer behind may have the job: no byte of it has left, and its own printer had its time.

    A job that only stands behind others at a printer that prints stays where it is.
    """
    stands = job.state == "held" or (job.state in ("queued", "leased") and printer.is_out)
    return stands and job.expires_at > now and (at_once or now - job.at_printer_since >= PATIENCE)


def may_be_reprinted(state: TicketState) -> bool:
    """Paper is for who is still to come to the counter."""
    return state in (TicketState.WAITING, TicketState.CALLED)


def stand_in(find: Callable[[str], Printer | None], printer: Printer) -> Printer | None:
    """The first printer behind this one that prints now; a chain ends where a printer has nobody, or comes again."""
    seen = {printer.id}
    while printer.backup_printer_id is not None and printer.backup_printer_id not in seen:
        behind = find(printer.backup_printer_id)
        if behind is None:
            return None
        if behind.prints:
            return behind
        seen.add(behind.id)
        printer = behind
    return None
