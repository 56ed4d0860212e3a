"""The journal: one row for each event, with the rows that it changed. Replaying it gives the present state."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, insert, select

from server.domain.events import Event, SetupChanged, told_event
from server.domain.roles import Actor
from server.storage.apart import blank_of, is_marker, keep, taken_apart, whole
from server.storage.chain import digest
from server.storage.prepared import Prepared
from server.storage.records import Change
from server.storage.schema import journal, site

compact_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


@dataclass(frozen=True, slots=True)
class Notice:
    """An event that is committed: what the relay may tell the screens of."""

    site_id: str
    revision: int
    event: Event


@dataclass(frozen=True, slots=True)
class Authorship:
    """Who changes the site, when, by which request, and why if that was said; the actor tells from where."""

    actor: Actor
    at: datetime
    request_id: str | None
    reason: str | None = None


_APPEND = Prepared(insert(journal))


def append(connection: Connection, notice: Notice, changes: list[Change], by: Authorship, before: str) -> str:
    """Write one journal row; its number is the site's revision. Returns its hash, which covers the one `before` it.

    What may point to a person is kept apart of it, under a salted digest that the hash covers.
    """
    row: dict[str, Any] = {
        "site_id": notice.site_id, "revision": notice.revision, "at": by.at, "actor_kind": by.actor.kind.value,
        "actor_id": by.actor.id, "event": type(notice.event).__name__, "facts": notice.event.facts(),
        "changes": changes, "request_id": by.request_id, "ticket_id": notice.event.ticket_id,
        "key_id": by.actor.key_id,
        "origin": by.actor.origin, "reason": by.reason,
    }  # fmt: skip
    row, entries = taken_apart(row, notice.event.free_facts)
    hash_of_row = digest(before, row)
    _APPEND.run(connection, {**row, "hash": hash_of_row})
    keep(connection, entries)
    return hash_of_row


_REVISIONS = Prepared(select(site.c.id, site.c.revision))
_SINCE = Prepared(
    select(journal.c.revision, journal.c.event, journal.c.facts)
    .where(journal.c.site_id == bindparam("of_site"), journal.c.revision > bindparam("known"))
    .order_by(journal.c.revision)
    .limit(bindparam("at_once", type_=Integer))
)


def revisions(connection: Connection) -> dict[str, int]:
    """Site → the number of its last change, for every site."""
    return dict(_REVISIONS.rows(connection, {}))


def written_since(connection: Connection, site_id: str, known: int, at_once: int) -> list[Notice]:
    """The site's events after that revision, oldest first, as whoever committed them told of them."""
    rows = _SINCE.rows(connection, {"of_site": site_id, "known": known, "at_once": at_once})
    return [Notice(site_id, revision, told_event(name, facts)) for revision, name, facts in rows]


def changes_of(connection: Connection, site_id: str) -> Iterable[list[Any]]:
    """The changes of each of the site's journal rows, oldest first, with what was kept apart unless it was erased."""
    statement = select(journal).where(journal.c.site_id == site_id).order_by(journal.c.revision)
    for rows in connection.execute(statement).mappings().partitions(1_000):
        yield from (row["changes"] for row in whole(connection, [dict(row) for row in rows]))


def replay(rows: Iterable[list[Any]]) -> dict[str, dict[str, dict[str, Any]]]:
    """Table → row id → column → plain value, as they stand after all these changes."""
    state: dict[str, dict[str, dict[str, Any]]] = {}
    for changes in rows:
        for table, row_id, values, _before in changes:
            if values is None:
                del state[table][row_id]
            else:
                state.setdefault(table, {}).setdefault(row_id, {}).update(_as_it_is(table, row_id, values))
    return state


def _as_it_is(table: str, row_id: str, values: dict[str, Any]) -> dict[str, Any]:
    """With an erased value left empty, as it is in the row."""
    return {name: blank_of(table, name, row_id) if is_marker(value) else value for name, value in values.items()}


def rows_of_ticket(connection: Connection, site_id: str, ticket_id: str) -> list[dict[str, Any]]:
    """All that the journal tells of one ticket, oldest first."""
    of_ticket = journal.c.ticket_id == ticket_id, journal.c.site_id == site_id
    rows = connection.execute(select(journal).where(*of_ticket).order_by(journal.c.revision))
    return whole(connection, [dict(row._mapping) for row in rows])


def row_of(connection: Connection, site_id: str, revision: int) -> dict[str, Any] | None:
    """One row of the site's journal, or None."""
    statement = select(journal).where(journal.c.site_id == site_id, journal.c.revision == revision)
    row = connection.execute(statement).first()
    return dict(row._mapping) if row else None


def last_edit(connection: Connection, site_id: str, row_id: str) -> dict[str, Any] | None:
    """The newest row of the journal that tells of an edit of this part of the set-up, among the last thousand."""
    newest = edits_of(connection, site_id, 1_000)
    return next((row for row in newest if row_id in (row["facts"]["row_id"], *row["facts"]["after"])), None)


def edits_of(connection: Connection, site_id: str, limit: int) -> list[dict[str, Any]]:
    """The newest edits of the site's set-up."""
    statement = select(journal).where(journal.c.site_id == site_id, journal.c.event == SetupChanged.__name__)
    rows = connection.execute(statement.order_by(journal.c.revision.desc()).limit(limit))
    return [dict(row._mapping) for row in rows]
