"""What a queue's past days tell: its rate of calls while busy through the day, its last number, when it closes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from server.backtest.features.day import Columns, Steps, fading
from server.backtest.features.past import View, alike, may_know
from server.backtest.snapshots import Floats, Ints
from server.backtest.waits import QueueDays

CELL, CELLS = 15.0, 96
"""A day's profile has cells of 15 minutes."""
BLUR = 45.0
"""Minutes: a cell learns from its neighbours by a bell of this width."""
PRIOR_MINUTES, CELL_PRIOR = 20.0, 40.0
"""How many busy minutes at the general rate a queue starts with, and a cell at the queue's own."""
GENERAL_LEAPS = 0.1
"""Leaps of a day of a queue that nobody knows."""
_GAPS = (np.arange(CELLS)[:, None] - np.arange(CELLS)[None]) * CELL
_BELL = np.exp(-0.5 * (_GAPS / BLUR) ** 2)


@dataclass(frozen=True, slots=True)
class Past:
    """One queue: per queue-day, what the days that it may know say.

    `rate` is calls per busy minute (shrunk to the general one), `profile` the same by cell of the day, `passed` the
    calls expected from midnight to each cell's edge if somebody always waited. `minutes`: what they rest on. `days`
    counts them; `leaps` is how often on one of them the number leapt to another series; `counters`, `final`, `closes`
    are means, `closes_last` is the latest (NaN when unknown).
    """

    rate: Floats
    profile: Floats
    passed: Floats
    minutes: Floats
    days: Floats
    leaps: Floats
    counters: Floats
    final: Floats
    closes: Floats
    closes_last: Floats

    def passed_by(self, day: Ints, minute: Floats) -> Floats:
        """Calls expected from midnight to that minute, while somebody waits."""
        cell = np.clip(minute / CELL, 0, CELLS - 1e-6)
        whole = cell.astype(np.int64)
        return np.asarray(self.passed[day, whole] + (cell - whole) * self.profile[day, whole] * CELL)

    def minutes_for(self, day: Ints, minute: Floats, calls: Floats) -> Floats:
        """Minutes until that many calls, at the profile's rates."""
        aim, edges = self.passed_by(day, minute) + calls, np.arange(CELLS + 1) * CELL
        reached = np.empty(len(aim))
        for one in np.unique(day):
            rows = day == one
            reached[rows] = np.interp(aim[rows], self.passed[one], edges)
        return np.maximum(reached - minute, 1.0)


@dataclass(frozen=True, slots=True)
class DayFacts:
    """One queue-day: busy calls and minutes by cell, last number, minute of its call, sum of open counters, rows."""

    calls: Floats
    minutes: Floats
    final: float
    closed: float
    counters: float
    rows: float
    leaps: float


def past_of(days: QueueDays, steps: Steps, own: list[int], view: View, general_rate: float) -> Past:
    """What the queue-days `own` of one queue may know of each other. `general_rate`: calls per busy minute of all."""
    knows = may_know(days, own, view)
    facts = [_day_facts(days, steps, one) for one in own]
    calls = knows @ np.array([fact.calls for fact in facts])
    minutes = knows @ np.array([fact.minutes for fact in facts])
    rate = (calls.sum(1) + general_rate * PRIOR_MINUTES) / (minutes.sum(1) + PRIOR_MINUTES)
    profile = (calls @ _BELL + rate[:, None] * CELL_PRIOR) / (minutes @ _BELL + CELL_PRIOR)
    closed = np.array([fact.closed for fact in facts])
    latest = np.where((knows > 0) & ~np.isnan(closed)[None], closed[None], -1.0).max(1)
    sums = [knows @ np.array([getattr(fact, name) for fact in facts]) for name in ("counters", "rows", "leaps")]
    return Past(
        rate=rate,
        profile=profile,
        passed=np.concatenate([np.zeros((len(own), 1)), np.cumsum(profile * CELL, axis=1)], axis=1),
        minutes=minutes.sum(1),
        days=knows.sum(1),
        leaps=(sums[2] + GENERAL_LEAPS) / (knows.sum(1) + 1),
        counters=sums[0] / np.maximum(sums[1], 1),
        final=weighed_mean(knows, np.array([fact.final for fact in facts])),
        closes=weighed_mean(knows * alike(days.boards.day[days.first[own]]), closed),
        closes_last=np.where(latest < 0, np.nan, latest),
    )


