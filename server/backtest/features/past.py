"""Which queue-days an estimate may know of, beside its own day so far."""

from __future__ import annotations

from enum import Enum

import numpy as np

from server.backtest.snapshots import Floats, Ints
from server.backtest.waits import QueueDays

WEEK = 7
SAME_WEEKDAY, ALIKE_MONDAY, ANY_DAY = 3.0, 2.0, 0.3
"""How much a past day counts for a closing time: the same weekday; Monday or not, alike (offices close late on one day
of the week); any day."""


class View(Enum):
    """How much of its past a queue-day may know.

    BEFORE is what an office has that nobody learnt from: its own earlier days. ALL is what an office has whose past
    is in the file that was learnt from. NONE is a first day. A model that is taught with all three is good with much
    history and with little.
    """

    BEFORE = "before"
    ALL = "all"
    NONE = "none"


def may_know(days: QueueDays, own: list[int], view: View) -> Floats:
    """For queue-days `own` of one queue or office: 1 where the day of the row may know the day of the column, else 0.

    Of the file that is learnt from: by the view. Of the judged file: all learnt days but its own, and its own earlier.
    """
    day = days.boards.day[days.first[own]]
    learnt = days.boards.learnt[days.first[own]]
    earlier, other = day[None] < day[:, None], day[None] != day[:, None]
    within = {View.BEFORE: earlier, View.ALL: other, View.NONE: np.zeros_like(earlier)}[view]
    from_learnt = np.where(learnt[:, None], within, other)
    from_judged = earlier & ~learnt[:, None]
    return np.asarray(np.where(learnt[None], from_learnt, from_judged), dtype=np.float64)


def alike(day: Ints) -> Floats:
    """How much the day of the column tells of when the day of the row closes."""
    weekday = (day - 1) % WEEK
    same = weekday[:, None] == weekday[None]
    monday = (weekday == 0)[:, None] == (weekday == 0)[None]
    return np.asarray(SAME_WEEKDAY * same + ALIKE_MONDAY * monday + ANY_DAY)
