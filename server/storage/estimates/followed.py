"""What phones told since the number was taken: each change of it, of those who look."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from server.domain.ticket import TicketState
from server.storage.estimates.shown import figures_of
from server.storage.schema import ticket

if TYPE_CHECKING:
    from server.storage.estimates.told import Teller
    from server.storage.site_records import SiteRecords


def told_by_phones(teller: Teller, records: SiteRecords, ticket_ids: Collection[str]) -> list[dict[str, Any]]:
    """Rows to keep of these tickets, those alone whose range is another than when this was asked before."""
    hall = records.told
    columns = ticket.c.id, ticket.c.service_id, ticket.c.turn_id
    today = ticket.c.site_id == records.site.id, ticket.c.business_day == records.lines.today
    waiting = select(*columns).where(*today, ticket.c.state == TicketState.WAITING)
    rows: dict[str, dict[str, Any]] = {}
    now: dict[str, tuple[int, int]] = {}
    for ticket_id, service_id, turn_id in records.connection.execute(waiting):
        found = hall.promise_to(service_id, ticket_id) if ticket_id in ticket_ids else None
        if found is None:
            continue
        ahead, promise = found
        now[turn_id] = promise.told.low_s, promise.told.high_s
        row = {"site_id": records.site.id, "turn_id": turn_id, "shown_at": records.now, "shown_on": "phone"}
        rows[turn_id] = {**row, "ahead": ahead, **figures_of(promise)}
    news = teller.noted.news_on_phones(records.site.id, now)
    return [row for turn_id, row in rows.items() if turn_id in news]
