"""Figures over many turns, each defined once for screen, interface and file alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from math import ceil


def percentile(values: Sequence[float], share: float) -> float | None:
    """The nearest-rank percentile: the smallest value that at least `share` (0…1) of all values do not exceed.

    It is always a wait that somebody had. None without values. Source: Hyndman and Fan 1996, definition 1.
    """
    if not values:
        return None
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def middle(durations: Sequence[timedelta]) -> timedelta:
    """The median, which is one of them; nothing where there are none."""
    return timedelta(seconds=percentile([one.total_seconds() for one in durations], 0.5) or 0)
