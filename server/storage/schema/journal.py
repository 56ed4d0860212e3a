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
    Column("hash", Hash, nullable=False),
)  # fmt: skip
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
