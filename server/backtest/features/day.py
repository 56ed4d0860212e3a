"""What a queue's own day tells so far: calls, rates while somebody waited, pauses, how its length moves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from server.backtest.snapshots import Flags, Floats
from server.backtest.waits import QueueDays

Columns = dict[str, Floats]

LONGEST_STEP = 16.0
"""Minutes. Over a longer gap nobody knows when the calls came: it counts neither as time nor as calls."""
LONGEST_LEAP = 40.0
"""Numbers. More are not called between two snapshots."""
FADE = 60.0
"""Minutes after which what was seen today counts e times less, in the columns that fade."""
WINDOWS = {"calls": (20, 45, 90), "busy_calls": (20, 45, 90), "busy": (20, 45, 90), "arrived": (30, 90)}
"""Sums over the last so many minutes."""


@dataclass(frozen=True, slots=True)
class Steps:
    """From each row's forerunner to the row: minutes, calls, those of them while somebody waited, and arrivals.

    `leapt`: the number went further than anybody calls: to a series of its own, such as 901 after 25.
    """

    minutes: Floats
    calls: Floats
    busy: Floats
    busy_calls: Floats
    arrived: Floats
    leapt: Flags


def steps_of(days: QueueDays) -> Steps:
    """A rate of calls means something only while somebody waits: an idle counter calls nobody."""
    board, count = days.boards, len(days.boards)
    minutes, calls, grown, waited = (np.zeros(count) for _ in range(4))
    number = np.where(board.is_open, board.number, days.reached)
    for rows in days.rows:
        inner = slice(rows.start + 1, rows.stop)
        minutes[inner] = np.diff(board.minute[rows])
        aside = is_aside(days, rows)
        calls[inner] = np.where(aside[1:], np.diff(number[rows]), np.diff(days.reached[rows]))
        grown[inner] = np.diff(board.waiting[rows])
        waited[inner] = board.waiting[rows][:-1]
        calls[rows.start + int(np.argmax(board.is_open[rows]))] = 0  # yesterday's number, not a call of this step
    known = minutes <= LONGEST_STEP
    leapt = calls > LONGEST_LEAP
    minutes, calls = minutes * known, np.maximum(calls, 0) * (known & ~leapt)
    busy = known & (waited >= 1)
    return Steps(minutes, calls, minutes * busy, calls * busy, (calls + grown) * known, leapt)


def is_aside(days: QueueDays, rows: slice) -> Flags:
    """Whether the number shown is far below the highest so far: that one was of another series.

    Who joins then waits, by these boards, until that series goes on.
    """
    board = days.boards
    return np.asarray(board.is_open[rows] & (days.reached[rows] - board.number[rows] > LONGEST_LEAP))


def day_so_far(days: QueueDays, steps: Steps) -> Columns:
    """One column a fact, one value a row, each from the row and the rows before it."""
    found: Columns = {}
    parts = [_facts(days, steps, rows) for rows in days.rows]
    for name in parts[0] if parts else ():
        found[name] = np.concatenate([part[name] for part in parts])
    return found


def _facts(days: QueueDays, steps: Steps, rows: slice) -> Columns:
    board = days.boards
    minute, waiting = board.minute[rows], board.waiting[rows]
    facts: Columns = {}
    for name, lengths in WINDOWS.items():
        for length in lengths:
            facts[f"{name}_{length}"] = lately(minute, getattr(steps, name)[rows], length)
    calls = steps.calls[rows]
    facts["busy_calls_today"], facts["busy_today"] = np.cumsum(steps.busy_calls[rows]), np.cumsum(steps.busy[rows])
    facts["stalled"] = minute - np.maximum.accumulate(np.where(calls > 0, minute, minute[0]))
    facts["since_open"] = minute - minute[0]
    facts["calls_at_once"] = np.cumsum(calls**2) / (np.cumsum(calls) + 0.5)
    nth = np.arange(1, len(minute) + 1)
    facts["counters_mean"] = np.cumsum(board.counters[rows]) / nth
    facts["length_to_mean"] = waiting / (np.cumsum(waiting) / nth + 1)
    leaps = np.cumsum(steps.leapt[rows])
    facts["leaps_today"] = leaps.astype(np.float64)
    facts["since_leap"] = minute - np.maximum.accumulate(np.where(steps.leapt[rows], minute, minute[0] - 600.0))
    facts["behind"] = np.where(board.is_open[rows], days.reached[rows] - board.number[rows], 0.0)
    for back in (3, 6):
        facts[f"grown_{back}"] = waiting - waiting[np.maximum(nth - 1 - back, 0)]
    return facts


def lately(minute: Floats, values: Floats, length: float) -> Floats:
    """At each row the sum of the values of the last `length` minutes, its own included."""
    total = np.append(0.0, np.cumsum(values))
    return np.asarray(total[1:] - total[np.searchsorted(minute, minute - length, side="right")])


def fading(minutes: Floats, values: Floats, fade: float = FADE) -> Floats:
    """At each row the sum of the values so far, each counting e times less per `fade` minutes that went by since."""
    kept, sums, total = np.exp(-minutes / fade), np.empty(len(values)), 0.0
    for place, value in enumerate(values):
        total = total * kept[place] + value
        sums[place] = total
    return sums
