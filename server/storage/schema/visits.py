"""Series, tickets and turns."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from server.domain.dossier import Purpose
from server.domain.ticket import TicketState
from server.domain.turn import How, TurnEnd
from server.storage.columns import Instant, Named
from server.storage.schema.shared_columns import SECRET, Id, apart, identity, metadata, names, of_site

series_day = Table(
    "series_day", metadata, identity(), of_site(),
    Column("series", String(4), nullable=False),
    Column("business_day", Date, nullable=False),
    Column("last_number", Integer, nullable=False),
)  # fmt: skip

lease = Table(
    "lease", metadata, identity(), of_site(),
    Column("device_id", Id, ForeignKey("device.id"), nullable=False),
    Column("keeper", String(64), nullable=False),
    Column("series", String(4), nullable=False),
    Column("business_day", Date, nullable=False),
    Column("first_number", Integer, nullable=False),
    Column("last_number", Integer, nullable=False),
    Column("leased_at", Instant, nullable=False),
    Column("given", Integer, nullable=False),
    Column("reported_at", Instant),
    Column("ended_at", Instant),
    UniqueConstraint("site_id", "series", "business_day", "first_number"),
)  # fmt: skip
STILL_LEASED = text("ended_at IS NULL")
Index("lease_still_held", lease.c.site_id, lease.c.device_id, sqlite_where=STILL_LEASED, postgresql_where=STILL_LEASED)

ticket = Table(
    "ticket", metadata, identity(), of_site(),
    Column("token", String(43), nullable=False, unique=True, info=SECRET),
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
    Column("lane", String(8), nullable=False),
    Column("not_before", Instant),
    Column("for_counter_id", Id),
    Column("for_officer_id", Id),
    Column("return_to", JSON(none_as_null=True)),
    Column("is_returning", Boolean, nullable=False),
    Column("appointment_at", Instant),
    Column("plan", names(), nullable=False),
    Column("parked_until", Instant),
    UniqueConstraint("site_id", "series", "business_day", "number"),
)  # fmt: skip
_A_LINE = ("site_id", "business_day", "service_id", "state", "lane", "priority_class", "waiting_since", "number", "id")
Index("ticket_of_day", *(ticket.c[name] for name in _A_LINE))
"""Covers every question about a line: whose turn it is, who is ahead, how many wait; no row of the table is read."""
AT_A_COUNTER = text("state IN ('called', 'serving')")
STILL_OPEN = text("state IN ('waiting', 'called', 'serving', 'parked')")
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
SPECIAL_WAITING = text("lane = 'special' AND state = 'waiting'")
Index(
    "ticket_special", ticket.c.site_id, ticket.c.business_day,
    sqlite_where=SPECIAL_WAITING, postgresql_where=SPECIAL_WAITING,
)  # fmt: skip
"""The few whom not every counter may call next by their place alone."""
PARKED = text("state = 'parked'")
Index("ticket_parked", ticket.c.site_id, ticket.c.parked_until, sqlite_where=PARKED, postgresql_where=PARKED)

turn = Table(
    "turn", metadata, identity(), of_site(),
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
    Column("ended", Named(TurnEnd)),
    Column("ended_at", Instant),
    Column("outcome", String(24)),
    Column("dossier_code", String(64), info=apart("dossiers")),
    Column("purpose", Named(Purpose)),
    Column("promised_on", Date),
    Column("note", Text, info=apart("words")),
    Column("because", JSON(none_as_null=True)),
    Column("how", Named(How)),
    Column("reason", Text, info=apart("words")),
    Column("missed_at", Instant),
    Column("requeued_at", Instant),
    Column("requeues", Integer, nullable=False),
    Column("postpones", Integer, nullable=False),
    Column("park_reason", String(80), info=apart("words")),
    Column("parked_since", Instant),
    Column("parked_s", Integer, nullable=False),
    Column("served_s", Integer, nullable=False),
    Column("from_turn_id", Id),
    Column("rating_token", String(43), nullable=False, unique=True, info=SECRET),
)  # fmt: skip
Index("turn_of_day", turn.c.site_id, turn.c.business_day, turn.c.service_id)
Index("turn_of_counter", turn.c.counter_id, turn.c.business_day, turn.c.last_called_at)
Index("turn_of_officer", turn.c.officer_id, turn.c.business_day)
"""An officer's own times, over a year as well."""
