"""Queue-days, and the waits that came true on them: what is learnt, and what an estimate is judged by."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from server.backtest.snapshots import Boards, Flags, Floats, Ints

FEWEST_OPEN, FEWEST_TICKETS, FIRST_JUDGED = 40, 40, 6
"""Open snapshots and tickets of a queue-day fit to judge by; its first six open snapshots tell too little."""
MOST_FALLS, MOST_LOST = 0.02, 0.05
"""Shares of steps in which the number may fall, and number + waiting may fall by more than LOST_AT_ONCE."""
LOST_AT_ONCE = 2
NEVER = 1e9


@dataclass(frozen=True, slots=True)
class QueueDays:
    """Boards cut into queue-days, and per row what came true.

    `rows`: each queue-day's, which are first ≤ row < last. `of`: the queue-day of a row. `reached`: the highest
    number called so far that day. `wait`: minutes until the last in line was called, NaN where nobody saw it, and
    `known_at` the minute at which that was seen; `trusted`: whether the day's numbers could be trusted until then.
    `nth` counts open snapshots from 0.
    `smooth`, `fit`: per queue-day, whether its numbers can be trusted, and whether it is long enough to judge by.
    """

    boards: Boards
    rows: list[slice]
    first: Ints
    last: Ints
    of: Ints
    reached: Floats
    wait: Floats
    known_at: Floats
    trusted: Flags
    nth: Ints
    smooth: Flags
    fit: Flags

    def __len__(self) -> int:
        return len(self.first)

    @property
    def judged(self) -> Flags:
        """Rows whose wait counts: of a fit queue-day, open, from the 7th on, with people waiting, seen to come true."""
        board = self.boards
        told = ~np.isnan(self.wait) & board.is_open & (board.waiting >= 1)
        return np.asarray(self.fit[self.of] & told & (self.nth >= FIRST_JUDGED), dtype=np.bool_)


def queue_days(boards: Boards) -> QueueDays:
    """Cut at each new queue, day or file. Files of the same day stay apart: neither may tell of the other."""
    count = len(boards)
    new = np.zeros(count, dtype=bool)
    new[:1] = True
    for column in (boards.queue, boards.day, boards.learnt):
        new[1:] |= column[1:] != column[:-1]
    first = np.flatnonzero(new)
    last = np.append(first[1:], count)[: len(first)].astype(np.int64)
    made = QueueDays(
        boards=boards,
        rows=[slice(int(start), int(stop)) for start, stop in zip(first, last, strict=True)],
        first=first,
        last=last,
        of=np.cumsum(new) - 1,
        reached=np.zeros(count),
        wait=np.full(count, np.nan),
        known_at=np.full(count, NEVER),
        trusted=np.zeros(count, dtype=bool),
        nth=np.zeros(count, dtype=np.int64),
        smooth=np.zeros(len(first), dtype=bool),
        fit=np.zeros(len(first), dtype=bool),
    )
    for day, rows in enumerate(made.rows):
        _follow(made, day, rows)
    return made


def _follow(days: QueueDays, day: int, rows: slice) -> None:
    """One queue-day: what was reached when, and whether it can be trusted."""
    is_open = days.boards.is_open[rows]
    number = days.boards.number[rows]
    days.reached[rows] = np.maximum.accumulate(np.where(is_open, number, 0))
    days.nth[rows] = np.cumsum(is_open) - 1
    at = np.flatnonzero(is_open)
    if len(at) < 2:
        return
    waiting = days.boards.waiting[rows][at]
    trusted = _trusted_so_far(number[at], waiting)
    _waits(days, at + rows.start, waiting, trusted)
    days.smooth[day] = trusted[-1]
    long_enough = len(at) >= FEWEST_OPEN and days.reached[rows].max() >= FEWEST_TICKETS
    days.fit[day] = days.smooth[day] and long_enough


def _trusted_so_far(number: Ints, waiting: Floats) -> Flags:
    """Per snapshot whether few enough steps until then went backwards."""
    steps = np.arange(1, len(number))
    falls = np.cumsum(np.diff(number) < 0) / steps
    lost = np.cumsum(np.diff(number + waiting) < -LOST_AT_ONCE) / steps
    return np.append(True, (falls <= MOST_FALLS) & (lost <= MOST_LOST))


def _waits(days: QueueDays, at: Ints, waiting: Floats, trusted: Flags) -> None:
    """Time to the first later open snapshot that has reached number + waiting, less half of that last step."""
    reached, minute = days.reached[at], days.boards.minute[at]
    seen = np.searchsorted(reached, reached + waiting, side="left")
    one = np.flatnonzero((waiting >= 1) & (seen < len(at)))
    then = seen[one]
    days.wait[at[one]] = minute[then] - (minute[then] - minute[then - 1]) / 2 - minute[one]
    days.known_at[at[one]] = minute[then]
    days.trusted[at[one]] = trusted[then]
