"""A past day as the books have it: its people and their visits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import select

from server.domain.figures import middle
from server.domain.policy import Standing
from server.domain.replay import PastDay, Person
from server.domain.ticket import Ticket
from server.domain.turn import Turn, TurnEnd
from server.queries.replay.hours import from_first_to_last, hours_of
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table


def past_day(reading: Reading, day: date, numbers: Sequence[int] | None) -> PastDay:
    """Everybody of that day. `numbers` are the counters that take part; None: those that were open.

    One of them that was closed all day is open from the first opening of the day to its last closing.
    """
    people = _people(reading, day)
    counters = reading.counters.where(order_by=counter_table.c.number)
    hours = hours_of(reading, counters, day, people)
    if numbers is None:
        return PastDay(tuple(people), tuple(one for one in counters if one.id in hours), hours)
    wanted = tuple(one for one in counters if one.number in numbers)
    added = frozenset(one.id for one in wanted if one.id not in hours)
    shifts = {one.id: hours.get(one.id) or from_first_to_last(one, hours.values()) for one in wanted}
    return PastDay(tuple(people), wanted, shifts, added)


def _people(reading: Reading, day: date) -> list[Person]:
    turns = reading.turns.where(turn_table.c.business_day == day)
    of_day = select(turn_table.c.ticket_id).where(
        turn_table.c.site_id == reading.site.id, turn_table.c.business_day == day
    )
    reading.tickets.where(ticket_table.c.id.in_(of_day))  # read once, found below
    busy = _busy(turns)
    usual = _usual(turns, busy)
    return [_person(turn, reading.tickets.get(turn.ticket_id), busy.get(turn.id, usual)) for turn in turns]


def _person(turn: Turn, ticket: Ticket, busy: timedelta) -> Person:
    """A turn as the replay sees it; the reason for its call tells how it stood in the line."""
    because = turn.because or {}
    facts = because.get("facts")
    is_last = ticket.turn_id == turn.id
    aimed = isinstance(facts, dict) and "aimed" in facts
    return Person(
        turn_id=turn.id, label=ticket.label, number=ticket.number, service_id=turn.service_id,
        standing=Standing(
            ticket.priority_class, because.get("code") == "returning" or (is_last and ticket.is_returning),
            because.get("code") == "appointment" or (turn.from_turn_id is None and ticket.appointment_at is not None),
        ),
        since=turn.waiting_since, busy=busy, called_at=turn.called_at,
        counter_id=turn.counter_id if turn.called_at else None,
        left_at=turn.ended_at if turn.called_at is None and turn.ended is TurnEnd.CANCELLED else None,
        only_at=turn.counter_id if aimed else ticket.for_counter_id if is_last and turn.called_at is None else None,
    )  # fmt: skip


def _busy(turns: Iterable[Turn]) -> dict[str, timedelta]:
    """How long each called turn held its counter: at most until the counter's next call, for it holds one at a time."""
    by_counter: dict[str | None, list[Turn]] = {}
    for turn in turns:
        if turn.called_at is not None:
            by_counter.setdefault(turn.counter_id, []).append(turn)
    busy: dict[str, timedelta] = {}
    for theirs in by_counter.values():
        theirs.sort(key=lambda turn: turn.called_at or turn.waiting_since)
        for turn, following in zip(theirs, [*theirs[1:], None], strict=True):
            busy[turn.id] = _held(turn, following.called_at if following else None)
    return busy


def _held(turn: Turn, next_call: datetime | None) -> timedelta:
    called = turn.called_at or turn.waiting_since
    came_back = turn.requeues + turn.postpones > 0
    begins = turn.last_called_at if came_back and turn.last_called_at else called
    ends = turn.ended_at or turn.finished_at or begins
    held = max(ends - begins - timedelta(seconds=turn.parked_s), timedelta())
    return min(held, max(next_call - called, timedelta())) if next_call else held


def _usual(turns: Iterable[Turn], busy: dict[str, timedelta]) -> timedelta:
    """For those who were never called: the median visit of the day."""
    return middle([busy[turn.id] for turn in turns if turn.ended is TurnEnd.DONE and turn.id in busy])
