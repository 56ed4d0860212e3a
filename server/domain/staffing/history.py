"""What past days tell of a day to come: people by quarter-hour, their spread, and counters usually at work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, median, variance

FEWEST_DAYS = 3
"""From two days nobody can tell which of them was the odd one."""
ENOUGH_DAYS = 6
"""With fewer days of a weekday the figures are shown with a warning."""
ODD = 2.0
"""Less than half or more than twice the people of the median day: no usual day, but a storm or a campaign."""
FEW = 2.0
"""Fewer people a quarter-hour than these, and a single one makes a peak."""
NINE_IN_TEN = 1.2816
"""Standard deviations beyond which one day in ten lies, where days vary as the bell curve does."""
Counts = Mapping[int, int]
"""Quarter-hour of the day (0 … 95) → people or counters."""


@dataclass(frozen=True, slots=True)
class Expected:
    """People of one quarter-hour: the mean of usual days, the bounds of eight in ten of them, and those of a busy day,
    which one day in ten exceeds."""

    people: float
    low: float
    high: float
    busy: float


@dataclass(frozen=True, slots=True)
class UsualDay:
    """A weekday as it usually is. `days` are those that it was learnt from, `odd` how many were left out.

    `counters` are at work in each quarter-hour: the median of those days.
    """

    days: int
    odd: int
    quarters: dict[int, Expected]
    counters: dict[int, int]

    @property
    def is_thin(self) -> bool:
        """Too few days to say anything."""
        return self.days < FEWEST_DAYS


def usual_days(arrivals: Sequence[Counts]) -> list[int]:
    """The places of those days that were usual ones, by all their people."""
    totals = [sum(one.values()) for one in arrivals]
    middle = median(totals) if totals else 0
    return [place for place, total in enumerate(totals) if middle <= total * ODD and total <= middle * ODD]


def usual_day(arrivals: Sequence[Counts], counters: Sequence[Counts], usual: Sequence[int]) -> UsualDay:
    """What the days at the places `usual` have in common; both sequences hold the same days in the same order.

    A quarter-hour's people vary as people who come at random do (Poisson: variance = mean), and besides as whole days
    do: that part is learnt from the days' totals, since one quarter-hour of a few days tells too little.
    """
    there = [arrivals[place] for place in usual]
    swing = _swing([sum(one.values()) for one in there])
    means = _smoothed({quarter: fmean(one.get(quarter, 0) for one in there) for one in there for quarter in one})
    open_ = [counters[place] for place in usual]
    at_work = sorted({quarter for one in open_ for quarter in one})
    return UsualDay(
        days=len(there), odd=len(arrivals) - len(there),
        quarters={quarter: _expected(people, swing) for quarter, people in sorted(means.items())},
        counters={quarter: round(median(one.get(quarter, 0) for one in open_)) for quarter in at_work},
    )  # fmt: skip


def _smoothed(means: Mapping[int, float]) -> dict[int, float]:
    """Where few are expected, chance is greater than the shape of the day: there the quarter-hours on both sides count
    for a quarter each. A break, in which nobody ever comes, stays one."""
    inside = {*means, *(quarter + 1 for quarter in means if quarter + 2 in means)}
    found = {}
    for quarter in inside:
        around = [means.get(quarter + step, 0.0) for step in (-1, 0, 0, 1)]
        found[quarter] = fmean(around) if max(around) < FEW else means.get(quarter, 0.0)
    return found


def _expected(people: float, swing: float) -> Expected:
    spread = NINE_IN_TEN * sqrt(people + (swing * people) ** 2)
    return Expected(people, max(0.0, people - spread), people + spread, people * (1 + NINE_IN_TEN * swing))


def _swing(totals: Sequence[int]) -> float:
    """How much whole days vary beyond chance, as a share of their mean: the root of (variance − mean) ÷ mean²."""
    if len(totals) < 2 or not any(totals):
        return 0.0
    return sqrt(max(0.0, variance(totals) - fmean(totals))) / fmean(totals)
