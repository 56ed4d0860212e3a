"""Brings the database to the newest form of its tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from server.storage.schema import metadata

if TYPE_CHECKING:
    from alembic.config import Config  # loaded only where a form changes: a start on the newest one does without

MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 7_070_700
"""PostgreSQL's advisory lock of whoever migrates: two processes that start at once do it one after the other."""


def migrate(engine: Engine) -> None:
    """Run every migration that has not run yet; nothing when there is none. It takes the time that it takes."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            for limit in ("lock_timeout", "statement_timeout"):
                connection.execute(text(f"SET LOCAL {limit} = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
        present, newest = form(connection)
        if present != newest:
            from alembic import command

            command.upgrade(_config(connection), "head")


def new_migration(engine: Engine, message: str) -> None:
    """Write a migration from the difference between the tables and the schema, for a developer to read and mend."""
    from alembic import command

    with engine.begin() as connection:
        command.revision(_config(connection), message, autogenerate=True)


def differences(engine: Engine) -> list[object]:
    """What the migrations lack of the schema; an empty list when they make all of it."""
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    with engine.begin() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))


def form(connection: Connection) -> tuple[str | None, str]:
    """Which form the tables have, None for an empty database; and the newest one.

    Migrations are numbered in their order, and each is named by its number.
    """
    newest = max(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    if not inspect(connection).has_table("alembic_version"):
        return None, newest
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar(), newest


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config
