"""Which ratings were given around one: what the rules about odd ones look at."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Select, and_, select

from server.domain.rating import Rating
from server.domain.rating.answer import Channel
from server.domain.rating.oddities import BURST, Earlier
from server.domain.turn import Turn
from server.storage.schema import rating, turn

LAST_TURNS = 60
"""Enough for a run of twenty ratings where one person in three rates."""


def given_at_counter(connection: Connection, rated: Turn) -> tuple[Earlier, ...]:
    """The ratings of the last turns of that counter on that day."""
    last = (
        select(turn.c.id)
        .where(turn.c.counter_id == rated.counter_id, turn.c.business_day == rated.business_day)
        .order_by(turn.c.last_called_at.desc())
        .limit(LAST_TURNS)
        .subquery()
    )
    return _earlier(connection, _ratings().join(last, last.c.id == rating.c.turn_id))


def given_at_exit(connection: Connection, new: Rating) -> tuple[Earlier, ...]:
    """The ratings given at the exit within a minute before or after."""
    near = and_(rating.c.given_at >= new.given_at - BURST, rating.c.given_at <= new.given_at + BURST)
    of_exit = and_(rating.c.site_id == new.site_id, near, rating.c.channel == Channel.EXIT.value)
    return _earlier(connection, _ratings().where(of_exit))


def _ratings() -> Select[tuple[str, datetime, int]]:
    return select(rating.c.id, rating.c.given_at, rating.c.score)


def _earlier(connection: Connection, wanted: Select[tuple[str, datetime, int]]) -> tuple[Earlier, ...]:
    return tuple(Earlier(row.id, row.given_at, row.score) for row in connection.execute(wanted))
