"""What supervisors are told and tell: alerts and messages."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Table, Text, text

from server.domain.floor.alert import AlertKind
from server.domain.floor.message import MessageKind
from server.storage.columns import Instant, Named
from server.storage.schema.shared_columns import Id, apart, identity, metadata, of_site

alert = Table(
    "alert", metadata, identity(), of_site(),
    Column("kind", Named(AlertKind), nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("raised_at", Instant, nullable=False),
    Column("acknowledged_at", Instant),
    Column("acknowledged_by", Id),
    Column("ended_at", Instant),
)  # fmt: skip
NOT_OVER = text("ended_at IS NULL")
Index(
    "alert_once", alert.c.site_id, alert.c.kind, alert.c.subject_id,
    unique=True, sqlite_where=NOT_OVER, postgresql_where=NOT_OVER,
)  # fmt: skip
Index("alert_by_time", alert.c.site_id, alert.c.raised_at)

message = Table(
    "message", metadata, identity(), of_site(),
    Column("counter_id", Id, ForeignKey("counter.id"), nullable=False),
    Column("officer_id", Id),
    Column("kind", Named(MessageKind), nullable=False),
    Column("text", Text, nullable=False, info=apart("words")),
    Column("facts", JSON, nullable=False),
    Column("sent_by", Id, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("read_by", Id),
    Column("read_at", Instant),
)  # fmt: skip
Index("message_of_counter", message.c.counter_id, message.c.sent_at)
Index("message_by_time", message.c.site_id, message.c.sent_at)
