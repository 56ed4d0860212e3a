"""Printers, devices, and the codes that pair them."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, Text

from server.domain.roles import DeviceKind
from server.storage.columns import Instant, Named
from server.storage.schema.shared_columns import SECRET, Hash, Id, identity, metadata, names, of_site

printer = Table(
    "printer", metadata, identity(), of_site(),
    Column("name", String(120), nullable=False),
    Column("profile", String(40), nullable=False),
    Column("width_mm", Integer, nullable=False),
    Column("cut", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("detail", Text),
    Column("is_active", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("backup_printer_id", Id, ForeignKey("printer.id")),
    Column("found", JSON(none_as_null=True)),
    Column("agent_id", Id),
    Column("agent_run", Id),
    Column("roll_m", Integer),
    Column("used_mm", Integer, nullable=False),
    Column("ticket_mm", Integer),
)  # fmt: skip

device = Table(
    "device", metadata, identity(), of_site(),
    Column("kind", Named(DeviceKind), nullable=False),
    Column("name", String(120), nullable=False),
    Column("counter_id", Id, ForeignKey("counter.id")),
    Column("printer_id", Id, ForeignKey("printer.id")),
    Column("counter_ids", names(), nullable=False),
    Column("theme", String(8)),
    Column("token_hash", Hash, unique=True, info=SECRET),
    Column("paired_at", Instant),
    Column("revoked_at", Instant),
    Column("version", Integer, nullable=False),
)  # fmt: skip

presence = Table(
    "presence", metadata,
    Column("device_id", Id, primary_key=True),
    Column("seen_at", Instant, nullable=False),
    Column("version_text", String(40)),
    Column("address", String(64)),
)  # fmt: skip
"""When a device was last heard of, by any process; the journal does not tell of it."""

lost_screen = Table(
    "lost_screen", metadata,
    Column("secret_hash", Hash, primary_key=True),
    Column("code_hash", Hash, nullable=False, unique=True),
    Column("kind", Named(DeviceKind), nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
    Column("site_id", Id),
    Column("device_id", Id),
)  # fmt: skip
"""Screens that show a code of their own and wait for a place; no site knows them yet, so no journal tells of them."""

pairing_code = Table(
    "pairing_code", metadata, identity(), of_site(),
    Column("device_id", Id, ForeignKey("device.id"), nullable=False),
    Column("code_hash", Hash, nullable=False, index=True, info=SECRET),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)  # fmt: skip
