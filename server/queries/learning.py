"""What a centre's own days have taught about waits: read from its turns and from the moves of its counters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import BigInteger, func, select, type_coerce

from server.domain.centre.counter import CounterState
from server.domain.estimates.learning import Past, Visit, learned, written
from server.domain.turn import TurnEnd
from server.queries.days import begin_and_end
from server.storage.forecast import LEAST_AIM_S
from server.storage.reading import Reading
from server.storage.schema import journal, ticket, turn
from server.storage.schema.journal import AT_COUNTERS

DAYS = timedelta(days=28)
"""Four of each weekday: the season is the same, and so are most officers."""
ENOUGH = 60_000
"""Turns; a big centre has as many in a fortnight. The newest days count."""


def has_past(reading: Reading) -> bool:
    """Whether there is a day before today to learn from."""
    first = select(func.min(turn.c.business_day)).where(turn.c.site_id == reading.site.id)
    begun = reading.connection.execute(first).scalar()
    return begun is not None and begun < reading.lines.today


def laws_learned(reading: Reading) -> str:
    """The laws as a text, from the last four weeks without today; some seconds of work in a big centre."""
    first, last = _first_day(reading), reading.lines.today - timedelta(days=1)
    aims = {one.id: float(max(LEAST_AIM_S, one.target_service_s)) for one in reading.services.where() if one.leaf}
    return written(learned(_past(reading, first, last), aims))


def _first_day(reading: Reading) -> date:
    """Of so many of the newest days as hold enough turns."""
    today, left = reading.lines.today, ENOUGH
    counts = (
        select(turn.c.business_day, func.count())
        .where(turn.c.site_id == reading.site.id, turn.c.business_day >= today - DAYS, turn.c.business_day < today)
        .group_by(turn.c.business_day).order_by(turn.c.business_day.desc())
    )  # fmt: skip
    first = today
    for day, count in reading.connection.execute(counts):
        first, left = day, left - count
        if left <= 0:
            break
    return first


def _past(reading: Reading, first: date, last: date) -> Past:
    visits: list[Visit] = []
    come, prior = (defaultdict[str, list[int]](lambda: [0] * 24) for _ in range(2))
    days: set[date] = set()
    left, waited_s = 0, 0.0
    for row in _turns(reading, first, last):
        midnight = begin_and_end(reading, row.business_day, row.business_day)[0].timestamp()
        since_s = row.since / 1e6
        days.add(row.business_day)
        (prior if row.priority_class else come)[row.service_id][_hour(since_s - midnight)] += 1
        if row.called is None:
            left += row.ended == TurnEnd.CANCELLED
            waited_s += (row.over / 1e6 - since_s) if row.ended == TurnEnd.CANCELLED else 0.0
            continue
        waited_s += max(0.0, row.called / 1e6 - since_s)
        visits.append(Visit(
            row.service_id, row.counter_id, row.business_day.toordinal(), row.business_day.weekday(),
            _hour(row.called / 1e6 - midnight), since_s, row.called / 1e6, row.over / 1e6,
        ))  # fmt: skip
    return Past(visits, list(_pauses(reading, first, last)), left, waited_s, len(days), come, prior)


def _hour(of_day_s: float) -> int:
    return int(of_day_s // 3600) % 24


def _turns(reading: Reading, first: date, last: date) -> Iterator[Any]:
    """Those that are over; who is asked back counts from the last call on."""
    at = {name: type_coerce(turn.c[name], BigInteger) for name in ("waiting_since", "last_called_at", "ended_at")}
    found = (
        select(turn.c.service_id, turn.c.counter_id, turn.c.business_day, turn.c.ended, ticket.c.priority_class,
               at["waiting_since"].label("since"), at["last_called_at"].label("called"), at["ended_at"].label("over"))
        .join(ticket, ticket.c.id == turn.c.ticket_id)
        .where(turn.c.site_id == reading.site.id, turn.c.business_day.between(first, last),
               turn.c.ended_at.is_not(None), turn.c.ended != TurnEnd.EXPIRED)
    )  # fmt: skip
    yield from reading.connection.execute(found)


def _pauses(reading: Reading, first: date, last: date) -> Iterator[tuple[str, float]]:
    """Why and for how many seconds counters rested; a rest that ended with the day is none."""
    begin, end = begin_and_end(reading, first, last)
    rows = reading.connection.execute(
        select(journal.c.at, journal.c.changes)
        .where(journal.c.site_id == reading.site.id, journal.c.at >= begin, journal.c.at < end, AT_COUNTERS)
        .order_by(journal.c.revision)
    )
    since: dict[str, Any] = {}
    for at, changes in rows:
        for table, row_id, values, _ in changes:
            if table != "counter" or not values or "state" not in values:
                continue
            begun = since.pop(row_id, None)
            if values["state"] == CounterState.PAUSED.value:
                since[row_id] = str(values.get("pause_reason") or ""), at
            elif begun is not None and values["state"] == CounterState.OPEN.value:
                why, from_then = begun
                yield why, max(1.0, (at - from_then).total_seconds())
