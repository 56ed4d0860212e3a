"""The roll-ups of days: writing them, and telling which of them hold no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from server.storage.prepared import Prepared
from server.storage.records import Change
from server.storage.schema import report_day, report_made

if TYPE_CHECKING:
    from server.storage.tx import Tx

_OUTDATED = Prepared(
    update(report_made)
    .where(report_made.c.site_id == bindparam("of_site"), report_made.c.day == bindparam("that_day"))
    .values(revision=bindparam("at_revision"), basis=None)
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A day's roll-ups, on what basis they were counted, and under which dimensions."""

    day: date
    basis: str
    dimensions: tuple[str, ...]
    rows: list[dict[str, Any]]


def outdate(tx: Tx, changes: Iterable[Change]) -> None:
    """Mark the days before today whose turns, tickets or ratings have changed: their roll-ups hold no more.

    In the same transaction as the change, so that no report ever adds up what was true before.
    """
    for day in {_day_of(tx, *change) for change in changes if change[0] in ("turn", "ticket", "rating")}:
        if day is not None and day < tx.lines.today:
            _OUTDATED.run(tx.connection, {"of_site": tx.site.id, "that_day": day, "at_revision": tx.revision})


def _day_of(
    tx: Tx, table: str, row_id: str, values: dict[str, Any] | None, before: dict[str, Any] | None
) -> date | None:
    """The business day that the changed row belongs to; a rating's is its turn's."""
    told = values if values is not None else before or {}
    if "business_day" in told:
        return date.fromisoformat(told["business_day"])
    if table == "ticket":
        return tx.tickets.get(row_id).business_day
    if table == "rating":
        row_id = told["turn_id"] if "turn_id" in told else tx.ratings.get(row_id).turn_id
    turn = tx.turns.find(row_id)
    return turn.business_day if turn else None


def claim(tx: Tx, day: date) -> int:
    """Say that this day is about to be counted; returns what `keep` wants to see again."""
    connection, of_day = tx.connection, _row_of(tx.site.id, day)
    if _revision(connection, tx.site.id, day) is None:
        connection.execute(insert(report_made).values(site_id=tx.site.id, day=day, revision=tx.revision, basis=None))
    else:
        connection.execute(update(report_made).where(*of_day).values(revision=tx.revision, basis=None))
    return tx.revision


def keep(tx: Tx, counted: Counted, claimed: int) -> bool:
    """Put a day's roll-ups in place of its old ones; not where the day has changed since it was claimed."""
    connection, site_id, day = tx.connection, tx.site.id, counted.day
    if _revision(connection, site_id, day) != claimed:
        return False
    old = report_day.c.site_id == site_id, report_day.c.dimension.in_(counted.dimensions), report_day.c.day == day
    connection.execute(delete(report_day).where(*old))
    if counted.rows:
        connection.execute(insert(report_day), counted.rows)
    connection.execute(update(report_made).where(*_row_of(site_id, day)).values(basis=counted.basis))
    return True


def forget_from(tx: Tx, day: date) -> None:
    """A day that is not over has no roll-ups, not even after a clock that ran ahead was set right."""
    tx.connection.execute(delete(report_made).where(report_made.c.site_id == tx.site.id, report_made.c.day >= day))


def _revision(connection: Connection, site_id: str, day: date) -> int | None:
    return connection.execute(select(report_made.c.revision).where(*_row_of(site_id, day))).scalar()


def _row_of(site_id: str, day: date) -> tuple[Any, Any]:
    return report_made.c.site_id == site_id, report_made.c.day == day
