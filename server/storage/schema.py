"""The tables. Columns bear the names of the fields of the domain's dataclasses; migrations are made from this file."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)  # fmt: skip
from sqlalchemy.types import TypeEngine

from server.domain.announcement import PlayStatus
from server.domain.roles import DeviceKind, Role
from server.domain.site import CounterState, PriorityClass
from server.domain.ticket import TicketState
from server.storage.columns import Instant, Named, Packed

metadata = MetaData()

Id = String(32)
Hash = String(64)
SECRET = {"secret": True}
"""Marks a column whose value the journal does not repeat."""


def _id() -> Column[str]:
    return Column("id", Id, primary_key=True)


def _site() -> Column[str]:
    return Column("site_id", Id, ForeignKey("site.id"), nullable=False)


def _names() -> TypeEngine[tuple[str, ...]]:
    return Packed(list, tuple)


installation = Table(
    "installation", metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)  # fmt: skip

site = Table(
    "site", metadata, _id(),
    Column("name", JSON, nullable=False),
    Column("timezone", String(40), nullable=False),
    Column("languages", _names(), nullable=False),
    Column("voice_languages", _names(), nullable=False),
    Column("voice_dialect", String(8), nullable=False),
    Column("theme", String(8), nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("closed_because", JSON(none_as_null=True)),
    Column("notice", JSON(none_as_null=True)),
    Column("public_url", Text, nullable=False),
    Column("priority_classes", Packed(lambda many: [asdict(one) for one in many],
                                      lambda many: tuple(PriorityClass(**one) for one in many)), nullable=False),
    Column("priority_in_a_row", Integer, nullable=False),
    Column("recalls_allowed", Integer, nullable=False),
    Column("rating_levels", Integer, nullable=False),
    Column("revision", BigInteger, nullable=False),
)  # fmt: skip

service = Table(
    "service", metadata, _id(), _site(),
    Column("parent_id", Id, ForeignKey("service.id")),
    Column("position", Integer, nullable=False),
    Column("code", String(40), nullable=False),
    Column("name", JSON, nullable=False),
    Column("icon", String(40), nullable=False),
    Column("series", String(4)),
    Column("bring", JSON(none_as_null=True)),
    Column("target_wait_s", Integer, nullable=False),
    Column("target_service_s", Integer, nullable=False),
    Column("daily_quota", Integer),
    Column("is_open", Boolean, nullable=False),
    UniqueConstraint("site_id", "code"),
)  # fmt: skip

counter = Table(
    "counter", metadata, _id(), _site(),
    Column("number", Integer, nullable=False),
    Column("name", JSON, nullable=False),
    Column("service_ids", _names(), nullable=False),
    Column("state", Named(CounterState), nullable=False),
    Column("pause_reason", String(80)),
    Column("officer_id", Id, unique=True),
    Column("ticket_id", Id, unique=True),
    Column("priority_run", Integer, nullable=False),
    UniqueConstraint("site_id", "number"),
)  # fmt: skip

staff = Table(
    "staff", metadata, _id(), _site(),
    Column("login", String(64), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    Column("role", Named(Role), nullable=False),
    Column("password_hash", Text, nullable=False, info=SECRET),
    Column("is_active", Boolean, nullable=False),
)  # fmt: skip

staff_session = Table(
    "staff_session", metadata,
    Column("token_hash", Hash, primary_key=True),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
)  # fmt: skip

printer = Table(
    "printer", metadata, _id(), _site(),
    Column("name", String(120), nullable=False),
    Column("profile", String(40), nullable=False),
    Column("width_mm", Integer, nullable=False),
    Column("cut", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("detail", Text),
)  # fmt: skip

device = Table(
    "device", metadata, _id(), _site(),
    Column("kind", Named(DeviceKind), nullable=False),
    Column("name", String(120), nullable=False),
    Column("counter_id", Id, ForeignKey("counter.id")),
    Column("printer_id", Id, ForeignKey("printer.id")),
    Column("token_hash", Hash, unique=True, info=SECRET),
    Column("paired_at", Instant),
    Column("revoked_at", Instant),
)  # fmt: skip

pairing_code = Table(
    "pairing_code", metadata, _id(), _site(),
    Column("device_id", Id, ForeignKey("device.id"), nullable=False),
    Column("code_hash", Hash, nullable=False, index=True, info=SECRET),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)  # fmt: skip

series_day = Table(
    "series_day", metadata, _id(), _site(),
    Column("series", String(4), nullable=False),
    Column("business_day", Date, nullable=False),
    Column("last_number", Integer, nullable=False),
)  # fmt: skip

ticket = Table(
    "ticket", metadata, _id(), _site(),
    Column("token", String(43), nullable=False, unique=True),
    Column("series", String(4), nullable=False),
    Column("number", Integer, nullable=False),
    Column("label", String(12), nullable=False),
    Column("business_day", Date, nullable=False),
    Column("service_id", Id, ForeignKey("service.id"), nullable=False),
    Column("priority_class", String(24)),
    Column("language", String(8), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("device_id", Id),
    Column("state", Named(TicketState), nullable=False),
    Column("counter_id", Id),
    Column("turn_id", Id, nullable=False),
    Column("issued_at", Instant, nullable=False),
    Column("waiting_since", Instant, nullable=False),
    UniqueConstraint("site_id", "series", "business_day", "number"),
)  # fmt: skip
Index("ticket_of_day", ticket.c.site_id, ticket.c.business_day, ticket.c.service_id, ticket.c.state)
AT_A_COUNTER = text("state IN ('called', 'serving')")
STILL_OPEN = text("state IN ('waiting', 'called', 'serving')")
Index(
    "ticket_one_at_a_counter",
    ticket.c.counter_id,
    unique=True,
    sqlite_where=AT_A_COUNTER,
    postgresql_where=AT_A_COUNTER,
)
Index(
    "ticket_still_open", ticket.c.site_id, ticket.c.business_day,
    sqlite_where=STILL_OPEN, postgresql_where=STILL_OPEN,
)  # fmt: skip

turn = Table(
    "turn", metadata, _id(), _site(),
    Column("ticket_id", Id, ForeignKey("ticket.id"), nullable=False, index=True),
    Column("service_id", Id, ForeignKey("service.id"), nullable=False),
    Column("business_day", Date, nullable=False),
    Column("waiting_since", Instant, nullable=False),
    Column("called_at", Instant),
    Column("last_called_at", Instant),
    Column("calls", Integer, nullable=False),
    Column("started_at", Instant),
    Column("finished_at", Instant),
    Column("counter_id", Id),
    Column("officer_id", Id),
    Column("ended", Named(TicketState)),
    Column("outcome", String(24)),
    Column("dossier_code", String(64)),
    Column("note", Text),
    Column("because", JSON(none_as_null=True)),
    Column("rating_token", String(43), nullable=False, unique=True),
)  # fmt: skip
Index("turn_of_day", turn.c.site_id, turn.c.business_day, turn.c.service_id)
Index("turn_of_counter", turn.c.counter_id, turn.c.business_day, turn.c.last_called_at)

rating = Table(
    "rating", metadata, _id(), _site(),
    Column("turn_id", Id, ForeignKey("turn.id"), nullable=False, unique=True),
    Column("score", Integer, nullable=False),
    Column("reasons", _names(), nullable=False),
    Column("comment", Text),
    Column("channel", String(16), nullable=False),
    Column("given_at", Instant, nullable=False),
)  # fmt: skip

announcement = Table(
    "announcement", metadata, _id(), _site(),
    Column("seq", BigInteger, nullable=False),
    Column("ticket_id", Id, ForeignKey("ticket.id"), nullable=False),
    Column("turn_id", Id, ForeignKey("turn.id"), nullable=False),
    Column("label", String(12), nullable=False),
    Column("counter_id", Id, nullable=False),
    Column("counter_number", Integer, nullable=False),
    Column("recall", Boolean, nullable=False),
    Column("called_at", Instant, nullable=False),
    UniqueConstraint("site_id", "seq"),
)  # fmt: skip
Index("announcement_by_time", announcement.c.site_id, announcement.c.called_at)

play = Table(
    "play", metadata, _id(), _site(),
    Column("announcement_id", Id, ForeignKey("announcement.id"), nullable=False),
    Column("device_id", Id, ForeignKey("device.id"), nullable=False),
    Column("status", Named(PlayStatus), nullable=False),
    Column("played_at", Instant, nullable=False),
    UniqueConstraint("announcement_id", "device_id"),
)  # fmt: skip

print_job = Table(
    "print_job", metadata, _id(), _site(),
    Column("ticket_id", Id, ForeignKey("ticket.id"), nullable=False),
    Column("device_id", Id),
    Column("printer_id", Id, ForeignKey("printer.id"), nullable=False),
    Column("copy", Integer, nullable=False),
    Column("state", String(24), nullable=False),
    Column("slip", JSON, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("leased_by", Id),
    Column("lease_until", Instant),
    Column("detail", Text),
    Column("bytes", Integer),
    Column("updated_at", Instant),
    UniqueConstraint("ticket_id", "copy"),
)  # fmt: skip
UNPRINTED = text("state IN ('queued', 'leased', 'sending', 'held')")
Index(
    "print_job_open", print_job.c.printer_id, print_job.c.created_at, sqlite_where=UNPRINTED, postgresql_where=UNPRINTED
)
Index("print_job_of_kiosk", print_job.c.device_id, print_job.c.created_at)

request = Table(
    "request", metadata,
    Column("actor_id", Id, primary_key=True),
    Column("request_id", String(64), primary_key=True),
    Column("fingerprint", Hash, nullable=False),
    Column("answer", JSON, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)  # fmt: skip

journal = Table(
    "journal", metadata,
    Column("site_id", Id, ForeignKey("site.id"), primary_key=True),
    Column("revision", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("actor_kind", String(16), nullable=False),
    Column("actor_id", Id, nullable=False),
    Column("event", String(40), nullable=False),
    Column("facts", JSON, nullable=False),
    Column("changes", JSON, nullable=False),
    Column("request_id", String(64)),
)  # fmt: skip
