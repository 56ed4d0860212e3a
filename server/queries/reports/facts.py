"""Turns as the facts that figures are reckoned from, straight from the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, String, and_, case, func, null, select, type_coerce

from server.domain.figures import durations
from server.domain.figures.periods import days_of
from server.domain.figures.tally import Fact
from server.domain.numbering import zone
from server.domain.ticket import TicketState
from server.domain.turn import TurnEnd
from server.queries.reports.wish import Filters
from server.storage.reading import Reading
from server.storage.schema import rating, ticket, turn

NOON = time(12)
QUARTER_HOUR = 900 * durations.SECOND
_GAVE_UP = (TurnEnd.NO_SHOW.value, TurnEnd.TRANSFERRED.value)


def instant(column: ColumnElement[Any]) -> ColumnElement[int]:
    """As the database keeps it: whole microseconds since 1970."""
    return type_coerce(column, BigInteger)


_IS_LAST = (ticket.c.turn_id == turn.c.id) & (ticket.c.state == TicketState.DONE)
_COLUMNS = (
    turn.c.business_day, turn.c.service_id, turn.c.counter_id, turn.c.officer_id, ticket.c.channel,
    ticket.c.priority_class, type_coerce(turn.c.ended, String), instant(turn.c.waiting_since),
    instant(turn.c.called_at), instant(turn.c.last_called_at), instant(turn.c.started_at),
    instant(turn.c.finished_at), instant(turn.c.ended_at), turn.c.served_s,
    case((_IS_LAST, instant(ticket.c.issued_at)), else_=null()), rating.c.score, rating.c.reasons,
)  # fmt: skip


def facts_of(reading: Reading, first: date, last: date, filters: Filters) -> Iterator[Fact]:
    """Every turn of these days that the filters let through, in no particular order."""
    hour_of = hours_of(reading.site.timezone)
    targets = {one.id: one.target_wait_s for one in reading.services.where()}
    for row in reading.connection.execute(_statement(reading, first, last, filters)):
        fact = _fact(row, hour_of(row[7]), targets[row[1]])
        if filters.hour in (None, fact.hour) and filters.weekday in (None, fact.day.weekday()):
            yield fact


def _statement(reading: Reading, first: date, last: date, filters: Filters) -> Select[Any]:
    """With the site hidden from SQLite's planner, it takes the index of the counter, or of the officer."""
    joined = turn.join(ticket, ticket.c.id == turn.c.ticket_id).outerjoin(rating, rating.c.turn_id == turn.c.id)
    days = turn.c.business_day == first if first == last else turn.c.business_day.between(first, last)
    days = and_(days, *_of_hour(reading, first, last, filters.hour))
    is_one = filters.counter_id is not None or filters.officer_id is not None
    site_id = func.coalesce(turn.c.site_id, "") if is_one else turn.c.site_id
    return select(*_COLUMNS).select_from(joined).where(site_id == reading.site.id, days, *only(reading, filters))


def _of_hour(reading: Reading, first: date, last: date, hour: int | None) -> Iterator[ColumnElement[bool]]:
    """Where the centre's clock is never changed in the period, the database finds the hour by itself, far quicker."""
    place = zone(reading.site.timezone)
    shifts = {datetime.combine(day, NOON, place).utcoffset() for day in (first, last, *days_of(first, last))}
    shift = shifts.pop()
    if hour is not None and not shifts and shift is not None:
        local_s = instant(turn.c.waiting_since) // durations.SECOND + int(shift.total_seconds())
        yield (local_s // 3600) % 24 == hour


def only(reading: Reading, filters: Filters) -> Iterator[ColumnElement[bool]]:
    """What the filters ask of turn and ticket; the hour and the weekday are looked at row by row."""
    same = {
        turn.c.service_id: filters.service_id, turn.c.counter_id: filters.counter_id,
        turn.c.officer_id: filters.officer_id, ticket.c.channel: filters.channel,
        func.coalesce(ticket.c.priority_class, ""): filters.priority_class,
    }  # fmt: skip
    yield from (column == value for column, value in same.items() if value is not None)
    if filters.field_id is not None:
        yield turn.c.service_id.in_(services_of(reading, filters.field_id))


def services_of(reading: Reading, field_id: str) -> list[str]:
    """A field's services; one that stands for itself is its own field."""
    return [one.id for one in reading.services.where() if field_id in (one.parent_id, one.id)]


def hours_of(timezone: str) -> Callable[[int], int]:
    """Which hour the centre's clock shows at an instant; each quarter of an hour is asked for once."""
    place, known = zone(timezone), dict[int, int]()

    def hour_of(at: int) -> int:
        quarter = at // QUARTER_HOUR
        if quarter not in known:
            known[quarter] = datetime.fromtimestamp(quarter * 900, UTC).astimezone(place).hour
        return known[quarter]

    return hour_of


def _fact(row: Any, hour: int, target_s: int) -> Fact:
    day, service, counter, officer, channel, kind, ended, since, called, last, started, finished, over, served = row[
        :14
    ]
    issued, score, reasons = row[14:]
    wait, walk = durations.wait_s(since, called), durations.walk_s(last, started)
    service_s = durations.service_s(started, finished, served)
    handling = durations.handling_s(walk, service_s)
    return Fact(
        day=day, hour=hour, service_id=service, counter_id=counter, officer_id=officer, channel=channel,
        priority_class=kind, ended=ended, is_in_time=wait is not None and wait <= target_s, wait_s=wait, walk_s=walk,
        service_s=service_s, handling_s=handling,
        visit_s=durations.visit_s(issued, finished) if issued is not None else None,
        busy_s=durations.busy_s(handling, served, last, over if ended in _GAVE_UP else None),
        score=score, reasons=tuple(reasons or ()),
    )  # fmt: skip