def _day_facts(days: QueueDays, steps: Steps, one: int) -> DayFacts:
    """Numbers that cannot be trusted tell nothing."""
    rows = days.rows[one]
    if not days.smooth[one]:
        return DayFacts(np.zeros(CELLS), np.zeros(CELLS), np.nan, np.nan, 0.0, 0.0, 0.0)
    minute, is_open = days.boards.minute[rows], days.boards.is_open[rows]
    cell = ((minute - steps.minutes[rows] / 2) / CELL).astype(np.int64)
    moved = np.flatnonzero(steps.calls[rows] > 0)
    return DayFacts(
        calls=np.bincount(cell, steps.busy_calls[rows], CELLS).astype(np.float64),
        minutes=np.bincount(cell, steps.busy[rows], CELLS).astype(np.float64),
        final=float(days.reached[rows].max()),
        closed=float(minute[moved[-1]]) if len(moved) else np.nan,
        counters=float(days.boards.counters[rows][is_open].sum()),
        rows=float(is_open.sum()),
        leaps=float(steps.leapt[rows].sum()),
    )


def weighed_mean(weights: Floats, values: Floats) -> Floats:
    """Per row of weights the mean of the values that are known, NaN where none is."""
    known = weights * ~np.isnan(values)[None]
    total = known.sum(1)
    return np.asarray(np.where(total > 0, (known @ np.nan_to_num(values)) / np.maximum(total, 1e-9), np.nan))


def rates(days: QueueDays, steps: Steps, past: Past, rows: slice, day: Ints) -> Columns:
    """Columns of one queue (`rows`, in queue-days `day` of its own) from its past, and how today compares."""
    board = days.boards
    minute, waiting = board.minute[rows], board.waiting[rows]
    now = past.passed_by(day, minute)
    columns = _today(steps, past, rows, day, minute)
    tempo = columns["pace"] ** 0.5 * columns["pace_lately"] ** 0.25
    return columns | {
        "rate": past.rate[day],
        "rate_now": past.profile[day, _cell(minute)],
        "rate_next_hour": (past.passed_by(day, minute + 60) - now) / 60,
        "by_profile": past.minutes_for(day, minute, waiting),
        "by_pace": past.minutes_for(day, minute, waiting / tempo),
        "past_minutes": past.minutes[day],
        "past_days": past.days[day],
        "past_leaps": past.leaps[day],
        "counters_to_past": np.where(
            past.days[day] > 0, board.counters[rows] / np.maximum(past.counters[day], 0.3), np.nan
        ),
        "numbers_left": past.final[day] - days.reached[rows] - waiting,
        "numbers_part": (days.reached[rows] + waiting) / np.maximum(past.final[day], 1),
        "closes_in": past.closes[day] - minute,
        "closes_last_in": past.closes_last[day] - minute,
    }


def _cell(minute: Floats) -> Ints:
    return np.asarray(np.clip(minute / CELL, 0, CELLS - 1), dtype=np.int64)


def _today(steps: Steps, past: Past, rows: slice, day: Ints, minute: Floats) -> Columns:
    """Calls so far beside those that the profile expected while busy: in all, and fading."""
    expected = past.profile[day, _cell(minute - steps.minutes[rows] / 2)] * steps.busy[rows]
    sums = {name: np.empty(len(minute)) for name in ("calls", "busy", "hoped", "calls_lately", "hoped_lately")}
    for one in np.unique(day):
        own = day == one
        passed, calls = steps.minutes[rows][own], steps.busy_calls[rows][own]
        sums["calls"][own], sums["hoped"][own] = np.cumsum(calls), np.cumsum(expected[own])
        sums["busy"][own] = np.cumsum(steps.busy[rows][own])
        sums["calls_lately"][own], sums["hoped_lately"][own] = fading(passed, calls), fading(passed, expected[own])
    known, rate = np.minimum(past.minutes[day], 60.0), past.rate[day]
    return {
        "expected_step": expected,
        "expected_today": sums["hoped"],
        "pace": (sums["calls"] + 4) / (sums["hoped"] + 4),
        "pace_lately": (sums["calls_lately"] + 3) / (sums["hoped_lately"] + 3),
        "rate_today": (sums["calls"] + rate * (PRIOR_MINUTES + known)) / (sums["busy"] + PRIOR_MINUTES + known),
    }
