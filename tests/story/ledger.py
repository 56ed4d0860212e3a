"""Looks behind the doors: all rows of the database, and what the journal says of them."""

from types import SimpleNamespace
from typing import Any

from sqlalchemy import Connection, select

from server.storage import shapes
from server.storage.apart import whole
from server.storage.journal import changes_of, replay
from server.storage.schema import journal, metadata
from server.storage.store import Store

Rows = dict[str, dict[str, dict[str, Any]]]
"""Table → row id → column → plain value."""


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table as it lies there: two of these are equal when nothing at all has changed."""
    with store.reading() as connection:
        return {
            name: sorted((tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')), key=repr)
            for name in metadata.tables
        }


def version_seen_by(watch: Connection) -> object:
    """Another one after each commit of somebody else's that changed anything; cheaper than looking at everything."""
    if watch.dialect.name == "sqlite":
        return watch.exec_driver_sql("PRAGMA data_version").scalar()
    one = "SELECT '{0}', count(*), sum(xmin::text::bigint) FROM \"{0}\""
    return watch.exec_driver_sql(" UNION ALL ".join(map(one.format, metadata.tables))).fetchall()


def present_rows(store: Store, site_id: str) -> Rows:
    """What the site's tables hold now, in the journal's own form: plain, and without secrets."""
    with store.reading() as connection:
        return _present(connection, site_id)


def _present(connection: Connection, site_id: str) -> Rows:
    found: Rows = {}
    for shape in shapes.ALL:
        of_site = shape.table.c.get("site_id", shape.table.c.id) == site_id
        for row in connection.execute(select(shape.table).where(of_site)).mappings():
            kept = {name: value for name, value in row.items() if name not in shapes.JOURNALS_END}
            found.setdefault(shape.table.name, {})[row["id"]] = shape.journaled(kept)
    return found


def replayed_rows(store: Store, site_id: str) -> Rows:
    """What the site's journal says that its tables hold."""
    with store.reading() as connection:
        return replay(changes_of(connection, site_id))


def unlike_journal(connection: Connection, site_id: str) -> list[str]:
    """Rows that lie there otherwise than the replayed journal tells; their tables and ids."""
    told, there = replay(changes_of(connection, site_id)), _present(connection, site_id)
    return [
        f"{table} {row_id}"
        for table in told.keys() | there.keys()
        for row_id in told.get(table, {}).keys() | there.get(table, {}).keys()
        if told.get(table, {}).get(row_id) != there.get(table, {}).get(row_id)
    ]


class JournalRow(SimpleNamespace):
    """A row of the journal by the names of its columns."""

    @property
    def _mapping(self) -> dict[str, Any]:
        return vars(self)


def journal_of(store: Store, site_id: str) -> list[Any]:
    """The site's journal, oldest row first, with what its rows keep apart."""
    with store.reading() as connection:
        of_site = select(journal).where(journal.c.site_id == site_id).order_by(journal.c.revision)
        rows = [dict(row) for row in connection.execute(of_site).mappings()]
        return [JournalRow(**row) for row in whole(connection, rows)]


def revision_of(store: Store, site_id: str) -> int:
    """The number of the site's last change."""
    with store.reading() as connection:
        return store.site(connection, site_id).revision
