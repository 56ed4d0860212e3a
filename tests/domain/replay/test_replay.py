"""A past day once more: by its own policy it is the same day, by another one what the rule says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.centre.site import Policy, PolicyKind
from server.domain.policy import Standing
from server.domain.replay import (
    PastDay,
    Person,
    Shift,
    Shifts,
    Waits,
    agreement,
    as_it_was,
    as_played,
    passes,
    replayed,
    waits,
)
from tests.domain.policy.hall import a_hall
from tests.domain.replay.past import MINUTE, History, days
from tests.story.builders import a_site, an_open_counter
from tests.story.clock import MORNING

policies = st.builds(
    Policy, kind=st.sampled_from(list(PolicyKind)), in_a_row=st.integers(0, 3), rank_run=st.integers(1, 3)
)


def at(minute: float) -> datetime:
    return MORNING + minute * MINUTE


@given(steps=days, policy=policies)
def test_by_its_own_policy_the_day_is_the_same_day(steps: Sequence[Any], policy: Policy) -> None:
    site = replace(a_hall(PolicyKind.AGEING).site, policy=policy)
    history = History(site)
    day = history.lives(steps)
    assert replayed(day, a_site(priority_classes=site.priority_classes), policy) == history.calls


@given(steps=days, real=policies, other=policies)
def test_by_any_policy_nobody_is_called_twice_or_before_coming_or_while_the_counter_rests(
    steps: Sequence[Any], real: Policy, other: Policy
) -> None:
    day = History(replace(a_site(), policy=real)).lives(steps)
    people = {one.turn_id: one for one in day.people}
    calls = replayed(day, a_site(), other)
    assert len({call.turn_id for call in calls}) == len(calls)
    for call in calls:
        who = people[call.turn_id]
        assert who.since <= call.called_at <= (who.left_at or call.called_at)
        assert who.only_at in (None, call.counter_id)
        assert any(one.opens <= call.called_at <= one.closes for one in day.shifts[call.counter_id].all)
    for counter in day.counters:
        here = [call for call in calls if call.counter_id == counter.id]
        for one, following in pairwise(here):
            assert one.called_at + people[one.turn_id].busy <= following.called_at


def person(number: int, minute: float, called: float | None, busy: float = 10, code: str | None = None) -> Person:
    return Person(
        turn_id=f"t{number}", label=f"A{number:03}", number=number, service_id="land", standing=Standing(code),
        since=at(minute), busy=busy * MINUTE, called_at=None if called is None else at(called), counter_id="c0",
    )  # fmt: skip


def one_counter(*people: Person, shifts: Sequence[tuple[float, float]] = ((0, 600),)) -> PastDay:
    hours = Shifts.of(Shift(at(opens), at(closes), ("land",)) for opens, closes in shifts)
    return PastDay(people, (an_open_counter(id="c0", service_ids=("land",)),), {"c0": hours})


BY_HAND = one_counter(
    person(1, 0, 1),  # pressed after one minute
    person(2, 2, 11),  # at once
    person(3, 3, 22, busy=5),  # one minute after the visit before
    person(4, 4, 28, code="disabled"),  # one minute after
    person(5, 5, 38, code="disabled"),
)
"""Five people and one counter, first come first served: two with priority wait to the end."""


def minutes(day: PastDay, policy: Policy) -> dict[str, float]:
    return {call.turn_id: (call.called_at - MORNING) / MINUTE for call in replayed(day, a_site(), policy)}


def test_a_day_by_hand_as_it_was_and_as_it_would_have_been() -> None:
    assert minutes(BY_HAND, Policy(in_a_row=0)) == {"t1": 1, "t2": 11, "t3": 22, "t4": 28, "t5": 38}
    # free at 11: t4 at once · free at 21, +1: t5 · free at 32, +1: t2 · free at 43, +0: t3
    assert minutes(BY_HAND, Policy(kind=PolicyKind.STRICT)) == {"t1": 1, "t4": 11, "t5": 22, "t2": 33, "t3": 43}
    assert minutes(BY_HAND, Policy(in_a_row=1)) == {"t1": 1, "t4": 11, "t2": 22, "t5": 33, "t3": 43}


def test_waits_and_passes_of_the_day_by_hand() -> None:
    then = as_it_was(BY_HAND.people)
    now = as_played(replayed(BY_HAND, a_site(), Policy(kind=PolicyKind.STRICT)))
    assert waits(BY_HAND.people, then) == Waits(5, 19 * 60, 33 * 60, 33 * 60)
    assert waits(BY_HAND.people, now) == Waits(5, 17 * 60, 40 * 60, 40 * 60)
    assert passes(BY_HAND.people, then) == {"t1": 0, "t2": 0, "t3": 0, "t4": 0, "t5": 0}
    assert passes(BY_HAND.people, now) == {"t1": 0, "t2": 2, "t3": 2, "t4": 0, "t5": 0}
    assert agreement(BY_HAND.people, then, then) == 1
    assert agreement(BY_HAND.people, then, now) == 1 / 5
    assert agreement([], {}, {}) is None


def test_a_break_is_no_pause_of_the_officers() -> None:
    first, second = person(1, 0, 1, busy=19), person(2, 0.5, 62, busy=9, code="disabled")
    day = one_counter(first, second, shifts=[(0, 20), (60, 100)])
    assert minutes(day, Policy(in_a_row=0)) == {"t1": 1, "t2": 62}
    assert minutes(day, Policy(kind=PolicyKind.STRICT)) == {"t2": 1, "t1": 12}, "two minutes after 10, not forty-two"


def test_an_officer_who_called_nobody_though_somebody_waited_does_not_in_the_replay() -> None:
    day = one_counter(person(1, 0, 0, busy=5), person(2, 1, None), shifts=[(0, 60)])
    assert minutes(day, Policy()) == {"t1": 0}


def test_who_is_not_called_before_the_counter_closes_stays_uncalled() -> None:
    day = one_counter(person(1, 0, 0, busy=30), person(2, 1, 31, busy=5), shifts=[(0, 40)])
    slower = replace(day, people=(replace(day.people[0], busy=45 * MINUTE), day.people[1]))
    assert minutes(slower, Policy()) == {"t1": 0}


def test_who_gave_up_is_called_where_the_policy_leaves_time_for_it() -> None:
    gone = replace(person(3, 0.7, None, code="disabled"), left_at=at(15), counter_id=None)
    day = one_counter(person(1, 0, 1, busy=20), person(2, 0.5, 22, busy=5, code="disabled"), gone)
    assert minutes(day, Policy(in_a_row=0)) == {"t1": 1, "t2": 22}
    assert minutes(day, Policy(kind=PolicyKind.STRICT)) == {"t2": 1, "t3": 7, "t1": 18}


def test_hours_that_overlap_are_told_once() -> None:
    shifts = Shifts.of([Shift(at(5), at(10), ("a",)), Shift(at(0), at(6), ("b",)), Shift(at(7), at(8), ("c",))])
    assert [(one.opens, one.closes) for one in shifts.all] == [(at(0), at(6)), (at(6), at(10))]
    assert shifts.between(at(-5), at(20)) == timedelta(minutes=10)
    assert shifts.at(at(-1)) == ("b",)
    assert shifts.at(at(9)) == ("a",)
    assert shifts.at(at(11)) == ()


@pytest.mark.parametrize(
    ("start", "pause", "when"), [(-3, 0, 0), (2, 3, 5), (2, 4, 10), (2, 5, 11), (6, 0, 10), (7, 3, 13), (19, 2, None)]
)
def test_open_time_is_counted_over_breaks(start: float, pause: float, when: float | None) -> None:
    shifts = Shifts.of([Shift(at(0), at(6), ()), Shift(at(10), at(20), ())])
    assert shifts.after(at(start), pause * MINUTE) == (None if when is None else at(when))
