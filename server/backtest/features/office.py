"""What the other queues of the same office tell: whether the house is quick today, how full it is, when it closes."""

from __future__ import annotations

import numpy as np

from server.backtest.features.day import Columns, Steps, lately
from server.backtest.features.history import weighed_mean
from server.backtest.features.past import View, alike, may_know
from server.backtest.snapshots import Floats, Ints
from server.backtest.waits import QueueDays

CELL, CELLS = 5, 24 * 12
"""Minutes of a cell, and cells of a day. A row sees only cells that ended before its own begins."""
BACK = {"office_pace": 9, "office_pace_long": 24}
"""Column → over how many cells before."""


def office_columns(days: QueueDays, steps: Steps, expected: Floats, view: View) -> Columns:
    """`expected`: the calls that each step's queue expected by its past. Columns for all rows."""
    board = days.boards
    key = (board.office * 10_000_000 + board.day) * 2 + board.learnt
    _, house = np.unique(key, return_inverse=True)
    cell = (board.minute // CELL).astype(np.int64)
    before = np.maximum(cell - 1, 0)
    called, hoped = (_so_far(house, cell, values) for values in (steps.busy_calls, expected))
    columns: Columns = {}
    for name, back in BACK.items():
        since = np.maximum(before - back, 0)
        own_called, own_hoped = (_own(days, values, CELL * back) for values in (steps.busy_calls, expected))
        others = called[house, before] - called[house, since] - own_called
        wished = hoped[house, before] - hoped[house, since] - own_hoped
        columns[name] = (np.maximum(others, 0) + 3) / (np.maximum(wished, 0) + 3)
    for name, values in (("office_waiting", board.waiting), ("office_counters", board.counters)):
        columns[name] = _by_cell(house, cell, values)[house, before]
    columns["office_queues"] = _by_cell(house, cell, np.ones(len(board)))[house, before]
    columns["office_closes_in"] = _closing(days, steps, view) - board.minute
    return columns


def _by_cell(house: Ints, cell: Ints, values: Floats) -> Floats:
    """Sums per house and cell."""
    sums = np.bincount(house * CELLS + cell, values, (int(house.max()) + 1) * CELLS)
    return np.asarray(sums.reshape(-1, CELLS))


def _so_far(house: Ints, cell: Ints, values: Floats) -> Floats:
    return np.asarray(np.cumsum(_by_cell(house, cell, values), axis=1))


def _own(days: QueueDays, values: Floats, length: float) -> Floats:
    """The queue's own part, to take it out."""
    return np.concatenate([lately(days.boards.minute[rows], values[rows], length) for rows in days.rows])


def _closing(days: QueueDays, steps: Steps, view: View) -> Floats:
    """The minute of an office's last call, of any queue, on the days that it may know; NaN where it knows none."""
    closes = np.full(len(days.boards), np.nan)
    office = days.boards.office[days.first]
    for one in np.unique(office):
        _close_one(days, steps, [int(day) for day in np.flatnonzero(office == one)], view, closes)
    return closes


def _close_one(days: QueueDays, steps: Steps, queues: list[int], view: View, closes: Floats) -> None:
    """Fill in one office. Its first queue-day of each day and file stands for the day."""
    first_row = days.first[queues]
    key = days.boards.day[first_row] * 2 + days.boards.learnt[first_row]
    _, stands, place = np.unique(key, return_index=True, return_inverse=True)
    last = np.full(len(stands), np.nan)
    for one, house in zip(queues, place, strict=True):
        rows = days.rows[one]
        moved = np.flatnonzero(steps.calls[rows] > 0)
        if len(moved):
            last[house] = np.fmax(last[house], days.boards.minute[rows][moved[-1]])
    own = [queues[stand] for stand in stands]
    weights = may_know(days, own, view) * alike(days.boards.day[days.first[own]])
    expected = weighed_mean(weights, last)
    for one, house in zip(queues, place, strict=True):
        closes[days.rows[one]] = expected[house]
