"""Alembic's entry: runs the migrations on the connection that `migrate` hands over."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import TypeDecorator

from server.storage.schema import metadata


def _as_stored(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write the plain database type into a migration: it must still run when our own types have changed."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=_as_stored,
)
with context.begin_transaction():
    context.run_migrations()
