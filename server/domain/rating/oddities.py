"""What looks odd about a rating. It is told to supervisors and in reports, and counts like any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Flag(StrEnum):
    """Why somebody should look at a rating."""

    INSTANT = "instant"
    """Given within two seconds of the finish: hardly by the person who was served."""
    BURST = "burst"
    """One of many within a minute at one counter, or at the exit."""
    ALL_BEST = "all_best"
    """The best mark after a long run of nothing but best marks at its counter on that day."""


INSTANT = timedelta(seconds=2)
BURST = timedelta(seconds=60)
BURST_AT_COUNTER = 3
"""So many services hardly end at one counter within a minute."""
BURST_AT_EXIT = 8
"""An answer takes some ten seconds to give."""
RUN = 20
"""Where four of five people give the best mark, a run of 20 comes by chance about once in a hundred."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A rating of the same counter and day, or of the same exit: when, and which mark."""

    id: str
    given_at: datetime
    score: int


def is_instant(given_at: datetime, finished_at: datetime) -> bool:
    """Within two seconds of the finish."""
    return given_at - finished_at <= INSTANT


def burst_with(given_at: datetime, others: Sequence[Earlier], many: int) -> tuple[Earlier, ...]:
    """Those within a minute before or after, when together with the new one they are `many` or more; else none."""
    near = tuple(one for one in others if abs(one.given_at - given_at) <= BURST)
    return near if len(near) + 1 >= many else ()


def is_run(score: int, best: int, others: Sequence[Earlier]) -> bool:
    """The best mark, and so were the last 19 before it."""
    last = sorted(others, key=lambda one: one.given_at)[-(RUN - 1) :]
    return score == best and len(last) == RUN - 1 and all(one.score == best for one in last)
