"""Opens the database: SQLite with a write-ahead log and full synchronisation, or PostgreSQL."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import OperationalError

from server.storage.journal import compact_json

PATIENCE_S = 5.0
"""How long anybody waits for a lock, or for a connection; then the database counts as busy."""
STATEMENT_S = 10
"""On PostgreSQL a statement is cut off after this time: what a screen or a handler asks takes milliseconds."""
REPORT_S = 120
"""A report over a year may take this long; it has a connection of its own."""
FORSAKEN_S = 10
"""A transaction that stands still for so long (its process was frozen) is ended by PostgreSQL: others wait for it."""
BLOCKED_MS = 100
"""SQLite's own waiting stops the whole process, so it is short; `_begin_immediate` waits longer and lets others on."""
LOOK_AGAIN_S = 0.02

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    f"busy_timeout={BLOCKED_MS}",
    "cache_size=-16000",
)


class Use(StrEnum):
    """What an engine is for."""

    WRITING = "writing"
    READING = "reading"
    """Transactions that see one moment and can change nothing."""
    GLANCING = "glancing"
    """Single statements, without a transaction around them."""
    REPORTING = "reporting"
    """As reading, on fresh connections for whatever thread asks, with more time."""


_ISOLATION = {
    Use.WRITING: "READ COMMITTED", Use.READING: "REPEATABLE READ", Use.GLANCING: "AUTOCOMMIT",
    Use.REPORTING: "REPEATABLE READ",
}  # fmt: skip
_CONNECTIONS = {Use.WRITING: 8, Use.READING: 14, Use.GLANCING: 8}
"""A process holds 30 at most. All are kept: one opened for a rush and closed after it costs more than waiting."""


def open_engine(url: str, use: Use) -> Engine:
    """An engine for one kind of work, on either database."""
    address = make_url(url)
    is_sqlite = address.get_backend_name() == "sqlite"
    return _open_sqlite(address, use) if is_sqlite else _open_postgresql(address, use)


def _open_postgresql(address: URL, use: Use) -> Engine:
    """A server that is away or frozen is noticed within some seconds, whatever it was that stopped answering."""
    seconds = REPORT_S if use is Use.REPORTING else STATEMENT_S
    limits = {
        "statement_timeout": seconds, "lock_timeout": int(PATIENCE_S),
        "idle_in_transaction_session_timeout": FORSAKEN_S,
    }  # fmt: skip
    own = {
        "application_name": "toiluot", "connect_timeout": 3, "tcp_user_timeout": 5_000, "keepalives_idle": 5,
        "keepalives_interval": 2, "keepalives_count": 2,
        "options": " ".join(f"-c {name}={value}s" for name, value in limits.items()),
    }  # fmt: skip
    pool: dict[str, Any] = {"poolclass": NullPool} if use is Use.REPORTING else _pool(use)
    engine = create_engine(
        address.set(drivername="postgresql+psycopg"), json_serializer=compact_json, connect_args=own,
        isolation_level=_ISOLATION[use], **pool,
    )  # fmt: skip
    event.listen(engine, "connect", _prepare_postgresql)
    if use is not Use.WRITING:
        event.listen(engine, "connect", _make_read_only)
    return engine


def _prepare_postgresql(connection: Any, _record: Any) -> None:
    from server.storage.psycopg_text import TextWithoutNul

    connection.adapters.register_dumper(str, TextWithoutNul)


def _pool(use: Use) -> dict[str, Any]:
    return {"pool_size": _CONNECTIONS[use], "max_overflow": 0, "pool_timeout": PATIENCE_S}


def _make_read_only(connection: Any, _record: Any) -> None:
    connection.read_only = True


def _open_sqlite(address: URL, use: Use) -> Engine:
    """The writing engine has one connection and begins IMMEDIATE: no transaction fails half way."""
    sizes: dict[str, Any] = {"pool_size": 1, "max_overflow": 0} if use is Use.WRITING else _pool(Use.READING)
    pool: dict[str, Any] = {"poolclass": NullPool} if use is Use.REPORTING else sizes
    own = {"check_same_thread": False, "isolation_level": None}
    engine = create_engine(address, json_serializer=compact_json, connect_args=own, **pool)
    event.listen(engine, "connect", _prepare_sqlite)
    if use is Use.WRITING:
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
    """Wait for another process, such as a command of the technician's, without stopping the rest of this one."""
    until = monotonic() + PATIENCE_S
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except OperationalError as error:
            if "locked" not in str(error.orig) or monotonic() > until:
                raise
            sleep(LOOK_AGAIN_S)
        else:
            return
