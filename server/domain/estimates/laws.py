"""How long things last at a counter: what was learned of it, and what is to be believed before anything was."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import exp, log, sqrt
from statistics import NormalDist

PATHS = 96
"""In so many courses of the hall each law is drawn once from each of as many equal parts of its likelihood."""
Law = tuple[float, ...]
"""Seconds, rising: the middles of those equal parts."""
Rates = tuple[float, ...]
"""A second, for each of the 24 hours of a day."""

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
RESTS = {
    "break": lognormal(900.0, 0.5), "lunch": lognormal(3_600.0, 0.35), "meeting": lognormal(2_700.0, 0.6),
    "dossier": lognormal(1_200.0, 0.8), "technical": lognormal(1_500.0, 0.9),
}  # fmt: skip
"""By the reason that the officer gave, before a centre's own are known."""
PRESS = lognormal(20.0, 1.0)
UNKNOWN = lognormal(600.0, 1.0)
"""A service of which nothing is known at all."""


@dataclass(frozen=True, slots=True)
class Laws:
    """What a centre's own days have taught. `holds`: by service, how long a counter is with one who is called, from the
    call until it can call the next. `pauses`: how long counters rest, `rests`: by the reason given. `presses`: how long
    a free counter takes to call.

    `unsure` is how far today's pace may differ from these (logarithm), `spread` how far one visit does; `leaves` the
    share of those in line who give up, a second; `come` and `prior`: by service, how many come in a second of each hour
    of the day without and with priority. `hours` and `weekdays`: by how much visits are longer then (logarithm).
    """

    holds: Mapping[str, Law] = field(default_factory=dict)
    pauses: Law = PAUSE
    rests: Mapping[str, Law] = field(default_factory=lambda: RESTS)
    presses: Law = PRESS
    unsure: float = UNSURE
    spread: float = SPREAD
    leaves: float = 0.0
    come: Mapping[str, Rates] = field(default_factory=dict)
    prior: Mapping[str, Rates] = field(default_factory=dict)
    hours: Mapping[int, float] = field(default_factory=dict)
    weekdays: Mapping[int, float] = field(default_factory=dict)

    def usual(self, service_id: str, hour: int, weekday: int) -> float:
        """The mean of that service's visits at that hour of such a day, in seconds."""
        return self.pace(hour, weekday) * sum(self.holds.get(service_id, UNKNOWN)) / PATHS

    def pace(self, hour: int, weekday: int) -> float:
        """How much longer than usual visits are at that hour of such a day."""
        return exp(self.hours.get(hour, 0.0) + self.weekdays.get(weekday, 0.0))


@dataclass(frozen=True, slots=True)
class Today:
    """Visits that are over by now, at one counter: how many, how long they took, and how long they should have."""

    visits: int = 0
    took_s: float = 0.0
    usual_s: float = 0.0

    def __add__(self, other: Today) -> Today:
        return Today(self.visits + other.visits, self.took_s + other.took_s, self.usual_s + other.usual_s)

    def pace(self, unsure: float, spread: float) -> float:
        """How much slower than usual, as far as so few visits can tell (the mean of a normal law given its cases)."""
        if not self.visits or self.took_s <= 0 or self.usual_s <= 0:
            return 1.0
        return exp(log(self.took_s / self.usual_s) * (1 - self.still_unsure(unsure, spread)))

    def still_unsure(self, unsure: float, spread: float) -> float:
        """The share of the variance of paces that these visits have not explained."""
        chance = (exp(spread * spread) - 1) / max(unsure * unsure, 1e-4)
        return chance / (self.visits + chance)


OFFICERS = 0.15
"""How far one counter's pace differs from another's (logarithm)."""


def paced(laws: Laws, today: Mapping[str, Today], now: float = 1.0) -> tuple[Laws, dict[str, float]]:
    """The laws as far as they are still unsure on this day, and the pace of each counter; under "" that of the others.

    `now` is the usual pace of this hour, which the visits of today are compared with as well.
    """
    whole = sum(today.values(), Today())
    common = whole.pace(laws.unsure, laws.spread)
    left = laws.unsure * sqrt(whole.still_unsure(laws.unsure, laws.spread))
    own = {
        one: common * Today(each.visits, each.took_s, each.usual_s * common).pace(OFFICERS, laws.spread)
        for one, each in today.items()
    }
    return replace(laws, unsure=left), {one: now * pace for one, pace in {**own, "": common}.items()}


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
