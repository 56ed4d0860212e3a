"""Percentiles: of values, and of a distribution that says how often each value came."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import accumulate
from math import ceil


def percentile(values: Sequence[float], share: float) -> float | None:
    """The nearest-rank percentile: the smallest value that at least `share` (0…1) of all values do not exceed.

    It is always a wait that somebody had. None without values. Source: Hyndman and Fan 1996, definition 1.
    """
    if not values:
        return None
    ordered = sorted(values)
    return ordered[_rank(len(ordered), share)]


def percentiles_of(times: Mapping[int, int], *shares: float) -> list[int | None]:
    """The same for value → how often it came, several at once."""
    if not times:
        return [None] * len(shares)
    values = sorted(times)
    passed = list(accumulate(map(times.__getitem__, values)))
    return [values[bisect_right(passed, _rank(passed[-1], share))] for share in shares]


def middle(durations: Sequence[timedelta]) -> timedelta:
    """The median, which is one of them; nothing where there are none."""
    return timedelta(seconds=percentile([one.total_seconds() for one in durations], 0.5) or 0)


def _rank(count: int, share: float) -> int:
    return max(0, ceil(share * count) - 1)
