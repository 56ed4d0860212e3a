"""Waits of halls as they stand on good and bad days."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.centre.site import Policy, PolicyKind
from server.domain.estimates import Desk, Doing, Forecast, Hall, Laws, Waiting, reckoned
from server.domain.estimates.laws import lognormal
from server.domain.estimates.order import order_of
from server.domain.policy import Candidate, choose_next, head_start, most_in_a_row
from server.domain.policy.candidates import place_before
from tests.domain.policy.hall import Arrival, someone
from tests.story.builders import a_site, an_open_counter
from tests.story.clock import MORNING

LAWS = Laws(holds={"land": lognormal(600.0, 0.7), "birth": lognormal(300.0, 0.7)}, unsure=0.1)


def people(count: int) -> tuple[Waiting, ...]:
    return tuple(
        Waiting(ticket_id=f"t{number}", service_id="land", since_s=number - 3600.0, number=number)
        for number in range(count)
    )


def desk(number: int = 1, **more: Any) -> Desk:
    busy: dict[str, Any] = {"id": f"d{number}", "service_ids": ("land",), "doing": Doing.BUSY, "for_s": 120.0 * number}
    return Desk(**(busy | {"serving": "land"} | more))


def hall(waiting: tuple[Waiting, ...], *desks: Desk, **more: Any) -> Hall:
    return Hall(people=waiting, desks=desks, joins=("land",), **more)


def last(forecast: Forecast, service_id: str = "land") -> tuple[int, int, int]:
    wait = forecast.lines[service_id][-1]
    return wait.low_s, wait.likely_s, wait.high_s


def test_a_line_of_twelve_at_two_counters_waits_for_about_an_hour_and_whoever_is_behind_waits_longer() -> None:
    forecast = reckoned(hall(people(12), desk(1), desk(2)), LAWS)
    low, likely, high = last(forecast)
    assert 45 * 60 < likely < 75 * 60
    assert 0.5 * likely < low < 0.85 * likely < 1.2 * likely < high < 1.7 * likely
    middles = [one.likely_s for one in forecast.lines["land"]]
    assert len(middles) == 13
    assert middles == sorted(middles)
    assert forecast.order["land"] == tuple(f"t{number}" for number in range(12))
    further = forecast.wait("land", 18)
    assert further is not None
    assert 1.3 * likely < further.likely_s < 1.8 * likely
    assert forecast.of_ticket("land", "t3") == forecast.lines["land"][3]


def test_the_same_hall_is_told_the_same_again_and_a_minute_later_nearly_the_same() -> None:
    now, later = hall(people(30), desk(1), desk(2)), hall(people(30), desk(1, for_s=180.0), desk(2, for_s=300.0))
    assert reckoned(now, LAWS) == reckoned(now, LAWS)
    for first, second in zip(last(reckoned(now, LAWS)), last(reckoned(later, LAWS)), strict=True):
        assert abs(first - second) < 0.05 * first


def test_nobody_can_know_without_a_counter_or_where_nothing_has_happened_for_hours() -> None:
    assert reckoned(hall(people(3)), LAWS).wait("land", 0) is None
    assert reckoned(hall(people(3), desk(service_ids=("birth",))), LAWS).wait("land", 0) is None
    assert reckoned(hall(people(3), desk(doing=Doing.PAUSED, for_s=3 * 3600.0)), LAWS).wait("land", 0) is None


def test_the_only_counter_pauses_and_the_range_grows_with_its_rest() -> None:
    serving = last(reckoned(hall(people(3), desk()), LAWS))
    paused = last(reckoned(hall(people(3), desk(doing=Doing.PAUSED, for_s=60.0)), LAWS))
    for_long = last(reckoned(hall(people(3), desk(doing=Doing.PAUSED, for_s=3600.0)), LAWS))
    assert serving[1] < paused[1] < for_long[1]
    assert serving[2] - serving[0] < paused[2] - paused[0] < for_long[2] - for_long[0]


def test_a_queue_that_stops_for_an_hour_is_no_longer_promised_the_next_minute() -> None:
    """Somebody is at the only counter for as long as nobody ever was."""
    first = reckoned(hall(people(1), desk(for_s=4800.0)), LAWS).lines["land"][0]
    assert first.likely_s > 20 * 60
    assert first.high_s > 2 * 3600


def test_a_burst_of_eighty_stretches_the_line_evenly() -> None:
    waits = [one.likely_s for one in reckoned(hall(people(80), desk(1), desk(2), desk(3)), LAWS).lines["land"]]
    steps = [behind - before for before, behind in zip(waits[20::10], waits[30::10], strict=False)]
    assert all(0.8 * 2000 < step < 1.2 * 2000 for step in steps)


def test_who_comes_before_the_next_reckoning_is_told_a_longer_wait_than_the_one_before() -> None:
    """The hall was empty a second ago."""
    forecast = reckoned(hall((), desk(doing=Doing.FREE), desk(2, doing=Doing.FREE)), LAWS)
    middles = [wait.likely_s for place in range(6) if (wait := forecast.wait("land", place))]
    steps = [behind - before for before, behind in itertools.pairwise(middles)]
    assert all(250 < step < 350 for step in steps)


def test_a_rush_of_priority_goes_before_the_line_as_far_as_the_policy_lets_it() -> None:
    rush = tuple(replace(one, ticket_id=f"p{one.number}", place=(2, 1)) for one in people(10))
    line, one_desk = people(6), desk()
    waits = {
        most: reckoned(hall((*line, *rush), one_desk, most_in_a_row=most), LAWS).of_ticket("land", "t0")
        for most in (0, 2, None)
    }
    told = [wait.likely_s if wait else 0 for wait in waits.values()]
    assert told[1] > told[0] + 600
    assert told[2] > told[1] + 3000


def test_an_appointment_to_come_and_a_rest_make_the_wait_longer() -> None:
    usual = last(reckoned(hall(people(4), desk()), LAWS))
    due = Waiting(ticket_id="due", service_id="land", since_s=300.0, number=0, place=(1, 0), from_s=300.0, comes=0.8)
    booked = reckoned(hall((*people(4), due), desk()), LAWS)
    assert last(booked)[1] > usual[1] + 300
    assert "due" not in booked.order["land"]
    assert last(reckoned(hall(people(4), desk(), rests=((1200.0, 1200.0 + 5400.0),)), LAWS))[1] == usual[1] + 5400


def test_who_was_sent_to_one_counter_waits_for_that_one() -> None:
    sent = Waiting(ticket_id="sent", service_id="land", since_s=-4000.0, number=9, only_at=("d2",))
    forecast = reckoned(hall((*people(2), sent), desk(1), desk(2, doing=Doing.PAUSED, for_s=30.0)), LAWS)
    told, first = forecast.of_ticket("land", "sent"), forecast.of_ticket("land", "t0")
    assert told is not None
    assert first is not None
    assert told.likely_s > first.likely_s
    assert reckoned(hall((sent,), desk(1)), LAWS).of_ticket("land", "sent") is None


@settings(max_examples=60)
@given(
    arrivals=st.lists(someone, min_size=1, max_size=14), kind=st.sampled_from(list(PolicyKind)),
    in_a_row=st.integers(0, 3), ranks=st.sampled_from([{}, {"land": 1, "birth": 2, "trade": 3}]),
)  # fmt: skip
def test_the_order_is_the_one_in_which_the_rule_calls(
    arrivals: list[Arrival], kind: PolicyKind, in_a_row: int, ranks: dict[str, int]
) -> None:
    site = a_site(policy=Policy(kind=kind, in_a_row=in_a_row, rank_run=2))
    counter = an_open_counter(service_ids=("land", "birth", "trade"), ranks=ranks)
    left = [
        Candidate(f"t{number}", one.priority_class, MORNING, number, one.service_id, one.is_returning,
                  MORNING if one.has_appointment else None, None, ranks.get(one.service_id, 1))
        for number, one in enumerate(arrivals)
    ]  # fmt: skip
    lined = [
        Waiting(ticket_id=one.ticket_id, service_id=one.service_id, number=one.number,
                since_s=-head_start(one.standing, site).total_seconds(), place=place_before(one.standing, site))
        for one in left
    ]  # fmt: skip
    at = Desk(id="d", service_ids=counter.service_ids, ranks=ranks)
    asked = hall((), at, most_in_a_row=most_in_a_row(site.policy), rank_run=2)
    told = [one.one.ticket_id for one in order_of(asked, lined, (0.0,), lambda _: 60.0)]
    called = []
    while (choice := choose_next(left, counter, site, MORNING)) is not None:
        called.append(choice.ticket_id)
        left = [one for one in left if one.ticket_id != choice.ticket_id]
        counter = replace(counter, priority_run=choice.priority_run, rank_run=choice.rank_run)
    assert told == called
