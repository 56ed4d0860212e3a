"""Answers already given, and the journal of every change."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, String, Table, Text, text

from server.storage.columns import Instant
from server.storage.schema.shared_columns import Hash, Id, metadata

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
    Column("ticket_id", Id),
    Column("key_id", Id),
    Column("origin", String(64)),
    Column("reason", Text),
    Column("sealed", JSON(none_as_null=True)),
    Column("hash", Hash, nullable=False),
)  # fmt: skip
"""`sealed`: rule → digest of what the row keeps apart under it."""

journal_apart = Table(
    "journal_apart", metadata,
    Column("site_id", Id, ForeignKey("site.id"), primary_key=True),
    Column("revision", BigInteger, primary_key=True, autoincrement=False),
    Column("rule", String(16), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("salt", String(32), nullable=False),
    Column("content", JSON, nullable=False),
)  # fmt: skip
"""Values of a journal row that may point to a person, with the salt of their digest; erased row by row."""
Index("journal_apart_by_time", journal_apart.c.site_id, journal_apart.c.rule, journal_apart.c.at)

erasure = Table(
    "erasure", metadata,
    Column("site_id", Id, ForeignKey("site.id"), primary_key=True),
    Column("rule", String(16), primary_key=True),
    Column("before", Instant, nullable=False),
    Column("last_at", Instant, nullable=False),
    Column("total", BigInteger, nullable=False),
)  # fmt: skip
"""How far each rule has been carried out, so that nothing is looked at twice; the journal tells of each erasure."""
Index("journal_by_time", journal.c.site_id, journal.c.at, journal.c.revision)
"""Which revisions a period has, read from the index alone."""
_OF_A_TICKET = text("ticket_id IS NOT NULL")
Index(
    "journal_of_ticket", journal.c.ticket_id, journal.c.revision,
    sqlite_where=_OF_A_TICKET, postgresql_where=_OF_A_TICKET,
)  # fmt: skip
"""All that has happened to one ticket."""
Index(
    "journal_edits", journal.c.site_id, journal.c.revision,
    sqlite_where=text("event = 'SetupChanged'"), postgresql_where=text("event = 'SetupChanged'"),
)  # fmt: skip
"""What was set up, and when: for taking back, and for two who edit the same."""
AT_COUNTERS = text(
    "event IN ('CounterOpened', 'CounterClosedDown', 'CounterWasPaused', 'CounterResumed', 'OfficerMoved')"
)
Index(
    "journal_of_counters", journal.c.site_id, journal.c.at,
    sqlite_where=AT_COUNTERS, postgresql_where=AT_COUNTERS,
)  # fmt: skip
"""How long counters were open: a few rows a day among thousands."""
