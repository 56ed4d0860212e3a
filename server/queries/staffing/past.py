"""What staffing learns from: people by service, day and quarter-hour, counters at work, and how long visits last."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import BigInteger, ColumnElement, and_, case, func, select, text, type_coerce

from server.domain.numbering import zone
from server.domain.turn import TurnEnd
from server.queries.reports.open_time import open_times
from server.storage.reading import Reading
from server.storage.schema import holiday as holiday_table
from server.storage.schema import journal
from server.storage.schema import turn as turn_table

WEEKS = 8
"""Long enough for a mean, short enough that the season is the same."""
EDITED = text("event = 'SetupChanged'")
"""In the words of the index of all edits."""
QUARTER_S = 900
MICRO = 1_000_000
LONGEST_US = 2 * 3600 * MICRO
"""A turn that holds a counter for longer was forgotten: officers who do not press finish need no further counter."""


@dataclass(frozen=True, slots=True)
class Held:
    """Turns of a service that were called, the hours for which they held a counter; who left uncalled, and the hours
    waited by all whose wait is known."""

    called: int = 0
    busy_h: float = 0.0
    abandoned: int = 0
    waited_h: float = 0.0

    def __add__(self, other: Held) -> Held:
        return Held(self.called + other.called, self.busy_h + other.busy_h,
                    self.abandoned + other.abandoned, self.waited_h + other.waited_h)  # fmt: skip


@dataclass
class Past:
    """Days without a holiday on which somebody came, and of each: people by service and quarter-hour, and the
    quarter-hours in which each counter was at work."""

    first: date
    last: date
    days: list[date] = field(default_factory=list)
    arrivals: dict[tuple[str, date], dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    at_work: dict[tuple[str, date], set[int]] = field(default_factory=lambda: defaultdict(set))
    held: dict[str, Held] = field(default_factory=dict)


def past_of(reading: Reading) -> Past:
    """The last eight weeks, without today."""
    last = reading.lines.today - timedelta(days=1)
    past = Past(last - timedelta(weeks=WEEKS) + timedelta(days=1), last)
    rests = {one.day for one in reading.holidays.where(holiday_table.c.day.between(past.first, last))}
    _read_arrivals(reading, past, rests)
    _read_counters(reading, past)
    _read_held(reading, past)
    past.days = sorted({day for _, day in past.arrivals})
    return past


def learnt_from(reading: Reading) -> tuple[str, date, int]:
    """What a plan depends on: the centre, the day before which it looks back, and the last edit of the set-up."""
    edits = select(func.max(journal.c.revision)).where(journal.c.site_id == reading.site.id, EDITED)
    return reading.site.id, reading.lines.today, reading.connection.execute(edits).scalar() or 0


def _of_days(reading: Reading, past: Past) -> ColumnElement[bool]:
    return and_(turn_table.c.site_id == reading.site.id, turn_table.c.business_day.between(past.first, past.last))


def _quarter(column: ColumnElement[datetime | None]) -> ColumnElement[int]:
    return type_coerce(column, BigInteger) // (QUARTER_S * MICRO)


def _read_arrivals(reading: Reading, past: Past, rests: set[date]) -> None:
    key = turn_table.c.business_day, turn_table.c.service_id, _quarter(turn_table.c.waiting_since)
    rows = select(*key, func.count()).where(_of_days(reading, past)).group_by(*key)
    for day, service_id, quarter, people in reading.connection.execute(rows):
        if day not in rests:
            counts, place = past.arrivals[service_id, day], _of_day(reading, quarter)
            counts[place] = counts.get(place, 0) + people


def _read_counters(reading: Reading, past: Past) -> None:
    """The quarter-hours in whose middle a counter was open; a pause is no work."""
    for one in open_times(reading, past.first, past.last):
        begin = int(one.since.timestamp()) - QUARTER_S // 2
        quarters = range(-(-begin // QUARTER_S), (begin + one.seconds) // QUARTER_S + 1)
        past.at_work[one.counter_id, one.day].update(_of_day(reading, quarter) for quarter in quarters)


def _of_day(reading: Reading, quarter: int) -> int:
    """The quarter-hour by the site's clock: 30 is half past seven."""
    at = datetime.fromtimestamp(quarter * QUARTER_S, UTC).astimezone(zone(reading.site.timezone))
    return at.hour * 4 + at.minute // 15


def _read_held(reading: Reading, past: Past) -> None:
    """A counter is held from the last call to the end, and for what was served before a park (figures: busy)."""
    at = {name: type_coerce(turn_table.c[name], BigInteger)
          for name in ("waiting_since", "called_at", "last_called_at", "ended_at")}  # fmt: skip
    held = at["ended_at"] - at["last_called_at"] + turn_table.c.served_s * MICRO
    over = and_(turn_table.c.called_at.is_not(None), turn_table.c.ended_at.is_not(None),
                turn_table.c.ended != TurnEnd.EXPIRED, at["ended_at"] >= at["last_called_at"])  # fmt: skip
    gone = and_(turn_table.c.called_at.is_(None), turn_table.c.ended.in_((TurnEnd.CANCELLED, TurnEnd.EXPIRED)))
    left = and_(turn_table.c.called_at.is_(None), turn_table.c.ended == TurnEnd.CANCELLED)
    waited = case(
        (turn_table.c.called_at.is_not(None), at["called_at"] - at["waiting_since"]),
        (left, at["ended_at"] - at["waiting_since"]), else_=0,
    )  # fmt: skip
    rows = select(
        turn_table.c.service_id, func.count(case((over, 1))),
        func.sum(case((and_(over, held > LONGEST_US), LONGEST_US), (over, held), else_=0)),
        func.count(case((gone, 1))), func.sum(case((waited > 0, waited), else_=0)),
    ).where(_of_days(reading, past)).group_by(turn_table.c.service_id)  # fmt: skip
    for service_id, called, busy, abandoned, waiting in reading.connection.execute(rows):
        past.held[service_id] = Held(called, int(busy) / 3.6e9, abandoned, int(waiting) / 3.6e9)
