"""What follows from a visit: ratings, announcements and who played them, paper."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from server.domain.announcement import PlayStatus
from server.domain.rating import Factor, When
from server.storage.columns import Instant, Named, Packed
from server.storage.schema.shared_columns import SECRET, Id, apart, identity, metadata, names, of_site

rating = Table(
    "rating", metadata, identity(), of_site(),
    Column("turn_id", Id, ForeignKey("turn.id"), nullable=False, unique=True),
    Column("score", Integer, nullable=False),
    Column("reasons", names(), nullable=False),
    Column("comment", Text, info=apart("comments")),
    Column("channel", String(16), nullable=False),
    Column("given_at", Instant, nullable=False),
    Column("question", Text),
    Column("answer", Boolean),
    Column("comment_plain", Text, info=apart("comments")),
    Column("flags", names(), nullable=False),
)  # fmt: skip
Index("rating_by_time", rating.c.site_id, rating.c.given_at)

level = Table(
    "level", metadata, identity(), of_site(),
    Column("score", Integer, nullable=False),
    Column("name", JSON, nullable=False),
    Column("question", JSON(none_as_null=True)),
    Column("version", Integer, nullable=False),
    UniqueConstraint("site_id", "score"),
)  # fmt: skip

reason = Table(
    "reason", metadata, identity(), of_site(),
    Column("code", String(40), nullable=False),
    Column("when", Named(When), nullable=False),
    Column("name", JSON, nullable=False),
    Column("scores", Packed(list, tuple), nullable=False),
    Column("factor", Named(Factor)),
    Column("position", Integer, nullable=False),
    Column("is_active", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("site_id", "code"),
)  # fmt: skip

follow_up = Table(
    "follow_up", metadata, identity(), of_site(),
    Column("rating_id", Id, ForeignKey("rating.id"), nullable=False, unique=True),
    Column("opened_at", Instant, nullable=False),
    Column("seen_at", Instant),
    Column("talked_at", Instant),
    Column("solved_at", Instant),
    Column("note", Text, nullable=False, info=apart("comments")),
    Column("moved_by", Id),
)  # fmt: skip
UNSOLVED = text("solved_at IS NULL")
Index(
    "follow_up_unsolved", follow_up.c.site_id, follow_up.c.opened_at,
    sqlite_where=UNSOLVED, postgresql_where=UNSOLVED,
)  # fmt: skip

announcement = Table(
    "announcement", metadata, identity(), of_site(),
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
    "play", metadata, identity(), of_site(),
    Column("announcement_id", Id, ForeignKey("announcement.id"), nullable=False),
    Column("device_id", Id, ForeignKey("device.id"), nullable=False),
    Column("status", Named(PlayStatus), nullable=False),
    Column("played_at", Instant, nullable=False),
    UniqueConstraint("announcement_id", "device_id"),
)  # fmt: skip

print_job = Table(
    "print_job", metadata, identity(), of_site(),
    Column("ticket_id", Id, ForeignKey("ticket.id")),
    Column("device_id", Id),
    Column("printer_id", Id, ForeignKey("printer.id"), nullable=False),
    Column("copy", Integer, nullable=False),
    Column("state", String(24), nullable=False),
    Column("slip", JSON, nullable=False, info=SECRET),  # its QR code holds the ticket's token
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("leased_by", Id),
    Column("lease_until", Instant),
    Column("detail", Text),
    Column("bytes", Integer),
    Column("updated_at", Instant),
    Column("passed_on_at", Instant),
    Column("spoilt", Boolean, nullable=False),
    Column("paper_mm", Integer),
    UniqueConstraint("ticket_id", "copy"),
)  # fmt: skip
UNPRINTED = text("state IN ('queued', 'leased', 'sending', 'held')")
Index(
    "print_job_open", print_job.c.printer_id, print_job.c.created_at, sqlite_where=UNPRINTED, postgresql_where=UNPRINTED
)
SPOILT = text("spoilt")
Index("print_job_spoilt", print_job.c.printer_id, print_job.c.expires_at, sqlite_where=SPOILT, postgresql_where=SPOILT)
Index("print_job_of_kiosk", print_job.c.device_id, print_job.c.created_at)
