"""One ticket that a kiosk gave alone: whether it can be, and how it comes into the line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import or_, select

from printers.jobs import JobState, may_move
from server.commands.moves.legs import new_turn
from server.commands.printing.making import slip_for
from server.domain.events import PrintJobMoved, TicketCancelled, TicketExpired, TicketIssued
from server.domain.hours.wall_clock import first_showing
from server.domain.leases import Lease
from server.domain.numbering import label
from server.domain.printing import IN_HAND, JOB_LIFE, PrintJob
from server.domain.ticket import Move, Ticket, TicketState
from server.domain.turn import TurnEnd
from server.storage.schema import print_job as job_table
from server.storage.schema import ticket as ticket_table
from server.storage.tx import Tx, new_id

CANCELLED_BECAUSE = "Kiosk mất liên lạc và đã cấp số khác"
"""Of a number that the server gave and nobody was told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """A ticket as the kiosk wrote it down before it printed; `paper` is what became of the paper, None without one.

    `id` and `token` were drawn by the kiosk, which had to print a QR; `request_id` is that of the touch.
    """

    id: str
    token: str
    lease_id: str
    service_id: str
    number: int
    priority_class: str | None
    language: str
    plan: tuple[str, ...]
    request_id: str
    issued_at: datetime
    paper: JobState | None


def refused_because(tx: Tx, ticket: Alone, lease: Lease | None) -> tuple[str | None, Ticket | None]:
    """Why it cannot be, if so; else the ticket itself where it came in before.

    Whether the service is open does not matter: somebody holds the number.
    """
    if lease is None or lease.device_id != tx.actor.id:
        return "lease.foreign", None
    if not lease.holds(ticket.number):
        return "lease.outside", None
    service = tx.services.find(ticket.service_id)
    if service is None or service.series != lease.series:
        return "lease.service", None
    if lease.business_day > tx.lines.today:
        return "lease.not_yet", None
    known = _with_number(tx, ticket, lease)
    if known is not None:
        return (None, known) if (known.id, known.token) == (ticket.id, ticket.token) else ("lease.number_twice", None)
    return ("lease.number_twice", None) if _is_somebodys(tx, ticket) else (None, None)


def _with_number(tx: Tx, ticket: Alone, lease: Lease) -> Ticket | None:
    return tx.tickets.one_where(
        ticket_table.c.series == lease.series, ticket_table.c.business_day == lease.business_day,
        ticket_table.c.number == ticket.number,
    )  # fmt: skip


def _is_somebodys(tx: Tx, ticket: Alone) -> bool:
    """Whether some ticket or job of the installation, here or elsewhere, has that id or secret."""
    tickets = select(ticket_table.c.id).where(or_(ticket_table.c.id == ticket.id, ticket_table.c.token == ticket.token))
    jobs = select(job_table.c.id).where(job_table.c.id == ticket.id)
    return any(tx.connection.execute(one.limit(1)).first() is not None for one in (tickets, jobs))


def turned_ghost_away(tx: Tx, ticket: Alone) -> None:
    """The same touch may have got a number here too, whose answer never arrived: it leaves the line, unless its paper
    came out. From now on the request is answered with what the kiosk gave."""
    answer = tx.requests.answer_of(ticket.request_id)
    if answer is None:
        tx.requests.remember(ticket.request_id, "given alone", {"ticket": {"id": ticket.id}}, tx.now)
        return
    ghost = tx.tickets.find(str((answer.get("ticket") or {}).get("id", "")))
    if ghost is None or ghost.state is not TicketState.WAITING:
        return
    jobs = tx.print_jobs.where(job_table.c.ticket_id == ghost.id)
    if all(job.state in IN_HAND for job in jobs):
        for job in jobs:
            tx.print_jobs.save(replace(job, state=JobState.CANCELLED.value, updated_at=tx.now))
            tx.record(PrintJobMoved(device_id=job.device_id, ticket_id=ghost.id, job_id=job.id, state="cancelled"))
        _cancel(tx, ghost)


def _cancel(tx: Tx, ghost: Ticket) -> None:
    tx.tickets.save(ghost.after(Move.CANCEL))
    tx.turns.save(tx.turns.get(ghost.turn_id).ended_as(TurnEnd.CANCELLED, tx.now))
    facts = {"ticket_id": ghost.id, "service_id": ghost.service_id, "label": ghost.label}
    tx.record(TicketCancelled(**facts, reason=CANCELLED_BECAUSE))


def came_in(tx: Tx, told: Alone, lease: Lease, at: datetime) -> None:
    """Waits since its issue, so before whoever came later. One of a day that is over has expired with it."""
    at = min(at, first_showing(lease.business_day + timedelta(days=1), "00:00", tx.site.timezone))
    ticket = tx.tickets.add(_ticket(tx, told, lease, at))
    tx.turns.add(new_turn(ticket, ticket.turn_id, ticket.service_id, at))
    _paper(tx, told, ticket)
    tx.leases.save(lease.heard(1, tx.now))
    tx.record(
        TicketIssued(ticket_id=ticket.id, service_id=ticket.service_id, device_id=ticket.device_id, label=ticket.label)
    )
    if lease.business_day < tx.lines.today:
        tx.tickets.save(ticket.after(Move.EXPIRE))
        tx.turns.save(tx.turns.get(ticket.turn_id).ended_as(TurnEnd.EXPIRED, tx.now))
        tx.record(TicketExpired(ticket_id=ticket.id, service_id=ticket.service_id, label=ticket.label))


def _ticket(tx: Tx, told: Alone, lease: Lease, at: datetime) -> Ticket:
    """What the site no longer has, it does not have: the number stands all the same."""
    classes = {one.code for one in tx.site.priority_classes}
    known = tuple(one for one in told.plan if tx.services.find(one) is not None and one != told.service_id)
    return Ticket(
        id=told.id, site_id=tx.site.id, token=told.token, series=lease.series, number=told.number,
        label=label(lease.series, told.number), business_day=lease.business_day, service_id=told.service_id,
        priority_class=told.priority_class if told.priority_class in classes else None,
        language=told.language if told.language in tx.site.languages else tx.site.languages[0], channel="kiosk",
        device_id=tx.actor.id, state=TicketState.WAITING, counter_id=None, turn_id=new_id(), issued_at=at,
        waiting_since=at, plan=tuple(dict.fromkeys(known)),
    )  # fmt: skip


def tell_paper(tx: Tx, told: Alone) -> None:
    """The paper of a ticket that came in while it was not known yet what became of it."""
    job = tx.print_jobs.find(told.id)
    if job is None or told.paper is None or job.state == told.paper or not may_move(JobState(job.state), told.paper):
        return
    tx.print_jobs.save(replace(job, state=told.paper.value, updated_at=tx.now))
    tx.record(PrintJobMoved(device_id=job.device_id, ticket_id=job.ticket_id, job_id=job.id, state=told.paper.value))


def _paper(tx: Tx, told: Alone, ticket: Ticket) -> None:
    """The job under the ticket's own id, as the kiosk named it; what is not known to be over is unconfirmed."""
    printer_id = tx.actor.printer_id
    if told.paper is None or printer_id is None:
        return
    slip = slip_for(tx, ticket, None)
    tx.print_jobs.add(
        PrintJob(
            id=told.id, site_id=tx.site.id, ticket_id=ticket.id, device_id=ticket.device_id, printer_id=printer_id,
            copy=1, state=told.paper.value, slip=slip, created_at=ticket.issued_at,
            expires_at=ticket.issued_at + JOB_LIFE, updated_at=tx.now,
        )
    )  # fmt: skip
