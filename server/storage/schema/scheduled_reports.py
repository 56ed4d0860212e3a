"""Reports that go out by themselves, and their sendings."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, Text, text

from server.domain.periodic.scheduled_report import Every
from server.domain.periodic.sending import SendingState
from server.storage.columns import Instant, Named
from server.storage.schema.shared_columns import Id, identity, metadata, names, of_site

scheduled_report = Table(
    "scheduled_report", metadata, identity(), of_site(),
    Column("name", String(120), nullable=False),
    Column("report", String(24), nullable=False),
    Column("every", Named(Every), nullable=False),
    Column("form", String(8), nullable=False),
    Column("recipients", names(), nullable=False),
    Column("folder", String(200), nullable=False),
    Column("is_on", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
)  # fmt: skip

report_progress = Table(
    "report_progress", metadata,
    Column("scheduled_id", Id, primary_key=True),
    Column("through", Date, nullable=False),
)  # fmt: skip
"""Up to which day the periods of a scheduled report have their sendings; no journal tells of it."""

report_sending = Table(
    "report_sending", metadata, identity(), of_site(),
    Column("scheduled_id", Id, nullable=False),
    Column("name", String(120), nullable=False),
    Column("report", String(24), nullable=False),
    Column("form", String(8), nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("is_trial", Boolean, nullable=False),
    Column("recipients", names(), nullable=False),
    Column("folder", String(200), nullable=False),
    Column("delivered", names(), nullable=False),
    Column("state", Named(SendingState), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("next_at", Instant, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("first_at", Instant),
    Column("lease_until", Instant),
    Column("sent_at", Instant),
    Column("problem", String(24)),
    Column("answer", Text),
)  # fmt: skip
"""One report of one period on its way, or long sent: `delivered` tells where it has come; no journal tells of it."""
OF_A_PERIOD = text("is_trial = 0")
Index(
    "report_sending_once", report_sending.c.scheduled_id, report_sending.c.first_day, report_sending.c.last_day,
    unique=True, sqlite_where=OF_A_PERIOD, postgresql_where=text("is_trial = false"),
)  # fmt: skip
NOT_SENT = text("state = 'waiting'")
Index(
    "report_sending_waiting", report_sending.c.next_at, sqlite_where=NOT_SENT, postgresql_where=NOT_SENT
)  # fmt: skip
Index("report_sending_by_time", report_sending.c.site_id, report_sending.c.made_at)
