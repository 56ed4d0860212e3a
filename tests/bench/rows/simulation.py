"""Waits of simulated centres: how many ranges hold, and how far the middle is off beside an oracle's.

The oracle knows the laws of the simulation and the hall at the moment, and plays it on to the call many times over;
the estimator has seen ten days of the centre, and nothing else. Long: some minutes.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from random import Random
from statistics import fmean, median

from server.domain.estimates import Laws, Wait, reckoned
from server.domain.estimates.learning import learned
from tests.bench.figures import Figure
from tests.bench.ground import Ground
from tests.domain.estimates.centres import HOURS, PRESS, Course, Truth, a_centre, past_of, rate
from tests.story.builders import a_site

CENTRES = range(100, 112)
"""None of these was looked at while the estimator was made."""
PAST_DAYS, DAYS = 10, 5
TO_ORACLE, COURSES = 0.08, 80
"""Of so many estimates the oracle is asked too, and plays so many courses for its answer."""
PLAIN, PLAIN_DESKS, PLAIN_DAYS, A_SECOND = (300.0, 0.7), 4, 1_000, 0.0115


@dataclass(frozen=True, slots=True)
class Told:
    """An estimate, what the oracle said if it was asked, and how long the wait was."""

    wait: Wait
    oracle_s: float | None
    really_s: float

    @property
    def holds(self) -> bool:
        """Within the range, ends included."""
        return self.wait.low_s <= round(self.really_s) <= self.wait.high_s


def simulation(_: Ground) -> list[Figure]:
    """Coverage over all, by centre and by fifth of the widths; the mean mistake beside the oracle's."""
    by_centre = [_told(a_centre(seed), seed) for seed in CENTRES]
    everything = [one for centre in by_centre for one in centre]
    asked = [one for one in everything if one.oracle_s is not None]
    held = fmean(one.holds for one in everything)
    fifths = _fifths(everything)
    ratio = _mistake(asked) / fmean(abs((one.oracle_s or 0.0) - one.really_s) for one in asked)
    centres = sorted(fmean(one.holds for one in centre) for centre in by_centre)
    return [
        Figure(f"ranges that hold, {len(by_centre)} simulated centres, {len(everything)} waits", f"{held:.1%}",
               "80 ± 2 %", is_met=abs(held - 0.8) <= 0.02),
        Figure("… in the worst and the best centre", f"{centres[0]:.0%}, {centres[-1]:.0%}", "-", is_met=True),
        Figure("… by fifth of their widths", ", ".join(f"{one:.0%}" for one in fifths), "75–85 %",
               is_met=all(0.75 <= one <= 0.85 for one in fifths)),
        _beside_ciw(),
        Figure(f"mean mistake {_mistake(everything) / 60:.1f} min, beside the oracle's ({len(asked)} waits)",
               f"{ratio:.3f} ×", "≤ 1.05 ×", is_met=ratio <= 1.05),
    ]  # fmt: skip


def _beside_ciw() -> Figure:
    """The same plain hall by the simulation that measures here and by ciw: two programs, one mean wait."""
    own, other = fmean(_own_waits()), fmean(_waits_of_ciw())
    share = abs(own - other) / other
    return Figure(f"mean wait of a plain hall, {own / 60:.1f} min here, {other / 60:.1f} by ciw", f"{share:.1%} apart",
                  "≤ 5 %", is_met=share <= 0.05)  # fmt: skip


def _own_waits() -> list[float]:
    plain = Truth(
        site=a_site(), aims={"s": 300.0}, holds={"s": PLAIN}, a_second={"s": A_SECOND}, pause_after=0.0, priority=0.0,
        desks={f"d{number}": {"s": 1} for number in range(PLAIN_DESKS)}, no_show=0.0, patience_s=1e12, days_differ=0.0,
    )  # fmt: skip
    waits: list[float] = []
    for day in range(PLAIN_DAYS):
        course = Course.begins(plain, day)
        course.runs()
        waits += [called - since for _, _, since, called, _ in course.visits]
    return waits


