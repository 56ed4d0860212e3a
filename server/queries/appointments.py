"""The appointments of one day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from server import views
from server.domain.appointment import GRACE, AppointmentState
from server.queries.days import within
from server.storage.reading import Reading
from server.storage.schema import appointment as appointment_table
from server.storage.schema import service as service_table
from server.storage.schema import ticket as ticket_table
from server.views import Json


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
    }  # fmt: skip


def awaits_somebody(reading: Reading) -> bool:
    """Whether somebody with an appointment may still come today: only then a kiosk asks for codes."""
    today = reading.lines.today
    found = select(appointment_table.c.id).where(
        appointment_table.c.site_id == reading.site.id, within(appointment_table.c.at, reading, today, today),
        appointment_table.c.state == AppointmentState.BOOKED,
    )  # fmt: skip
    return reading.connection.execute(found.limit(1)).first() is not None
