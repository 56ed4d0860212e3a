"""From the law of a wait to what is told: its median, and the range that is to hold four times in five.

How often such ranges held is learnt by the width that they would have, so that a narrow promise is kept as well as a
wide one; while days go by the same is corrected online (Gibbs and Candès 2021, adaptive conformal inference, by group).
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np

from server.backtest.chances import HALF, STEP
from server.backtest.snapshots import Floats, Ints
from server.backtest.waits import NEVER

AIM = 0.8
"""The share of ranges that are to hold."""
MARGIN = 0.5
"""Minutes beyond the outermost steps: snapshots are told to the minute, and come half a minute early or late."""
GROUPS = 8
"""Ranges are corrected in so many groups of equal size, from the narrowest to the widest."""
GAIN, GAIN_OF_ALL = 0.02, 0.002
"""How far, in log odds, one range that held or not moves the next ones of its group, and those of every group: a day
or an office unlike those that were learnt from is mostly so at all widths."""
FEWEST_TO_GROUP = 400
"""Fewer waits than this to learn from are one group."""
EDGE = 0.01
_DAY = 24 * 60.0


@dataclass(frozen=True, slots=True)
class Growth:
    """Ranges of each row from the median's step outwards, each time by the likelier neighbour.

    After s times the range is the steps `low[:, s]` … `high[:, s]`, which hold a chance of `mass[:, s]`.
    """

    low: Ints
    high: Ints
    mass: Floats

    def at(self, mass: Floats) -> tuple[Ints, Ints]:
        """Per row the first range that holds at least that chance."""
        times = np.minimum((self.mass < mass[:, None]).sum(1), self.mass.shape[1] - 1)
        rows = np.arange(len(times))
        return self.low[rows, times], self.high[rows, times]

    def mass_before(self, wait: Floats) -> Floats:
        """Per row the chance of the last range that left that wait out: a wider wish covers it, a narrower does not."""
        low, high = minutes_of(self.low, self.high)
        covers = (low <= wait[:, None]) & (wait[:, None] <= high)
        times, rows = covers.argmax(1), np.arange(len(wait))
        before = np.where(times > 0, self.mass[rows, np.maximum(times - 1, 0)], 0.0)
        return np.asarray(np.where(covers.any(1), before, 1.0))


def median_step(law: Floats) -> Ints:
    """The first step by which half of all are called."""
    return np.asarray(np.maximum((law >= 0.5).argmax(1), 1), dtype=np.int64)


def growth(law: Floats) -> Growth:
    """Grow every range until it is all there is."""
    count, last = law.shape[0], law.shape[1] - 1
    chance = np.full((count, last + 2), -1.0)
    chance[:, 1:-1] = np.diff(law, axis=1)
    rows = np.arange(count)
    low, high = (np.empty((count, last), dtype=np.int64) for _ in range(2))
    mass = np.empty((count, last))
    low[:, 0] = high[:, 0] = median_step(law)
    mass[:, 0] = chance[rows, low[:, 0]]
    for times in range(1, last):
        left, right = low[:, times - 1] - 1, high[:, times - 1] + 1
        goes_left = chance[rows, left] >= chance[rows, right]
        low[:, times] = np.where(goes_left, left, left + 1)
        high[:, times] = np.where(goes_left, right - 1, right)
        mass[:, times] = mass[:, times - 1] + np.where(goes_left, chance[rows, left], chance[rows, right])
    return Growth(low, high, np.minimum(mass, 1.0))


@dataclass(frozen=True, slots=True)
class Correction:
    """Which chance a range must claim to hold as often as it should: by the width that it has when it claims AIM."""

    widths: Floats
    claims: Floats

    def claim(self, widths: Floats) -> Floats:
        """Between groups the claim goes over evenly: no jump splits a fifth of the ranges."""
        return np.interp(widths, self.widths, self.claims)

    def group(self, widths: Floats) -> Ints:
        """The group whose mean width is nearest."""
        between = (self.widths[1:] + self.widths[:-1]) / 2
        return np.asarray(np.searchsorted(between, widths), dtype=np.int64)


def plain_width(grown: Growth, law: Floats) -> Floats:
    """Minutes of the range that claims AIM, made even by the law's own spread: whole steps alone are too coarse."""
    low, high = grown.at(np.full(len(law), AIM))
    steps = np.arange(law.shape[1])
    chance = np.diff(law, axis=1, prepend=0.0)
    mean = chance @ steps
    spread = np.sqrt(np.maximum(chance @ steps**2 - mean**2, 0.0))
    return np.asarray(STEP * ((high - low) + spread) / 2)


def learn_correction(law: Floats, wait: Floats) -> Correction:
    """From laws told for rows that the model was not taught with, and what came true."""
    grown = growth(law)
    widths, needed = plain_width(grown, law), grown.mass_before(wait)
    groups = GROUPS if len(wait) >= FEWEST_TO_GROUP else 1
    parts = np.array_split(np.argsort(widths, kind="stable"), groups)
    return Correction(
        np.array([widths[part].mean() for part in parts]),
        np.array([np.quantile(needed[part], AIM) for part in parts]),
    )


@dataclass(frozen=True, slots=True)
class Moments:
    """When rows were told, and when their wait was seen to come true (NEVER: it was not, or does not count)."""

    day: Ints
    minute: Floats
    known_at: Floats
    wait: Floats


def online_claims(grown: Growth, widths: Floats, correction: Correction, when: Moments) -> Floats:
    """Each row's claim, moved by what came true of its group's earlier rows, as far as it was known by then."""
    needed = grown.mass_before(np.nan_to_num(when.wait))
    groups, start = correction.group(widths), correction.claim(widths)
    moved, claims = np.zeros(len(correction.widths)), np.empty(len(widths))
    pending: list[tuple[float, int]] = []
    told_at = when.day * _DAY + when.minute
    for row in np.lexsort((when.minute, when.day)):
        while pending and pending[0][0] <= told_at[row]:
            _, seen = heappop(pending)
            has_missed = needed[seen] >= claims[seen]
            moved += GAIN_OF_ALL * (has_missed - (1 - AIM))
            moved[groups[seen]] += GAIN * (has_missed - (1 - AIM))
        claims[row] = _shifted(start[row], moved[groups[row]])
        if when.known_at[row] < NEVER:
            heappush(pending, (when.day[row] * _DAY + when.known_at[row], int(row)))
    return claims


def _shifted(claim: float, by: float) -> float:
    held = min(max(claim, EDGE), 1 - EDGE / 10)
    return float(1 / (1 + np.exp(-(np.log(held / (1 - held)) + by))))


def minutes_of(low: Ints, high: Ints) -> tuple[Floats, Floats]:
    """The ends of a range of steps: it just includes where waits of its outermost steps lie."""
    return np.asarray(STEP * low - HALF - MARGIN), np.asarray(STEP * high - HALF + MARGIN)
