"""Waits that came true before, of people who joined the same queue at about this hour behind about as many."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from server.backtest.features.day import Columns, is_aside
from server.backtest.snapshots import Flags, Floats, Ints
from server.backtest.waits import QueueDays

KERNELS = {"near": (0.25, 60.0, True), "wide": (0.5, 120.0, True), "today": (0.5, 60.0, False)}
"""Name → width in log(people + 1), width in minutes of the day, whether past days count beside today."""
OTHER_SERIES = 5.0
"""So far apart, in log(people + 1), are joining while the board's highest number is of its own series and while not."""
FEWEST = 0.05
"""Less weight than this is no memory."""
AT_ONCE = 2_000_000
"""Pairs of rows weighed at a time: some 100 MB."""


def memory(days: QueueDays, rows: slice, day: Ints, own: list[int], knows: Floats) -> Columns:
    """Columns of one queue (`rows`, of its queue-days `own[day]`). A wait of today counts once it was seen."""
    columns = {name: np.full(rows.stop - rows.start, np.nan) for name in _names()}
    told = np.flatnonzero(~np.isnan(days.wait[rows]))
    asked = np.flatnonzero(days.boards.waiting[rows] >= 1)
    if not len(told):
        return columns
    trusted = days.smooth[own]
    for some in _parts(asked, len(told)):
        today = (day[some][:, None] == day[told][None]) & (
            days.known_at[rows][told][None] <= days.boards.minute[rows][some][:, None]
        )
        before = (knows[day[some]][:, day[told]] > 0) & trusted[day[told]][None]
        _recall(days, (rows, some, told), (today, before), columns)
        _last_seen(days, (rows, some, told), today, columns)
    return columns


def _names() -> Iterator[str]:
    for name in KERNELS:
        yield from (f"{name}_weight", f"{name}_log_wait", f"{name}_log_share")
    yield from ("wide_spread", "last_wait")


def _parts(asked: Ints, told: int) -> list[Ints]:
    return np.array_split(asked, max(1, -(-len(asked) * told // AT_ONCE)))


def _recall(days: QueueDays, place: tuple[slice, Ints, Ints], may: tuple[Flags, Flags], columns: Columns) -> None:
    """Weighted means of the log of the wait, and of the log of the wait per person ahead."""
    rows, some, told = place
    minute, people = days.boards.minute[rows], days.boards.waiting[rows]
    length = np.log(people + 1)
    log_wait = np.log(np.maximum(days.wait[rows][told], 1.0))
    log_share = log_wait - np.log(people[told] + 0.5)
    aside = is_aside(days, rows)
    apart = np.abs(length[some][:, None] - length[told][None]) + OTHER_SERIES * (
        aside[some][:, None] != aside[told][None]
    )
    hours = np.abs(minute[some][:, None] - minute[told][None])
    for name, (width, span, with_past) in KERNELS.items():
        allowed = may[0] | may[1] if with_past else may[0]
        weight = np.exp(-0.5 * (apart / width) ** 2 - 0.5 * (hours / span) ** 2) * allowed
        total = weight.sum(1)
        columns[f"{name}_weight"][some] = total
        columns[f"{name}_log_wait"][some] = mean = _mean(weight, log_wait, total)
        columns[f"{name}_log_share"][some] = _mean(weight, log_share, total)
        if name == "wide":
            columns["wide_spread"][some] = np.sqrt(np.maximum(_mean(weight, log_wait**2, total) - mean**2, 0))


def _mean(weight: Floats, values: Floats, total: Floats) -> Floats:
    return np.asarray(np.where(total > FEWEST, (weight @ values) / np.maximum(total, 1e-9), np.nan))


def _last_seen(days: QueueDays, place: tuple[slice, Ints, Ints], today: Flags, columns: Columns) -> None:
    """The wait that came true last, today (LES)."""
    rows, some, told = place
    seen = np.where(today, days.known_at[rows][told][None], -1.0)
    latest = seen.argmax(1)
    waits = days.wait[rows][told][latest]
    columns["last_wait"][some] = np.where(seen.max(1) >= 0, waits, np.nan)
