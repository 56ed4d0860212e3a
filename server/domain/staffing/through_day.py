"""A day quarter-hour by quarter-hour: the line as it grows and clears, where the steady state would be optimistic.

The number of people present is the birth and death process of `erlang_a`, begun with an empty hall and with rates that
change each quarter-hour. Its law is carried through the day by uniformisation: at the ticks of a Poisson clock as fast
as the fastest state, the state moves or stays (A. Jensen, Markoff chains as an aid in the study of Markoff processes,
Skandinavisk Aktuarietidskrift 36 (1953) 87–91). So whoever came before the doors opened, or over lunch, is in line
afterwards, and one more counter from 8 to 10 still helps at half past ten.

Two things are approximate: the counters of the target's span ahead are taken at their mean, and in the mean wait nobody
gives up who stands ahead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, exp, log, sqrt
from operator import mul

from server.domain.staffing.erlang_a import Traffic, late_shares, leaving_rate
from server.domain.staffing.schedule import QUARTER_H, Schedule

RARE = 1e-7
"""States and ticks rarer than this are let go."""
Law = list[float]
"""The chance that 0, 1, 2 … people are present."""


@dataclass(frozen=True, slots=True)
class Met:
    """What people of one quarter-hour meet: the share called within the target, and the mean wait in hours, if they
    stay."""

    within: float
    wait: float


@dataclass(frozen=True, slots=True)
class Day:
    """People expected in each quarter-hour, the rate an hour at which who waits gives up, and the target in hours."""

    arrivals: Sequence[float]
    leaving: float
    target: float


def through_day(day: Day, schedule: Schedule) -> list[Met]:
    """What is met in each quarter-hour of a day that begins with an empty hall."""
    law, met = [1.0], []
    for quarter in range(len(day.arrivals)):
        law, seen = after_quarter(law, quarter, day, schedule)
        met.append(seen)
    return met


def after_quarter(law: Law, quarter: int, day: Day, schedule: Schedule) -> tuple[Law, Met]:
    """The law a quarter-hour later, and what is met meanwhile: who comes at random sees the hall as it is at a random
    moment (R. W. Wolff, Poisson arrivals see time averages, Operations Research 30 (1982) 223–231)."""
    traffic = Traffic(day.arrivals[quarter] / QUARTER_H, schedule.service, day.leaving)
    counters = schedule.counters[quarter]
    law = [*law, *([0.0] * _room(law, traffic, counters))]
    late = _late(len(law), quarter, day, schedule)
    waits = _waits(len(law), quarter, schedule)
    ended, too_late, waited = _ticked(law, _Pace.of(traffic, counters, len(law)), late, waits)
    return _trimmed(ended), Met(within=max(0.0, 1 - too_late), wait=waited)


def _room(law: Law, traffic: Traffic, counters: int) -> int:
    """By how many states the hall can grow: what comes more than leaves, and over five standard deviations."""
    usual = leaving_rate(round(sum(map(mul, law, range(len(law))))), counters, traffic)
    surplus = max(0.0, traffic.arrivals - usual) * QUARTER_H
    return ceil(surplus + 5.5 * sqrt(traffic.arrivals * QUARTER_H + 1))


@dataclass(frozen=True, slots=True)
class _Pace:
    """How a state moves at a tick: up by one, down by one or not at all, and the ticks of a quarter-hour."""

    up: float
    stay: Law
    down_to: Law
    ticks: float

    @classmethod
    def of(cls, traffic: Traffic, counters: int, size: int) -> _Pace:
        """As fast as the fastest state; the last one is so rare that nobody comes beyond it."""
        pace = traffic.arrivals + leaving_rate(size - 1, counters, traffic) + RARE
        up = traffic.arrivals / pace
        down = [leaving_rate(people, counters, traffic) / pace for people in range(size)]
        stay = [*(1 - up - one for one in down[:-1]), 1 - down[-1]]
        return cls(up, stay, [*down[1:], 0.0], pace * QUARTER_H)

    def after_tick(self, law: Law) -> Law:
        """One tick later."""
        up, near = self.up, zip([0.0, *law], law, [*law[1:], 0.0], self.stay, self.down_to, strict=False)
        return [up * below + stay * here + down * above for below, here, above, stay, down in near]


def _ticked(law: Law, pace: _Pace, late: list[float], waits: list[float]) -> tuple[Law, float, float]:
    """The law at the end of the quarter-hour, and the means over it of what is late and of what is waited."""
    ended, too_late, waited = [0.0] * len(law), 0.0, 0.0
    chance, more = -pace.ticks, 1.0
    for number in range(ceil(pace.ticks + 5.5 * sqrt(pace.ticks) + 8)):
        if number:
            chance += log(pace.ticks / number)
            law = pace.after_tick(law)
        exactly = exp(chance)
        more = max(0.0, more - exactly)
        too_late += more / pace.ticks * sum(map(mul, law, late))
        waited += more / pace.ticks * sum(map(mul, law, waits))
        if exactly > RARE:
            ended = [sum_ + exactly * one for sum_, one in zip(ended, law, strict=True)]
    return ended, too_late, waited


def _trimmed(law: Law) -> Law:
    last = next((place for place in range(len(law) - 1, 0, -1) if law[place] > RARE), 0)
    total = sum(law[: last + 1])
    return [one / total for one in law[: last + 1]]


def _late(size: int, quarter: int, day: Day, schedule: Schedule) -> list[float]:
    """The chance to wait longer than the target, for each number of people present."""
    now = (quarter + 0.5) * QUARTER_H
    ends = now + day.target
    free = min(size, schedule.most(now, ends))
    rate = (schedule.served(ends) - schedule.served(now)) / day.target
    return [*([0.0] * free), *late_shares(rate, day.leaving, day.target, size - free)]


def _waits(size: int, quarter: int, schedule: Schedule) -> list[float]:
    """The mean wait in hours, for each number of people present: none while a counter is free, else until a counter is
    for the first time free of all who stand ahead."""
    now = (quarter + 0.5) * QUARTER_H
    at, counters = schedule.opens(now)
    free = counters if at == now else 0
    done = schedule.served(at)
    behind = (at if people < counters else schedule.when_served(done + people + 1 - counters)
              for people in range(free, size))  # fmt: skip
    return [*([0.0] * min(free, size)), *(one - now for one in behind)]
