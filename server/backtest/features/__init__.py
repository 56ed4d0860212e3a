"""What is known of a queue at a snapshot, as numbers: nothing of a row comes from later than the row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.backtest.features.day import LONGEST_LEAP, Columns, Steps, day_so_far, steps_of
from server.backtest.features.history import past_of, rates
from server.backtest.features.memory import memory
from server.backtest.features.office import office_columns
from server.backtest.features.past import View, may_know
from server.backtest.snapshots import Floats
from server.backtest.waits import QueueDays

Matrix = NDArray[np.float32]

GUESSES = ("by_profile", "by_pace", "by_today", "by_last_minutes", "guess")
"""Columns that are waits in minutes, reckoned from rates alone."""
MEMORIES = ("near_log_wait", "wide_log_wait", "today_log_wait")
CLOSINGS = ("closes_in", "office_closes_in", "closes_last_in")
SHORTEST, LONGEST = 1.5, 400.0
"""Minutes between which a guess by rates lies."""
OTHER_SERIES = 150.0
"""Minutes that a series of its own rests, at the least, as a guess: people come to it a few times a day."""


@dataclass(frozen=True, slots=True)
class Known:
    """A row a snapshot, a column a fact; `names` says which column is where."""

    values: Matrix
    names: dict[str, int]

    def __getitem__(self, name: str) -> Floats:
        return np.asarray(self.values[:, self.names[name]], dtype=np.float64)


def general_rate(days: QueueDays, steps: Steps) -> float:
    """Calls per busy minute over all fit queue-days that were learnt from: what a queue without a past starts with."""
    rows = days.fit[days.of] & days.boards.learnt
    return float((steps.busy_calls[rows].sum() + 1) / (steps.busy[rows].sum() + 4))


def known(days: QueueDays, view: View) -> Known:
    """All columns for all rows, with as much of the past as `view` gives to the days that are learnt from."""
    steps = steps_of(days)
    columns = day_so_far(days, steps)
    columns |= _of_queues(days, steps, view)
    columns |= office_columns(days, steps, columns.pop("expected_step"), view)
    columns |= _plain(days)
    columns |= _guesses(columns)
    columns |= _to_guess(columns)
    names = sorted(columns)
    values = np.column_stack([columns[name] for name in names]).astype(np.float32)
    return Known(values, {name: place for place, name in enumerate(names)})


def _of_queues(days: QueueDays, steps: Steps, view: View) -> Columns:
    """Queue by queue: its past, today beside it, and the waits that came true."""
    queue = days.boards.queue[days.first]
    general = general_rate(days, steps)
    parts: list[Columns] = []
    for one in np.unique(queue):
        own = [int(day) for day in np.flatnonzero(queue == one)]
        rows = slice(int(days.first[own[0]]), int(days.last[own[-1]]))
        day = days.of[rows] - own[0]
        past = past_of(days, steps, own, view, general)
        found = rates(days, steps, past, rows, day)
        parts.append(found | memory(days, rows, day, own, may_know(days, own, view)))
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _plain(days: QueueDays) -> Columns:
    board = days.boards
    return {
        "waiting": board.waiting,
        "counters": board.counters,
        "posted": board.posted,
        "minute": board.minute,
        "is_monday": ((board.day - 1) % 7 == 0).astype(np.float64),
        "reached": days.reached,
        "waiting_per_counter": board.waiting / np.maximum(board.counters, 1),
        "by_posted": board.waiting * board.posted / np.maximum(board.counters, 1),
    }


def _guesses(columns: Columns) -> Columns:
    """The wait as people ÷ rate, by several rates; `guess` is what the others are measured by.

    While another series holds the board's highest number, none of these rates leads to the number waited for.
    """
    rate, waiting = columns["rate_today"], columns["waiting"]
    of_20 = (columns["calls_20"] + 10 * rate) / 30
    of_45, of_90 = ((columns[f"busy_calls_{span}"] + 10 * rate) / (columns[f"busy_{span}"] + 10) for span in (45, 90))
    by_today = np.clip(waiting / rate, 1, LONGEST)
    guesses = {
        "by_profile": columns["by_profile"],
        "by_pace": columns["by_pace"],
        "by_today": by_today,
        "by_last_minutes": np.clip(waiting / of_45, 1, LONGEST),
        "guess": np.clip(np.sqrt(columns["by_pace"] * by_today), SHORTEST, LONGEST),
    }
    aside = columns["behind"] > LONGEST_LEAP
    return {name: np.where(aside, np.maximum(guess, OTHER_SERIES), guess) for name, guess in guesses.items()} | {
        "rate_20": of_20,
        "rate_45": of_45,
        "rate_90": of_90,
        "arrival_rate": columns["arrived_90"] / 90,
        "called_per_minute": columns["reached"] / np.maximum(columns["since_open"], 5),
    }


def _to_guess(columns: Columns) -> Columns:
    """How far memory and the other guesses lie from the guess, as logarithms: the same in long and short queues."""
    guess = np.log(columns["guess"])
    found = {f"{name}_to_guess": np.log(np.maximum(columns[name], 1)) - guess for name in (*GUESSES[:-1], "last_wait")}
    for name in ("near", "wide", "today"):
        found[f"{name}_to_guess"] = columns[f"{name}_log_wait"] - guess
        found[f"{name}_share_to_guess"] = columns[f"{name}_log_share"] + np.log(columns["waiting"] + 0.5) - guess
    found["closes_after_guess"] = columns["closes_in"] - columns["by_pace"]
    found["closes_after_last_minutes"] = columns["closes_in"] - columns["by_last_minutes"]
    return found
