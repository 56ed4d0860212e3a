"""The counters of the floor in one question: state, officer, ticket, and since when."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from server import views
from server.domain.centre.counter import CounterState
from server.queries.floor.figures import Day
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import staff as staff_table
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table
from server.views import Json

_STAFF_NAME, _TICKET_STATE = staff_table.c.name.label("officer"), ticket_table.c.state.label("ticket_state")
_COUNTERS = (
    select(
        counter_table.c.id, counter_table.c.number, counter_table.c.name, counter_table.c.state,
        counter_table.c.pause_reason, counter_table.c.officer_id, counter_table.c.state_since, _STAFF_NAME,
        counter_table.c.service_ids, ticket_table.c.label, _TICKET_STATE, turn_table.c.started_at,
        turn_table.c.last_called_at,
    )
    .outerjoin(staff_table, staff_table.c.id == counter_table.c.officer_id)
    .outerjoin(ticket_table, ticket_table.c.id == counter_table.c.ticket_id)
    .outerjoin(turn_table, turn_table.c.id == ticket_table.c.turn_id)
    .order_by(counter_table.c.number)
)  # fmt: skip

Row = Any
"""One counter as `_COUNTERS` gives it."""


def counters_state(reading: Reading, day: Day) -> tuple[list[Json], dict[str, int]]:
    """All counters in use; and for each service how many of them are open for it."""
    here = counter_table.c.site_id == reading.site.id, counter_table.c.is_active
    rows = list(reading.connection.execute(_COUNTERS.where(*here)))
    open_for: dict[str, int] = {}
    for row in rows:
        for service_id in row.service_ids if row.state is CounterState.OPEN else ():
            open_for[service_id] = open_for.get(service_id, 0) + 1
    return [_counter(row, day) for row in rows], open_for


def _counter(row: Row, day: Day) -> Json:
    return {
        "id": row.id, "number": row.number, "name": row.name, "state": row.state.value,
        "pause_reason": row.pause_reason, "served": day.served_at.get(row.id, 0), "ticket": _ticket(row),
        "officer": {"id": row.officer_id, "name": row.officer} if row.officer else None,
        "since": views.instant(_since(row, day.last_served_at.get(row.id))),
    }  # fmt: skip


def _ticket(row: Row) -> Json | None:
    if row.label is None:
        return None
    since = views.instant(row.started_at or row.last_called_at)
    return {"label": row.label, "state": row.ticket_state.value, "since": since}


def _since(row: Row, last_served_at: datetime | None) -> datetime | None:
    """Whoever is open and free has been free since the last one left, or since the counter opened."""
    since: datetime | None = row.state_since
    if row.state is not CounterState.OPEN or last_served_at is None or since is None:
        return since
    return max(since, last_served_at)
