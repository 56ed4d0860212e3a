"""A print job for a ticket: its slip as data, and its place in the queue of a printer."""

from __future__ import annotations

from typing import NamedTuple

from server import views
from server.commands.slips import Numbered, slip_of
from server.domain.estimates import Wait
from server.domain.printing import JOB_LIFE, PrintJob
from server.domain.ticket import Ticket
from server.storage.tx import Tx, new_id


class Line(NamedTuple):
    """What a slip says of the line: so many people before, and how long that takes, if that can be known."""

    ahead: int
    wait: Wait | None = None


def queued(tx: Tx, ticket: Ticket, printer_id: str, line: Line, copy: int = 1) -> PrintJob:
    """A job of the ticket's own device; `copy` 2 and more are marked as reprints when they are drawn."""
    job = PrintJob(
        id=new_id(), site_id=tx.site.id, ticket_id=ticket.id, device_id=ticket.device_id, printer_id=printer_id,
        copy=copy, state="queued", slip=slip_for(tx, ticket, line), created_at=tx.now, expires_at=tx.now + JOB_LIFE,
    )  # fmt: skip
    return tx.print_jobs.add(job)


def slip_for(tx: Tx, ticket: Ticket, line: Line | None) -> dict[str, object]:
    """What stands on the paper; without a `line` it says nothing about that."""
    priority = views.priority_class(tx.site, ticket.priority_class)
    told = Numbered(
        label=ticket.label, issued_at=ticket.issued_at, follow_url=views.follow_url(tx.site, ticket),
        ahead=line.ahead if line else None, wait=line.wait if line else None,
        priority=priority["name"] if priority else None,
        plan=tuple(tx.services.get(service_id).name for service_id in ticket.plan),
    )  # fmt: skip
    return slip_of(tx.site, tx.services.get(ticket.service_id), told, ticket.language)
