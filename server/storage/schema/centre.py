"""A centre and its services and counters; the installation's own secrets."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from server.domain.booking.afar import Afar
from server.domain.booking.slots import Slots
from server.domain.centre.counter import CounterState
from server.domain.centre.hours import Span
from server.domain.centre.letterhead import Letterhead
from server.domain.centre.site import Policy, PolicyKind, PriorityClass
from server.domain.centre.slip_design import design_of
from server.domain.centre.voice import Voice
from server.domain.integration.notifications import Notifications
from server.domain.privacy.periods import Retention
from server.storage.columns import Instant, Named, Packed
from server.storage.schema.shared_columns import Hash, Id, identity, metadata, names, of_site


def spans() -> Packed[tuple[Span, ...]]:
    """Open hours."""
    return Packed(lambda many: [asdict(one) for one in many], lambda many: tuple(Span(**one) for one in many))


installation = Table(
    "installation", metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)  # fmt: skip

site = Table(
    "site", metadata, identity(),
    Column("name", JSON, nullable=False),
    Column("timezone", String(40), nullable=False),
    Column("languages", names(), nullable=False),
    Column("voice_languages", names(), nullable=False),
    Column("voice_dialect", String(8), nullable=False),
    Column("theme", String(8), nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("closed_because", JSON(none_as_null=True)),
    Column("notice", JSON(none_as_null=True)),
    Column("public_url", Text, nullable=False),
    Column("priority_classes", Packed(lambda many: [asdict(one) for one in many],
                                      lambda many: tuple(PriorityClass(**one) for one in many)), nullable=False),
    Column("recalls_allowed", Integer, nullable=False),
    Column("rating_levels", Integer, nullable=False),
    Column("policy", Packed(asdict, lambda one: Policy(**{**one, "kind": PolicyKind(one["kind"])})), nullable=False),
    Column("voice", Packed(asdict, lambda one: Voice(**one)), nullable=False),
    Column("hours", spans(), nullable=False),
    Column("last_ticket_min", Integer, nullable=False),
    Column("stops_when_full", Boolean, nullable=False),
    Column("auto_start_s", Integer),
    Column("auto_finish_s", Integer),
    Column("postpones_allowed", Integer, nullable=False),
    Column("shows_officers", Boolean, nullable=False),
    Column("shows_waits", Boolean, nullable=False),
    Column("publishes_figures", Boolean, nullable=False),
    Column("language_names", JSON, nullable=False),
    Column("kiosk_reads_aloud", Boolean, nullable=False),
    Column("slip_header", JSON(none_as_null=True)),
    Column("slip_footer", JSON(none_as_null=True)),
    Column("slip_design", Packed(asdict, design_of), nullable=False),
    Column("letterhead", Packed(asdict, lambda one: Letterhead(**one)), nullable=False),
    Column("notifications", Packed(asdict, lambda one: Notifications(**one)), nullable=False),
    Column("retention", Packed(asdict, lambda one: Retention(**one)), nullable=False),
    Column("afar", Packed(asdict, lambda one: Afar(**one)), nullable=False),
    Column("business_day", Date),
    Column("day_ends_at", Instant),
    Column("version", Integer, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("journal_hash", Hash, nullable=False),
)  # fmt: skip

service = Table(
    "service", metadata, identity(), of_site(),
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
    Column("half_day_quota", Integer),
    Column("hours", spans()),
    Column("notice", JSON(none_as_null=True)),
    Column("slip_note", JSON(none_as_null=True)),
    Column("slots", Packed(asdict, lambda one: Slots(**one))),
    Column("is_active", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("site_id", "code"),
)  # fmt: skip

counter = Table(
    "counter", metadata, identity(), of_site(),
    Column("number", Integer, nullable=False),
    Column("name", JSON, nullable=False),
    Column("service_ids", names(), nullable=False),
    Column("state", Named(CounterState), nullable=False),
    Column("pause_reason", String(80)),
    Column("officer_id", Id, unique=True),
    Column("ticket_id", Id, unique=True),
    Column("priority_run", Integer, nullable=False),
    Column("ranks", JSON, nullable=False),
    Column("rank_run", Integer, nullable=False),
    Column("state_since", Instant),
    Column("location", JSON(none_as_null=True)),
    Column("is_active", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("site_id", "number"),
)  # fmt: skip

recording = Table(
    "recording", metadata, identity(), of_site(),
    Column("in_voice", String(12), nullable=False),
    Column("piece", String(24), nullable=False),
    Column("sound", String(64), nullable=False),
    Column("length_ms", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("site_id", "in_voice", "piece"),
)  # fmt: skip

holiday = Table(
    "holiday", metadata, identity(), of_site(),
    Column("day", Date, nullable=False),
    Column("name", JSON, nullable=False),
    Column("hours", spans(), nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("site_id", "day"),
)  # fmt: skip
