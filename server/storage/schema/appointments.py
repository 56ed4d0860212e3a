"""Appointments."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, String, Table, text

from server.domain.appointment import AppointmentState
from server.storage.columns import Instant, Named
from server.storage.schema.shared_columns import Id, identity, metadata, of_site

appointment = Table(
    "appointment", metadata, identity(), of_site(),
    Column("code", String(12), nullable=False),
    Column("service_id", Id, ForeignKey("service.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", Named(AppointmentState), nullable=False),
    Column("ticket_id", Id),
)  # fmt: skip
Index("appointment_by_hour", appointment.c.site_id, appointment.c.at)
Index("appointment_by_code", appointment.c.site_id, appointment.c.code)
STILL_BOOKED = text("state = 'booked'")
Index(
    "appointment_booked", appointment.c.site_id, appointment.c.code, unique=True,
    sqlite_where=STILL_BOOKED, postgresql_where=STILL_BOOKED,
)  # fmt: skip
"""No code opens two appointments to come."""
