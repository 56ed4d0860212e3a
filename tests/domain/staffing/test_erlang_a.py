"""The queue with impatient people: against figures that are known, against simulation, and at sizes that overflow."""

from math import exp
from typing import Any

import ciw
import pytest

from server.domain.staffing.erlang_a import Steady, Traffic, counters_needed, late_shares, steady
from server.domain.staffing.plan import Aim, needed
from server.domain.staffing.schedule import Schedule
from server.domain.staffing.through_day import Day, through_day

MINUTE = 1 / 60


def test_without_impatience_it_is_erlangs_delay_formula() -> None:
    """200 calls an hour of three minutes, 14 officers, 20 seconds: 17.4 % wait, 88.8 % within (any table)."""
    told = steady(Traffic(200, 20), 14, 20 / 3600)
    assert told.waiting == pytest.approx(0.1741, abs=1e-4)
    assert told.within == pytest.approx(0.8884, abs=1e-4)
    assert told.wait == pytest.approx(0.1741 / (14 * 20 - 200), rel=1e-3), "mean wait = P(wait) ÷ (nμ − λ)"


def test_patience_as_long_as_service_is_a_hall_where_nobody_is_held_up() -> None:
    """θ = μ: everybody leaves at the same rate, waiting or served, so the number present is Poisson with the load 2."""
    told = steady(Traffic(12, 6, 6), 2, 0.25)
    none, one = exp(-2), 2 * exp(-2)
    assert told.waiting == pytest.approx(1 - none - one)
    assert told.abandoned == pytest.approx(1 - (one + 2 * (1 - none - one)) / 2)


@pytest.mark.parametrize("load", [10.0, 66.0, 69.999, 70.0, 70.001, 90.0, 300.0])
def test_a_big_hall_at_any_load_has_figures_and_one_more_counter_never_hurts(load: float) -> None:
    traffic = Traffic(6 * load, 6, 0.4)
    told = [steady(traffic, counters, 0.25) for counters in (69, 70, 71)]
    for one in told:
        assert 0 <= one.within <= 1
        assert one.wait is not None
        assert one.wait >= 0
        served = (1 - one.abandoned) * traffic.arrivals
        assert served <= 71 * 6 + 1e-6, "no more are served than the counters can"
    assert told[0].within <= told[1].within <= told[2].within


def test_who_never_gives_up_waits_without_end_where_more_come_than_are_served() -> None:
    assert steady(Traffic(420, 6), 70, 0.25) == Steady(waiting=1.0, within=0.0, wait=None, abandoned=0.0)
    assert counters_needed(Traffic(420, 6), 0.25, 0.9) == 72
    assert counters_needed(Traffic(0, 6), 0.25, 0.9) == 0


def test_a_long_target_at_many_counters_is_no_nought() -> None:
    """exp(−1600) cannot be written; that 1600 are served while 10 stand ahead is certain all the same."""
    assert late_shares(400, 0.0, 4.0, 11)[10] == pytest.approx(0, abs=1e-12)
    assert late_shares(400, 0.0, 4.0, 1_601)[1_600] == pytest.approx(0.5, abs=0.02)


Waits = list[tuple[float, bool]]


def kept_longer(waits: Waits, target: float) -> float:
    """The chance that a wait would be longer than the target, if nobody gave up: Kaplan and Meier's estimate, in which
    who gave up counts as long as he was there."""
    share, there = 1.0, len(waits)
    for wait, was_called in sorted(waits):
        if wait > target:
            break
        share *= 1 - was_called / there
        there -= 1
    return share


def simulated(counters: Any, arrivals: Any, traffic: Traffic, hours: float) -> list[Any]:
    network = ciw.create_network(
        arrival_distributions=[arrivals], service_distributions=[ciw.dists.Exponential(traffic.service)],
        number_of_servers=[counters], reneging_time_distributions=[ciw.dists.Exponential(traffic.leaving)],
    )  # fmt: skip
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(hours)
    return [one for one in simulation.get_all_records() if one.record_type in ("service", "renege")]


@pytest.mark.parametrize(
    ("traffic", "counters"), [(Traffic(15, 6, 1.5), 3), (Traffic(30, 6, 2.0), 4)],
    ids=["somewhat fewer than can be served", "a quarter more than can be served"],
)  # fmt: skip
def test_simulation_tells_the_same(traffic: Traffic, counters: int) -> None:
    ciw.seed(20261122)
    met = simulated(counters, ciw.dists.Exponential(traffic.arrivals), traffic, hours=200)
    waits = [(one.waiting_time, one.record_type == "service") for one in met if one.arrival_date > 5]
    told = steady(traffic, counters, 10 * MINUTE)
    assert told.wait is not None
    assert sum(wait for wait, _ in waits) / len(waits) == pytest.approx(told.wait, rel=0.15)
    assert 1 - sum(was_called for _, was_called in waits) / len(waits) == pytest.approx(told.abandoned, rel=0.15)
    assert 1 - kept_longer(waits, 10 * MINUTE) == pytest.approx(told.within, abs=0.04)


def test_a_morning_whose_doors_open_late_is_as_simulated() -> None:
    """People stand before the doors for half an hour, then four counters open."""
    day = Day([4, 6, 8, 8, 8, 6, 4, 4], 0.5, 0.25)
    schedule = Schedule([0, 0, 4, 4, 4, 4, 4, 4], 8)
    ciw.seed(20261122)
    rates, ends = [4 * one for one in day.arrivals], [0.25 * (place + 1) for place in range(8)]
    waits: list[Waits] = [[], [], [], []]
    for _ in range(120):
        arrivals = ciw.dists.PoissonIntervals(rates=rates, endpoints=ends, max_sample_date=2.0)
        counters = ciw.Schedule(numbers_of_servers=[0, 4], shift_end_dates=[0.5, 50.0])
        for one in simulated(counters, arrivals, Traffic(0, 8, day.leaving), hours=10):
            waits[min(3, int(one.arrival_date * 2))].append((one.waiting_time, one.record_type == "service"))
    met = through_day(day, schedule)
    for half, seen in enumerate(waits):
        parts = [(day.arrivals[place], met[place].within) for place in (2 * half, 2 * half + 1)]
        told = sum(people * within for people, within in parts) / sum(people for people, _ in parts)
        assert 1 - kept_longer(seen, day.target) == pytest.approx(told, abs=0.07), half


def test_a_long_steady_day_ends_in_the_steady_state() -> None:
    traffic = Traffic(40, 6, 0.5)
    met = through_day(Day([10.0] * 40, 0.5, 0.25), Schedule([7] * 40, 6))
    assert met[0].within > met[4].within, "the empty hall of the morning is kinder than the day"
    assert met[-1].within == pytest.approx(steady(traffic, 7, 0.25).within, abs=1e-3)


def test_the_needed_counters_hold_the_share_and_one_fewer_would_not_do() -> None:
    people = [0.0, 3.0, 14.0, 8.0, 8.0, 8.0, 4.0, 0.0, 0.0, 6.0, 6.0]
    is_open = [True] * 7 + [False, False, True, True]
    day, aim = Day(people, 0.3, 0.25), Aim(service=7, share=0.9)
    wanted = needed(day, aim, is_open)
    met = through_day(day, Schedule(wanted, aim.service))
    assert [one for one, is_in in zip(wanted, is_open, strict=True) if not is_in] == [0, 0]
    assert all(seen.within >= 0.9 for seen, many in zip(met, people, strict=True) if many)
    fewer = through_day(day, Schedule([max(1, one - 1) for one in wanted], aim.service))
    assert sum(seen.within < 0.9 for seen in fewer) >= 3
