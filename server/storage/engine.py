"""Opens the database: SQLite with a write-ahead log and full synchronisation, or PostgreSQL."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, make_url

from server.storage.journal import compact_json

BUSY_TIMEOUT_MS = 5_000
"""How long SQLite waits for another process, such as a command of the technician's."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    f"busy_timeout={BUSY_TIMEOUT_MS}",
    "cache_size=-16000",
)


def open_engine(url: str, *, writes: bool, pooled: bool = True) -> Engine:
    """An engine for one kind of work. On SQLite the writing one begins IMMEDIATE: no transaction fails half way.

    One that is not pooled opens a connection for each use, whatever thread asks.
    """
    sizes: dict[str, Any] = {"pool_size": 1 if writes else 8, "max_overflow": 0 if writes else 24}
    pool: dict[str, Any] = sizes if pooled else {"poolclass": NullPool}
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, json_serializer=compact_json, pool_pre_ping=True, **({} if pooled else pool))
    own = {"check_same_thread": False, "isolation_level": None}
    engine = create_engine(url, json_serializer=compact_json, connect_args=own, **pool)
    event.listen(engine, "connect", _prepare_sqlite)
    if writes:
        event.listen(engine, "begin", _begin_immediate)
    else:
        event.listen(engine, "connect", _forbid_changes)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    """Durable before it answers: a ticket that was acknowledged survives the loss of power."""
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _forbid_changes(connection: sqlite3.Connection, _record: Any) -> None:
    connection.execute("PRAGMA query_only=ON")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
