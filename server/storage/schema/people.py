"""Staff and their sign-ins."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, String, Table, Text

from server.domain.roles import Role
from server.storage.columns import Instant, Named
from server.storage.schema.shared_columns import SECRET, Hash, Id, identity, metadata, of_site

staff = Table(
    "staff", metadata, identity(), of_site(),
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
