"""The turns behind a figure, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Select, select, tuple_

from server.queries.days import must_be_period
from server.queries.reports.facts import hours_of, instant, only
from server.queries.reports.wish import Wish
from server.queries.turns_report import turn_rows
from server.storage.reading import Reading
from server.storage.schema import ticket, turn
from server.views import Json

_ORDER = (turn.c.waiting_since, turn.c.id)


def turns_view(reading: Reading, wish: Wish) -> Json:
    """As people joined the line, from the one after `after` on, `limit` of them; all where nothing is said."""
    must_be_period(wish.first, wish.last)
    ids = list(islice(_ids(reading, wish), wish.limit))
    days = {"from": wish.first.isoformat(), "to": wish.last.isoformat()}
    return {"report": "turns", **days, "rows": turn_rows(reading, ids)}


def _ids(reading: Reading, wish: Wish) -> Iterator[str]:
    hour_of = hours_of(reading.site.timezone)
    for turn_id, day, since in reading.connection.execute(_statement(reading, wish)):
        if wish.filters.hour in (None, hour_of(since)) and wish.filters.weekday in (None, day.weekday()):
            yield turn_id


def _statement(reading: Reading, wish: Wish) -> Select[Any]:
    found = select(turn.c.id, turn.c.business_day, instant(turn.c.waiting_since)).select_from(
        turn.join(ticket, ticket.c.id == turn.c.ticket_id)
        if {"channel", "priority_class"} & wish.filters.told.keys()
        else turn
    )
    found = found.where(turn.c.site_id == reading.site.id, turn.c.business_day.between(wish.first, wish.last))
    if wish.after is not None:
        last = reading.turns.get(wish.after)
        found = found.where(tuple_(*_ORDER) > (last.waiting_since, last.id))
    return found.where(*only(reading, wish.filters)).order_by(*_ORDER)
