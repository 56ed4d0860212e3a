"""Which finished turn somebody means by the number on her slip."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from server import views
from server.domain.errors import AlreadyRated, NotFound, RatingTooEarly
from server.domain.hours.wall_clock import local_day
from server.domain.numbering import as_written
from server.domain.turn import Turn
from server.storage.reading import Reading
from server.storage.schema import rating as rating_table
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table
from server.views import Json

LATE_CLOCK = timedelta(minutes=5)
"""A tablet without network may be so far behind: an answer may seem to come before its turn's finish."""


def finished_today(reading: Reading, label: str, counter_id: str | None) -> Json:
    """The newest turn of today's ticket that is finished and not rated, told so that a mistyped number is noticed.

    Raises NotFound for no such number, RatingTooEarly for one that is not finished, AlreadyRated when all are.
    """
    turns = _turns(reading, label, reading.now, counter_id)
    finished = [turn for turn in turns if turn.finished_at is not None]
    if not finished:
        raise RatingTooEarly("this visit is not finished")
    rated = select(rating_table.c.turn_id).where(rating_table.c.turn_id.in_([turn.id for turn in finished]))
    known = set(reading.connection.execute(rated).scalars())
    turn = next((turn for turn in finished if turn.id not in known), None)
    if turn is None:
        raise AlreadyRated("this visit has its rating")
    counter = reading.counters.find(turn.counter_id) if turn.counter_id else None
    return {
        "turn_token": turn.rating_token, "label": as_written(label), "counter": counter.number if counter else None,
        "finished_at": views.instant(turn.finished_at),
    }  # fmt: skip


def turn_by_label(reading: Reading, label: str, at: datetime | None, counter_id: str | None) -> Turn:
    """The last turn of that number that was finished when the answer was given; the same for every repetition.

    Raises NotFound or RatingTooEarly.
    """
    at = min(at or reading.now, reading.now)
    turns = _turns(reading, label, at, counter_id)
    for turn in turns:
        if turn.finished_at is not None and turn.finished_at <= at + LATE_CLOCK:
            return turn
    raise RatingTooEarly("this visit is not finished")


def _turns(reading: Reading, label: str, at: datetime, counter_id: str | None) -> list[Turn]:
    """The turns of that number on the day of `at`, the newest first; at a counter's tablet, those of its counter."""
    day = local_day(at, reading.site.timezone)
    of_day = ticket_table.c.business_day == day
    ticket = next(iter(reading.tickets.where(ticket_table.c.label == as_written(label), of_day)), None)
    of_counter = [turn_table.c.counter_id == counter_id] if counter_id else []
    turns = reading.turns.where(turn_table.c.ticket_id == ticket.id, *of_counter) if ticket else ()
    if not turns:
        raise NotFound("rating")
    return sorted(turns, key=lambda turn: (turn.waiting_since, turn.id), reverse=True)
