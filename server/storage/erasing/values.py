"""Values that the journal keeps apart: they go from there, and from their rows unless these say something newer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, tuple_, update

from server.domain.events import OwnDataErased, OwnDataShown
from server.storage.apart import ORIGINS, blank_of
from server.storage.schema import journal, journal_apart, metadata

Row = dict[str, Any]
REQUESTS = (OwnDataShown.__name__, OwnDataErased.__name__)
AFTER = 2
"""Where a change tells the values that a row has from then on; what it had before was told by an earlier one."""


def erase_older(connection: Connection, site_id: str, rule: str, before: datetime, most: int) -> int:
    """Erase what this rule covers and the journal wrote before that instant, the oldest first; returns how many rows
    of the journal it was kept apart of."""
    old = journal_apart.c.site_id == site_id, journal_apart.c.rule == rule, journal_apart.c.at < before
    statement = select(journal_apart).where(*old).order_by(journal_apart.c.at).limit(most)
    return _erase(connection, [dict(one) for one in connection.execute(statement).mappings()])


def erase_of_ticket(connection: Connection, site_id: str, ticket_id: str) -> int:
    """The same for all that points to the holder of a ticket, whatever its age."""
    return _erase(connection, kept_of_ticket(connection, site_id, ticket_id))


def kept_of_ticket(connection: Connection, site_id: str, ticket_id: str) -> list[Row]:
    """What the journal's rows about a ticket keep apart; where the staff sat, and why they looked, is none of it."""
    about = journal.c.ticket_id == ticket_id, journal.c.site_id == site_id, journal.c.event.not_in(REQUESTS)
    of_ticket = select(journal.c.revision).where(*about)
    chosen = journal_apart.c.revision.in_(of_ticket), journal_apart.c.rule != ORIGINS
    statement = select(journal_apart).where(journal_apart.c.site_id == site_id, *chosen)
    return [dict(one) for one in connection.execute(statement).mappings()]


def _erase(connection: Connection, entries: Sequence[Row]) -> int:
    telling = [one for one in entries if one["content"].get("changes")]
    changes = _changes_at(connection, {(one["site_id"], one["revision"]) for one in telling})
    for entry in telling:
        _empty(connection, changes[entry["site_id"], entry["revision"]], entry["content"]["changes"])
    for site_id, rule in sorted({(one["site_id"], one["rule"]) for one in entries}):
        _drop(connection, site_id, rule, [one["revision"] for one in entries if one["rule"] == rule])
    return len(entries)


def _drop(connection: Connection, site_id: str, rule: str, revisions: Sequence[int]) -> None:
    of_rule = journal_apart.c.site_id == site_id, journal_apart.c.rule == rule
    connection.execute(delete(journal_apart).where(*of_rule, journal_apart.c.revision.in_(revisions)))


def _changes_at(connection: Connection, keys: Collection[tuple[str, int]]) -> dict[tuple[str, int], list[Any]]:
    if not keys:
        return {}
    columns = journal.c.site_id, journal.c.revision, journal.c.changes
    rows = connection.execute(select(*columns).where(tuple_(*columns[:2]).in_(sorted(keys))))
    return {(site_id, revision): changes for site_id, revision, changes in rows}


def _empty(connection: Connection, changes: list[Any], values: list[Any]) -> None:
    """A row that says something newer is left alone: that has a row of the journal of its own."""
    for number, side, column, value in values:
        if side == AFTER:
            name, row_id = changes[number][:2]
            table = metadata.tables[name]
            same = table.c.id == row_id, table.c[column] == value
            connection.execute(update(table).where(*same).values({column: blank_of(name, column, row_id)}))
