"""Keys of programs, webhooks, and the notices that go to them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
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

from server.domain.integration.notifications import ContactKind
from server.domain.integration.webhook import DeliveryState
from server.domain.roles import Right
from server.storage.columns import Instant, Named, Packed
from server.storage.schema.shared_columns import SECRET, Hash, Id, identity, metadata, names, of_site

api_key = Table(
    "api_key", metadata, identity(), of_site(),
    Column("name", String(60), nullable=False),
    Column("key_hash", Hash, nullable=False, unique=True, info=SECRET),
    Column("rights", Packed(list, lambda many: tuple(Right(one) for one in many)), nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id")),
    Column("made_by", Id, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("revoked_at", Instant),
)  # fmt: skip

webhook = Table(
    "webhook", metadata, identity(), of_site(),
    Column("name", String(60), nullable=False),
    Column("url", Text, nullable=False),
    Column("events", names(), nullable=False),
    Column("secret", String(80), nullable=False, info=SECRET),
    Column("is_on", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
)  # fmt: skip

webhook_progress = Table(
    "webhook_progress", metadata,
    Column("webhook_id", Id, primary_key=True),
    Column("cursor", BigInteger, nullable=False),
    Column("failing_since", Instant),
    Column("delivered_at", Instant),
)  # fmt: skip
"""Up to which revision of its site a webhook has its notices made, and how it fares; no journal tells of it."""

delivery = Table(
    "delivery", metadata, identity(), of_site(),
    Column("webhook_id", Id, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("event", String(40), nullable=False),
    Column("body", Text, nullable=False),
    Column("state", Named(DeliveryState), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("next_at", Instant, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("first_at", Instant),
    Column("lease_until", Instant),
    Column("answered_at", Instant),
    Column("status", Integer),
    Column("answer", Text),
    Column("problem", String(24)),
    Column("took_ms", Integer),
)  # fmt: skip
"""One notice for one webhook: its very bytes, and how sending it went. `revision` 0 is a ping's; no journal tells of
it."""
WAITING = text("state = 'waiting'")
Index(
    "delivery_waiting", delivery.c.webhook_id, delivery.c.revision, delivery.c.id,
    sqlite_where=WAITING, postgresql_where=WAITING,
)  # fmt: skip
Index("delivery_of_webhook", delivery.c.webhook_id, delivery.c.id)
OF_AN_EVENT = text("revision > 0")
Index(
    "delivery_once", delivery.c.webhook_id, delivery.c.revision, unique=True,
    sqlite_where=OF_AN_EVENT, postgresql_where=OF_AN_EVENT,
)  # fmt: skip
Index("delivery_by_time", delivery.c.made_at)

contact = Table(
    "contact", metadata, identity(), of_site(),
    Column("ticket_id", Id, ForeignKey("ticket.id")),
    Column("appointment_id", Id, ForeignKey("appointment.id")),
    Column("kind", Named(ContactKind), nullable=False),
    Column("address", Text, nullable=False),
    Column("p256dh", String(100)),
    Column("auth", String(40)),
    Column("made_at", Instant, nullable=False),
    Column("near_turn_id", Id),
    Column("called_turn_id", Id),
    Column("reminded_of", Instant),
    UniqueConstraint("ticket_id", "address"),
    UniqueConstraint("appointment_id", "address"),
    CheckConstraint("(ticket_id IS NULL) <> (appointment_id IS NULL)", name="contact_of_one"),
)  # fmt: skip
"""Where somebody asked to be told of her ticket, and the turns of which she was; or to be reminded of her appointment,
and the hour of which she was. It may point to a person: no journal tells of it, and it goes with what it hangs on."""
Index("contact_of_site", contact.c.site_id, contact.c.id)
Index("contact_by_time", contact.c.made_at)