def _waits_of_ciw() -> list[float]:
    """There, too, an officer presses after some seconds, within the time that the counter is taken up. Of several idle
    officers the quickest calls in ours, the first in ciw's: in a full hall that is some seconds of fifteen minutes.
    """
    import ciw  # takes half a second to load, for this row alone

    (hold, spread), (press, press_spread) = PLAIN, PRESS
    served = ciw.dists.Lognormal(log(press) - press_spread**2 / 2, press_spread) + ciw.dists.Lognormal(
        log(hold) - spread**2 / 2, spread
    )
    ends = [hour * 3600.0 for hour in (1, 3, HOURS)]
    rates = [rate(end - 1) * A_SECOND for end in ends]
    waits: list[float] = []
    for day in range(PLAIN_DAYS):
        ciw.seed(day)
        come = ciw.dists.PoissonIntervals(rates=rates, endpoints=ends, max_sample_date=ends[-1])
        network = ciw.create_network(
            arrival_distributions=[come], service_distributions=[served], number_of_servers=[PLAIN_DESKS]
        )
        hall = ciw.Simulation(network)
        hall.simulate_until_max_time(40 * 3600)
        waits += [one.waiting_time + press for one in hall.get_all_records()]
    return waits


def line_of_300(_: Ground) -> list[Figure]:
    """CPU of one reckoning: everybody's wait in a line of 300 at eight counters."""
    from tests.domain.estimates.test_reckoning import LAWS, desk, hall, people

    asked = hall(people(300), *(desk(number) for number in range(8)))
    took: list[float] = []
    for _again in range(15):
        begun = time.process_time()
        reckoned(asked, LAWS)
        took.append(time.process_time() - begun)
    ms = median(took) * 1000
    return [Figure("all waits of a line of 300", f"{ms:.1f} ms CPU", "≤ 20 ms", is_met=ms <= 20)]


def _told(truth: Truth, seed: int) -> list[Told]:
    laws = learned(past_of(truth, PAST_DAYS, seed), truth.aims)
    return [one for day in range(DAYS) for one in _day(truth, laws, seed * 1000 + 500 + day)]


def _day(truth: Truth, laws: Laws, seed: int) -> list[Told]:
    course, dice = Course.begins(truth, seed), Random(seed)
    asked: dict[str, tuple[Wait, float | None, float]] = {}

    def asks(now: Course, service_id: str) -> None:
        wait = reckoned(now.hall(), laws).lines[service_id][-1]
        oracle_s = _oracle_s(now, service_id) if dice.random() < TO_ORACLE else None
        asked[f"t{now.came + 1}"] = wait, oracle_s, now.now

    course.on_arrival = asks
    course.runs()
    return [
        Told(wait, oracle_s, course.called[ticket_id] - at)
        for ticket_id, (wait, oracle_s, at) in asked.items() if ticket_id in course.called
    ]  # fmt: skip


def _oracle_s(now: Course, service_id: str) -> float | None:
    """The median of the waits in so many courses from here on, of those who are called."""
    waits = []
    for number in range(COURSES):
        course = now.again(Random(number))
        mine = course.joins(service_id)
        course.runs(lambda course=course, mine=mine: mine in course.called or mine not in course.waiting)  # type: ignore[misc]
        if mine in course.called:
            waits.append(course.called[mine] - now.now)
    return median(waits) if waits else None


def _mistake(told: Sequence[Told]) -> float:
    return fmean(abs(one.wait.likely_s - one.really_s) for one in told)


def _fifths(told: Sequence[Told]) -> list[float]:
    ordered = sorted(told, key=lambda one: one.wait.high_s - one.wait.low_s)
    size = len(ordered) // 5
    return [fmean(one.holds for one in ordered[size * part : size * (part + 1)]) for part in range(5)]
