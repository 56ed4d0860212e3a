"""Staff, their roles, and their sign-ins."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from server.domain.roles import Right
from server.storage.columns import Instant, Packed
from server.storage.schema.shared_columns import SECRET, Hash, Id, identity, metadata, names, of_site

staff = Table(
    "staff", metadata, identity(), of_site(),
    Column("login", String(64), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    Column("role", String(40), nullable=False),
    Column("password_hash", Text, nullable=False, info=SECRET),
    Column("is_active", Boolean, nullable=False),
    Column("service_ids", names()),
    Column("version", Integer, nullable=False),
)  # fmt: skip

staff_role = Table(
    "staff_role", metadata, identity(), of_site(),
    Column("code", String(40), nullable=False),
    Column("name", JSON, nullable=False),
    Column("rights", Packed(list, lambda many: tuple(Right(one) for one in many)), nullable=False),
    Column("is_builtin", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("site_id", "code"),
)  # fmt: skip

grant = Table(
    "grant", metadata, identity(), of_site(),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("role", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("site_id", "staff_id"),
)  # fmt: skip

staff_session = Table(
    "staff_session", metadata,
    Column("token_hash", Hash, primary_key=True),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
)  # fmt: skip
