"""The counters that a day needs, quarter-hour by quarter-hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from server.domain.staffing.erlang_a import Traffic, counters_needed
from server.domain.staffing.schedule import QUARTER_H, Schedule
from server.domain.staffing.through_day import Day, Law, after_quarter

MOST_COUNTERS = 400
"""More counters than any hall has: who would need them has other troubles."""


@dataclass(frozen=True, slots=True)
class Aim:
    """At least `share` (0…1) of people called within the day's target; each counter takes `service` people an hour."""

    service: float
    share: float


def needed(day: Day, aim: Aim, is_open: Sequence[bool]) -> list[int]:
    """The fewest counters for each quarter-hour in which the centre is open, 0 where it is closed.

    First as the steady state of the modified offered load wants it: m′ = λ − μ·m, the counters that would be busy if
    there were always one free, takes the place of λ ÷ μ, since an empty hall fills up slowly and a full one empties
    slowly (D. L. Jagerman, Nonstationary blocking in telephone traffic, Bell System Technical Journal 54 (1975)
    625–661; L. Green, P. Kolesar, W. Whitt, Coping with time-varying demand when setting staffing requirements,
    Production and Operations Management 16 (2007) 13–39). Then the day is gone through: where those who stood before
    the doors, or waited over lunch, still fill the line, counters are added until the share holds.
    """
    loads = _offered(day, aim.service)
    first = [
        _steadily(Traffic(load * aim.service, aim.service, day.leaving), day.target, aim.share)
        if there and arrivals > 0
        else 0
        for load, there, arrivals in zip(loads, is_open, day.arrivals, strict=True)
    ]
    return _held(day, aim, first)


def _steadily(traffic: Traffic, target: float, share: float) -> int:
    return min(MOST_COUNTERS, counters_needed(traffic, target, share))


def _offered(day: Day, service: float) -> list[float]:
    """The highest modified offered load of each quarter-hour, in counters."""
    load, loads, kept = 0.0, [], exp(-service * QUARTER_H)
    for arrivals in day.arrivals:
        aimed = arrivals / QUARTER_H / service
        after = aimed + (load - aimed) * kept
        loads.append(max(load, after) if arrivals > 0 else after)
        load = after
    return loads


def _held(day: Day, aim: Aim, counters: list[int]) -> list[int]:
    """With counters added where people of earlier quarter-hours are still in line."""
    law: Law = [1.0]
    for quarter, wanted in enumerate(counters):
        ended, met = after_quarter(law, quarter, day, Schedule(counters, aim.service))
        while wanted and met.within < aim.share and counters[quarter] < 2 * wanted + 2:
            counters = [*counters[:quarter], counters[quarter] + 1, *counters[quarter + 1 :]]
            ended, met = after_quarter(law, quarter, day, Schedule(counters, aim.service))
        law = ended
    return counters
