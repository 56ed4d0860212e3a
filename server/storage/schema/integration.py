"""Keys of programs."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table

from server.domain.roles import Right
from server.storage.columns import Instant, Packed
from server.storage.schema.shared_columns import SECRET, Hash, Id, identity, metadata, of_site

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
