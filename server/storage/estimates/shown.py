"""Estimates as they were shown, with what came of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import ColumnElement, Select, insert, select

from server.domain.estimates import Wait
from server.domain.estimates.scoring import Shown
from server.storage.estimates.told import Promise
from server.storage.prepared import Prepared
from server.storage.schema import estimate_shown as table
from server.storage.schema import ticket, turn

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from server.domain.ticket import Ticket
    from server.storage.tx import Tx

Where = Literal["issue", "phone"]
_INSERT = Prepared(insert(table))
AT_ISSUE: Where = "issue"


def note_shown(tx: Tx, ticket: Ticket, ahead: int, promise: Promise) -> None:
    """Keep what kiosk and slip tell, in the ticket's own transaction."""
    row = {"site_id": tx.site.id, "turn_id": ticket.turn_id, "shown_at": tx.now, "shown_on": AT_ISSUE, "ahead": ahead}
    _INSERT.run(tx.connection, {**row, **figures_of(promise)})


def figures_of(promise: Promise) -> dict[str, int | None]:
    """What a row says of a promise."""
    told, raw = promise.told, promise.raw
    return {
        "low_s": told.low_s, "likely_s": told.likely_s, "high_s": told.high_s,
        "raw_low_s": raw.low_s, "raw_likely_s": raw.likely_s, "raw_high_s": raw.high_s,
        "last_s": promise.last_s, "line_s": promise.line_s,
    }  # fmt: skip


def shown_between(
    connection: Connection, site_id: str, where: Where, times: tuple[datetime, datetime], *only: ColumnElement[bool]
) -> Iterator[Shown]:
    """What was shown there from the first instant on and before the second, in order; `only` is asked of the turn and
    its ticket."""
    chosen = table.c.shown_at >= times[0], table.c.shown_at < times[1]
    wanted = _shown_of(site_id, where)
    wanted = wanted.join(ticket, ticket.c.id == turn.c.ticket_id) if only else wanted
    return map(_shown, connection.execute(wanted.where(*chosen, *only).order_by(table.c.shown_at)))


def last_shown(connection: Connection, site_id: str, since: datetime, most: int) -> Iterator[Shown]:
    """The newest that were shown at issue after that instant, newest first, without those whose turn is still open."""
    over = turn.c.called_at.is_not(None), table.c.shown_at > since
    return map(
        _shown,
        connection.execute(_shown_of(site_id, AT_ISSUE).where(*over).order_by(table.c.shown_at.desc()).limit(most)),
    )


def _shown_of(site_id: str, where: Where) -> Select[Any]:
    of_turn = turn.c.service_id, turn.c.called_at, turn.c.postpones
    joined = table.join(turn, turn.c.id == table.c.turn_id)
    there = table.c.site_id == site_id, table.c.shown_on == where
    return select(table, *of_turn).select_from(joined).where(*there)


def _shown(row: Any) -> Shown:
    waited: timedelta | None = row.called_at - row.shown_at if row.called_at and not row.postpones else None
    return Shown(
        service_id=row.service_id, shown_at=row.shown_at, told=Wait(row.low_s, row.likely_s, row.high_s),
        raw=Wait(row.raw_low_s, row.raw_likely_s, row.raw_high_s), last_s=row.last_s, line_s=row.line_s,
        waited_s=None if waited is None else max(0.0, waited.total_seconds()),
    )  # fmt: skip
