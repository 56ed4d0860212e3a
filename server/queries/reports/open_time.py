"""How long counters were open, and with whom: read from the journal, which notes each opening, pause and closing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from server.domain.centre.counter import CounterState
from server.domain.figures.periods import days_of
from server.queries.days import begin_and_end
from server.storage.reading import Reading
from server.storage.schema import journal
from server.storage.schema.journal import AT_COUNTERS


@dataclass(frozen=True, slots=True)
class Open:
    """A counter was open on that day from `since` on for so long with that officer; pauses are not in it."""

    day: date
    counter_id: str
    officer_id: str | None
    seconds: int
    since: datetime


def open_times(reading: Reading, first: date, last: date) -> list[Open]:
    """Each stretch of each day, as far as it has passed.

    A day begins with all counters closed, for the day before closed them; one that nobody closed was open until
    midnight.
    """
    return [one for day in days_of(first, min(last, reading.lines.today)) for one in _of_day(reading, day)]


def _of_day(reading: Reading, day: date) -> Iterator[Open]:
    begin, end = begin_and_end(reading, day, day)
    rows = reading.connection.execute(
        select(journal.c.at, journal.c.changes)
        .where(journal.c.site_id == reading.site.id, journal.c.at >= begin, journal.c.at < end, AT_COUNTERS)
        .order_by(journal.c.revision)
    )
    stays: dict[str, _Stay] = {}
    for at, changes in rows:
        for table, row_id, values, _ in changes:
            if table == "counter" and values is not None:
                yield from stays.setdefault(row_id, _Stay(day, row_id)).moved(at, values)
    for stay in stays.values():
        yield from stay.until(min(end, reading.now))


@dataclass(slots=True)
class _Stay:
    """What is known of one counter in the course of a day."""

    day: date
    counter_id: str
    state: str = CounterState.CLOSED.value
    officer_id: str | None = None
    since: datetime | None = None

    def moved(self, at: datetime, values: dict[str, Any]) -> Iterator[Open]:
        """The counter's row has other values from then on."""
        yield from self.until(at)
        self.state = values.get("state", self.state)
        self.officer_id = values.get("officer_id", self.officer_id)
        self.since = at if self.state == CounterState.OPEN.value else None

    def until(self, at: datetime) -> Iterator[Open]:
        """What was open up to then."""
        if self.since is not None and at > self.since:
            seconds = int((at - self.since).total_seconds())
            yield Open(self.day, self.counter_id, self.officer_id, seconds, self.since)
