"""Brings the database to the newest form of its tables."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from server.storage.schema import metadata


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


ONE_AT_A_TIME = 7_070_700
"""PostgreSQL's advisory lock of whoever migrates: two processes that start at once do it one after the other."""


def migrate(engine: Engine) -> None:
    """Run every migration that has not run yet; nothing when there is none. It takes the time that it takes."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            for limit in ("lock_timeout", "statement_timeout"):
                connection.execute(text(f"SET LOCAL {limit} = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
        command.upgrade(_config(connection), "head")


def new_migration(engine: Engine, message: str) -> None:
    """Write a migration from the difference between the tables and the schema, for a developer to read and mend."""
    with engine.begin() as connection:
        command.revision(_config(connection), message, autogenerate=True)


def differences(engine: Engine) -> list[object]:
    """What the migrations lack of the schema; an empty list when they make all of it."""
    with engine.begin() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))


def form(connection: Connection) -> tuple[str | None, str]:
    """Which form the tables have, None for an empty database; and the newest one."""
    newest = ScriptDirectory.from_config(_config(connection)).get_current_head()
    return MigrationContext.configure(connection).get_current_revision(), newest or ""
