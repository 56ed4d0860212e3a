"""What people hold a code of: appointments and dossiers."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from server.domain.appointment import AppointmentKind, AppointmentState
from server.domain.dossier import LONGEST_CODE, DossierState
from server.storage.columns import Instant, Named
from server.storage.schema.shared_columns import SECRET, Id, apart, identity, metadata, of_site

appointment = Table(
    "appointment", metadata, identity(), of_site(),
    Column("code", String(12), nullable=False),
    Column("service_id", Id, ForeignKey("service.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", Named(AppointmentState), nullable=False),
    Column("ticket_id", Id),
    Column("kind", Named(AppointmentKind), nullable=False),
    Column("token", String(43), nullable=False, unique=True, info=SECRET),
    Column("made_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("until", Instant),
    Column("sequence", Integer, nullable=False),
    Column("remind_at", Instant),
    Column("phone_key", String(32), info=SECRET),
    Column("language", String(3)),
)  # fmt: skip
Index("appointment_by_hour", appointment.c.site_id, appointment.c.at)
Index("appointment_by_code", appointment.c.site_id, appointment.c.code)
Index("appointment_by_phone", appointment.c.site_id, appointment.c.phone_key)
STILL_BOOKED = text("state = 'booked'")
Index(
    "appointment_booked", appointment.c.site_id, appointment.c.code, unique=True,
    sqlite_where=STILL_BOOKED, postgresql_where=STILL_BOOKED,
)  # fmt: skip
"""No code opens two appointments to come."""

dossier = Table(
    "dossier", metadata, identity(), of_site(),
    Column("code", String(LONGEST_CODE), nullable=False, info=apart("dossiers", unique=True)),
    Column("code_key", String(LONGEST_CODE), nullable=False, info=apart("dossiers", unique=True)),
    Column("code_plain", String(LONGEST_CODE), nullable=False, info=apart("dossiers", unique=True)),
    Column("service_id", Id, ForeignKey("service.id")),
    Column("state", Named(DossierState), nullable=False),
    Column("received_at", Instant),
    Column("promised_on", Date),
    Column("result_ready_on", Date),
    Column("handed_over_at", Instant),
    Column("apologised_on", Date),
    Column("changed_at", Instant, nullable=False),
    UniqueConstraint("site_id", "code_key"),
)  # fmt: skip
Index("dossier_by_plain_code", dossier.c.site_id, dossier.c.code_plain)
Index("dossier_by_arrival", dossier.c.site_id, dossier.c.received_at)
Index("dossier_by_result", dossier.c.site_id, dossier.c.result_ready_on, dossier.c.promised_on)
NOT_SETTLED = text("result_ready_on IS NULL")
Index(
    "dossier_not_settled", dossier.c.site_id, dossier.c.promised_on,
    sqlite_where=NOT_SETTLED, postgresql_where=NOT_SETTLED,
)  # fmt: skip
