"""The appointments of one day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import select

from server import views
from server.domain.appointment import GRACE, Appointment, AppointmentKind, AppointmentState
from server.domain.booking.slots import Slots, slots_of
from server.domain.centre.service import Service
from server.queries.days import within
from server.storage.reading import Reading
from server.storage.schema import appointment as appointment_table
from server.storage.schema import service as service_table
from server.storage.schema import ticket as ticket_table
from server.views import Json

KEEPS_A_DIARY = timedelta(days=30)
"""Where the staff alone book, a centre that had an appointment within so long, or has one to come, keeps a diary."""


def appointments_view(reading: Reading, day: date | None) -> Json:
    """Hour by hour, with the services that can be booked; today unless a day is named."""
    day = day or reading.lines.today
    of_day = within(appointment_table.c.at, reading, day, day)
    rows = reading.appointments.where(of_day, order_by=(appointment_table.c.at, appointment_table.c.id))
    of_rows = [row.ticket_id for row in rows if row.ticket_id]
    labels = {one.id: one.label for one in reading.tickets.where(ticket_table.c.id.in_(of_rows))}
    leaves = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    return {
        "day": day.isoformat(), "today": reading.lines.today.isoformat(), "grace_s": int(GRACE.total_seconds()),
        "rows": [
            views.appointment(row, reading.services.get(row.service_id), labels.get(row.ticket_id or ""))
            for row in rows
        ],
        "services": [views.service_name(one) for one in leaves if one.leaf],
        "slots": [slot for one in leaves if one.slots for slot in _filled(reading, one, one.slots, day, rows)],
    }  # fmt: skip


def _filled(reading: Reading, service: Service, rule: Slots, day: date, rows: Sequence[Appointment]) -> Iterator[Json]:
    """The slots of a service in which somebody is expected or came."""
    booked = [
        one.at for one in rows
        if one.service_id == service.id and one.kind is AppointmentKind.HOUR
        and one.state is not AppointmentState.CANCELLED
    ]  # fmt: skip
    for slot in slots_of(rule, reading.openings.table(service.hours), day) if booked else ():
        taken = sum(slot.holds(at) for at in booked)
        if taken:
            told = {"at": views.instant(slot.opens), "taken": taken, "places": rule.places}
            yield {"service": views.service_name(service), **told}


def takes_codes(reading: Reading, services: Sequence[Service]) -> bool:
    """Whether the kiosk has a door for codes: wherever people book or reserve from afar, and wherever a diary is kept.

    Never by whether a code is held at the moment: a used or lapsed one is answered too, and the door would come and go
    under people's fingers.
    """
    afar = reading.site.afar
    if afar.takes_numbers or (afar.books and any(one.gives_numbers and one.slots for one in services)):
        return True
    found = select(appointment_table.c.id).where(
        appointment_table.c.site_id == reading.site.id, appointment_table.c.at >= reading.now - KEEPS_A_DIARY
    )
    return reading.connection.execute(found.limit(1)).first() is not None
