"""The queue with impatient people, M/M/n+M ("Erlang-A"): waits, shares within a target, and the counters needed.

People come at random (Poisson), each of `counters` officers serves one at a time for an exponential time, and who waits
gives up after an exponential patience. The number of people present is then a birth and death process: k → k + 1 at the
rate of arrivals λ, k → k − 1 at min(k, n)·μ + max(k − n, 0)·θ. Without giving up (θ = 0) it is Erlang's delay formula.

Sources: C. Palm, Etude des délais d'attente, Ericsson Technics 5 (1937); C. Palm, Research on telephone traffic carried
by full availability groups, Tele 1 (1957); O. Garnett, A. Mandelbaum, M. Reiman, Designing a call center with impatient
customers, Manufacturing & Service Operations Management 4 (2002) 208–227.

What is optimistic in it: it is the steady state, see `through_day` for a day that begins with an empty or a full hall.
What is pessimistic: real service times vary less than exponential ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp, expm1, floor, log
from operator import mul

NEGLIGIBLE = 1e-14
"""Against the likeliest state: what is rarer changes no digit that anybody sees."""
MOST_STATES = 20_000
"""A line that only ends here has no steady state worth telling."""


@dataclass(frozen=True, slots=True)
class Traffic:
    """Rates an hour: people who come, people whom one counter serves, 1 ÷ the mean patience in hours (0: nobody
    gives up)."""

    arrivals: float
    service: float
    leaving: float = 0.0

    @property
    def load(self) -> float:
        """Counters that would be busy without pause (erlangs)."""
        return self.arrivals / self.service


@dataclass(frozen=True, slots=True)
class Steady:
    """Shares 0…1 of all who come, and the mean wait in hours of all, those who gave up included.

    `within` counts who is called within the target if they stay; without a steady state nobody is, and `wait` is None.
    """

    waiting: float
    within: float
    wait: float | None
    abandoned: float


HOPELESS = Steady(waiting=1.0, within=0.0, wait=None, abandoned=0.0)


def leaving_rate(people: int, counters: int, traffic: Traffic) -> float:
    """How fast the number of `people` present falls by one: served at the counters, or gone from the line."""
    return min(people, counters) * traffic.service + max(people - counters, 0) * traffic.leaving


def steady(traffic: Traffic, counters: int, target: float) -> Steady:
    """Waits in the long run, with a target in hours.

    Weights are built from the likeliest state outwards, each from its neighbour, so that none is larger than 1: nothing
    overflows at 70 counters, at any load.
    """
    if traffic.arrivals <= 0:
        return Steady(waiting=0.0, within=1.0, wait=0.0, abandoned=0.0)
    found = _shares(traffic, counters)
    if found is None:
        return HOPELESS
    first, shares = found
    queued = shares[max(0, counters - first) :]  # by how many are in the line before the newcomer
    ahead = range(max(0, first - counters), max(0, first - counters) + len(queued))
    late = late_shares(counters * traffic.service, traffic.leaving, target, ahead.stop)
    in_line = sum(map(mul, queued, ahead))
    return Steady(
        waiting=sum(queued), within=1 - sum(map(mul, queued, late[ahead.start :])),
        wait=in_line / traffic.arrivals, abandoned=traffic.leaving * in_line / traffic.arrivals,
    )  # fmt: skip


def late_shares(served: float, leaving: float, target: float, count: int) -> list[float]:
    """For each number of people ahead in the line, 0 … count − 1: the chance to be called later than `target` hours.

    `served` is how many an hour the counters take together. The wait behind j others is a sum of exponential times with
    the rates served + i·leaving, i = 0 … j, which is −ln(B) ÷ leaving for a Beta variable B(served ÷ leaving, j + 1):
    summed term by term, in logarithms, since exp(−served·target) alone may be too small to be written.
    """
    if served <= 0:
        return [1.0] * count
    span = -expm1(-leaving * target) / leaving if leaving > 0 else target
    if span <= 0:
        return [1.0] * count
    steps = (log(span * (served + step * leaving) / (step + 1)) for step in range(count - 1))
    terms = accumulate(steps, initial=-served * target)
    return [min(1.0, sum_) for sum_ in accumulate(map(exp, terms))][:count]


def counters_needed(traffic: Traffic, target: float, share: float) -> int:
    """The fewest counters with which at least `share` (0…1) are called within `target` hours; 0 where nobody comes.

    Begins where the counters are not busier than they can be, unless people give up so fast that fewer suffice.
    """
    if traffic.arrivals <= 0:
        return 0
    counters = max(1, floor(traffic.load))
    while counters > 1 and steady(traffic, counters, target).within >= share:
        counters -= 1
    while steady(traffic, counters, target).within < share:
        counters += 1
    return counters


def _shares(traffic: Traffic, counters: int) -> tuple[int, Sequence[float]] | None:
    """The lowest state that counts, and from there on the share of time of each; None without a steady state."""
    mode = _likeliest(traffic, counters)
    if mode is None:
        return None
    below, weight = [], 1.0
    for people in range(mode, 0, -1):
        weight *= leaving_rate(people, counters, traffic) / traffic.arrivals
        if weight < NEGLIGIBLE:
            break
        below.append(weight)
    weights, weight = [*reversed(below), 1.0], 1.0
    while weight > NEGLIGIBLE:
        weight *= traffic.arrivals / leaving_rate(mode + len(weights) - len(below), counters, traffic)
        weights.append(weight)
        if len(weights) > MOST_STATES:
            return None
    total = sum(weights)
    return mode - len(below), [one / total for one in weights]


def _likeliest(traffic: Traffic, counters: int) -> int | None:
    """Up to there people come faster than they leave."""
    surplus = traffic.arrivals - counters * traffic.service
    if surplus < 0:
        return floor(traffic.load)
    if traffic.leaving * MOST_STATES <= surplus:
        return None
    return counters + floor(surplus / traffic.leaving)
