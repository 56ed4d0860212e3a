"""The ticket kiosk: services as a tree, what is open, how this kiosk's paper goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import func, select

from printers.jobs import JobState, advice
from server import views
from server.domain.centre.service import Service
from server.domain.printing import PrintJob, stand_in
from server.domain.ticket import TicketState
from server.queries.appointments import takes_codes
from server.queries.dossiers.lookup import has_dossiers
from server.queries.fleet import is_tended
from server.queries.openings import opening_view, service_view
from server.storage.reading import Reading
from server.storage.schema import print_job as job_table
from server.storage.schema import service as service_table
from server.storage.schema import ticket as ticket_table
from server.views import Json

IDLE_S, IDLE_GRACE_S = 45, 20
"""Seconds without a touch before the kiosk asks, and until it goes home (DOMAIN: kiosk and hall)."""
RECENT = timedelta(minutes=3)


def kiosk_state(reading: Reading, device_id: str | None) -> Json:
    """Everything that the kiosk needs, in one piece; it goes on showing it while the server is away."""
    site = reading.site
    kiosk = reading.devices.find(device_id) if device_id else None
    printer = reading.printers.find(kiosk.printer_id) if kiosk and kiosk.printer_id else None
    behind = stand_in(reading.printers.find, printer) if printer and printer.is_out else None
    services = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    opening = opening_view(reading, [one for one in services if one.leaf])
    return {
        "site": views.site_name(site),
        "now": views.instant(reading.now),
        "open": opening["open"],
        "closed_because": site.closed_because,
        "opening": opening,
        "languages": list(site.languages),
        "language_names": site.language_names,
        "reads_aloud": site.kiosk_reads_aloud,
        "notice": site.notice,
        "services": _tree(reading, services),
        "priority_classes": [{"code": p.code, "name": p.name} for p in site.priority_classes],
        "takes_codes": takes_codes(reading, services),
        "looks_up_dossiers": has_dossiers(reading),
        "prints": _prints(reading, device_id, printer.id if printer else None),
        "printer": printer.state if printer else "none",
        "paper_at": behind.name if behind else None,
        "idle_s": IDLE_S,
        "idle_grace_s": IDLE_GRACE_S,
        "alone": None,  # only a kiosk's own door says otherwise
    }


def _tree(reading: Reading, services: Sequence[Service]) -> list[Json]:
    waiting = _waiting(reading)

    def node(service: Service) -> Json:
        return {
            **views.service_name(service), "icon": service.icon, "leaf": service.leaf, "bring": service.bring,
            **service_view(reading, service, reading.openings.standing(service)),
            "waiting": waiting.get(service.id, 0),
            "estimate": views.estimate(reading.told.joining(service.id)) if service.leaf else None,
            "children": [node(child) for child in services if child.parent_id == service.id],
        }  # fmt: skip

    return [node(service) for service in services if service.parent_id is None]


def _waiting(reading: Reading) -> dict[str, int]:
    """Service → people waiting now."""
    statement = (
        select(ticket_table.c.service_id, func.count())
        .where(
            ticket_table.c.site_id == reading.site.id, ticket_table.c.business_day == reading.lines.today,
            ticket_table.c.state == TicketState.WAITING,
        )
        .group_by(ticket_table.c.service_id)
    )  # fmt: skip
    return {service_id: count for service_id, count in reading.connection.execute(statement)}  # noqa: C416 - rows unpack


def _prints(reading: Reading, device_id: str | None, own_id: str | None) -> list[Json]:
    """The kiosk's last jobs, each with what to do about the ticket's newest copy. While nobody tends that one's
    printer, what is not printed yet is to be photographed.
    """
    if device_id is None:
        return []
    jobs = reading.print_jobs.where(
        job_table.c.device_id == device_id, job_table.c.created_at > reading.now - RECENT,
        order_by=job_table.c.created_at.desc(), limit=10,
    )  # fmt: skip

    newest = {job.ticket_id: job for job in sorted(jobs, key=lambda job: job.copy)}
    tended = {printer_id: is_tended(reading, printer_id) for printer_id in {job.printer_id for job in jobs}}

    def what_to_do(job: PrintJob) -> str:
        told = advice(JobState(job.state))
        return told if tended[job.printer_id] or told != "printing" else "photograph_number"

    def collected_at(job: PrintJob) -> str | None:
        return reading.printers.get(job.printer_id).name if job.printer_id != own_id else None

    return [
        {
            "id": j.id, "ticket_id": j.ticket_id, "state": j.state, "advice": what_to_do(newest[j.ticket_id]),
            "collect_at": collected_at(newest[j.ticket_id]),
        }
        for j in jobs
    ]  # fmt: skip
