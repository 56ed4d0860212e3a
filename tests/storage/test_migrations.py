"""Migrations make exactly the tables that the schema describes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from server.storage.engine import Use, open_engine
from server.storage.migrate import MIGRATIONS, differences, form, migrate
from server.storage.schema import metadata
from tests.databases import Databases
from tests.story.hall import Site
from tests.story.ledger import everything


@pytest.fixture
def engine(databases: Databases, tmp_path: Path) -> Iterator[Engine]:
    """An empty database."""
    address = databases.new(tmp_path)
    made = open_engine(address, Use.WRITING)
    yield made
    made.dispose()
    databases.drop(address)


def test_from_nothing_to_the_whole_schema(engine: Engine) -> None:
    migrate(engine)
    assert differences(engine) == []
    with engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}


def test_the_form_is_told_without_the_tool_that_makes_it_and_just_as_it_would(engine: Engine) -> None:
    newest = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    with engine.connect() as connection:
        assert form(connection) == (None, newest)
    migrate(engine)
    with engine.connect() as connection:
        assert form(connection) == (newest, newest)


def test_a_schema_that_the_migrations_do_not_make_is_noticed(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE play")
    assert differences(engine) != []


def test_migrating_again_leaves_every_row_as_it_is(site: Site) -> None:
    site.serves_one()
    before = everything(site.server.store)
    migrate(site.server.store.writer)
    assert everything(site.server.store) == before
