"""How long things last at a counter: what was learned of it, and what is to be believed before anything was."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp, sqrt
from statistics import NormalDist

PATHS = 96
"""In so many courses of the hall each law is drawn once from each of as many equal parts of its likelihood."""
Law = tuple[float, ...]
"""Seconds, rising: the middles of those equal parts."""

SPREAD = 0.75
"""Of the logarithm of service times, before any is known; services of one-stop offices lie between 0.5 and 1."""
UNSURE = 0.3
"""How far a whole centre may be quicker or slower than its aims say (logarithm), before anything is known."""
_UNIT = NormalDist()


@lru_cache(maxsize=512)
def lognormal(mean_s: float, spread: float) -> Law:
    """Times of that mean; the logarithm has that spread."""
    middle = mean_s * exp(-spread * spread / 2)
    return tuple(middle * exp(spread * _UNIT.inv_cdf((part + 0.5) / PATHS)) for part in range(PATHS))


PAUSE = lognormal(1_200.0, 0.9)
PRESS = lognormal(20.0, 1.0)


@dataclass(frozen=True, slots=True)
class Laws:
    """What a centre's own days have taught. `holds`: by service, how long a counter is with one who is called, from the
    call until it can call the next. `pauses`: how long counters rest. `presses`: how long a free counter takes to call.

    `unsure` is how far today's pace may differ from these; `leaves` the share of those in line who give up, a second;
    `before`: by service, how many come in a second who go before the line.
    """

    holds: Mapping[str, Law] = field(default_factory=dict)
    pauses: Law = PAUSE
    presses: Law = PRESS
    unsure: float = UNSURE
    leaves: float = 0.0
    before: Mapping[str, float] = field(default_factory=dict)


def resampled(values: Sequence[float]) -> Law:
    """The same law in equal parts; `values` rise and are not empty."""
    last = len(values) - 1
    found = []
    for part in range(PATHS):
        at = min(max((part + 0.5) / PATHS * len(values) - 0.5, 0.0), last)
        low = int(at)
        found.append(values[low] + (at - low) * (values[min(low + 1, last)] - values[low]))
    return tuple(found)


FEW = 4


def left_of(law: Law, for_s: float) -> Law:
    """How much longer something lasts that has lasted so long already.

    What outlasts nearly all that is known may be anything, a forgotten press or an officer called away: the longer it
    has lasted, the longer it will (Pareto's law with index 2: half of them once more 41 % of the time so far).
    """
    first = bisect_right(law, for_s)
    if PATHS - first >= FEW:
        return resampled([one - for_s for one in law[first:]])
    return tuple(for_s * (1 / sqrt(1 - (part + 0.5) / PATHS) - 1) for part in range(PATHS))
