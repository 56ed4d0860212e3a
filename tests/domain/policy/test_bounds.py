"""Each policy's bound, as `bound_words` states it, on any day in a hall with several counters, ranks and classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.centre.site import PolicyKind
from server.domain.policy import Candidate, choose_next
from tests.domain.policy.hall import STARTS, Arrival, Call, Called, Hall, a_hall, days, head_start_of, someone
from tests.story.builders import an_open_counter
from tests.story.clock import MORNING

Day = list[Arrival | Call]
kinds = st.sampled_from(list(PolicyKind))
small = st.integers(1, 4)


def is_first(one: Candidate) -> bool:
    """Whether strict and interleaved let this one go before the line."""
    return one.is_returning or one.appointment_at is not None or one.priority_class is not None


def in_line(line: Sequence[Candidate]) -> list[Candidate]:
    return [one for one in line if not is_first(one)]


def came(one: Candidate) -> tuple[datetime, int]:
    return one.waiting_since, one.number


def passes(hall: Hall, place: int, heads: Callable[[Called], Candidate | None]) -> Counter[str]:
    """How often the one who is owed the turn at that counter saw somebody else called there."""
    passed: Counter[str] = Counter()
    for call in hall.at(place):
        head = heads(call)
        if head is not None:
            passed[head.ticket_id] += 1
    return passed


def head_of_the_line(call: Called) -> Candidate | None:
    """Who heads the line and is passed by somebody who goes before it."""
    return min(in_line(call.left), key=came, default=None) if is_first(call.one) else None


@given(day=days, most=small)
def test_interleaved_the_head_of_the_line_is_passed_at_most_n_times_a_counter(day: Day, most: int) -> None:
    hall = a_hall(PolicyKind.INTERLEAVED, most).lives(day)
    for place in (1, 2):  # equal ranks
        assert max(passes(hall, place, head_of_the_line).values(), default=0) <= most


@given(day=days, most=small)
def test_interleaved_no_more_than_n_before_the_line_are_called_in_a_row_while_it_waits(day: Day, most: int) -> None:
    hall = a_hall(PolicyKind.INTERLEAVED, most).lives(day)
    for place in range(3):
        run = 0
        for call in hall.at(place):
            run = run + 1 if is_first(call.one) and in_line(call.left) else 0
            assert run <= most


@given(day=days)
def test_strict_calls_nobody_of_the_line_while_somebody_who_goes_first_waits(day: Day) -> None:
    for call in a_hall(PolicyKind.STRICT).lives(day).calls:
        assert is_first(call.one) or not any(is_first(one) for one in call.left)


def goes_before_ageing(one: Candidate) -> bool:
    return one.is_returning or one.appointment_at is not None


@given(day=days, most=small)
def test_ageing_nobody_who_came_later_than_the_head_start_is_called_before(day: Day, most: int) -> None:
    hall = a_hall(PolicyKind.AGEING, most).lives(day)
    for call in (one for place in (1, 2) for one in hall.at(place) if not goes_before_ageing(one.one)):
        for other in (one for one in call.left if not goes_before_ageing(one)):
            later = (call.one.waiting_since - other.waiting_since).total_seconds()
            assert later <= max(STARTS)
            own, others = (head_start_of(each, hall.site.priority_classes) for each in (call.one, other))
            assert came(call.one)[0] - own <= came(other)[0] - others


@given(day=days, most=small)
def test_ageing_returns_and_appointments_are_at_most_n_in_a_row(day: Day, most: int) -> None:
    hall = a_hall(PolicyKind.AGEING, most).lives(day)
    for place in range(3):
        run = 0
        for call in hall.at(place):
            waits = any(not goes_before_ageing(one) for one in call.left)
            run = run + 1 if goes_before_ageing(call.one) and waits else 0
            assert run <= most


@given(day=days, kind=kinds, rank_run=small)
def test_a_better_rank_is_called_at_most_so_often_in_a_row_and_then_whoever_of_the_others_waits_longest(
    day: Day, kind: PolicyKind, rank_run: int
) -> None:
    hall = a_hall(kind, 2, rank_run).lives(day)
    before, run = goes_before_ageing if kind is PolicyKind.AGEING else is_first, 0
    for call in (one for one in hall.at(0) if not before(one.one)):
        line = [call.one, *(one for one in call.left if not before(one))]
        best = min(one.rank for one in line)
        others = [one for one in line if one.rank > best]
        if call.one in others:
            assert call.one == min(others, key=lambda one: _aged(hall, one, kind))
        elif others and best > 1 and call.one == min(line, key=lambda one: _aged(hall, one, kind)):
            continue  # one of the others than the first rank, and passed nobody: what is owed to lower ranks stays owed
        run = run + 1 if others and call.one not in others else 0
        assert run <= rank_run


@given(day=days, kind=st.sampled_from([PolicyKind.STRICT, PolicyKind.INTERLEAVED]), rank_run=small)
def test_who_heads_the_other_ranks_is_passed_at_most_so_often_where_nobody_ages(
    day: Day, kind: PolicyKind, rank_run: int
) -> None:
    hall = a_hall(kind, 2, rank_run).lives(day)
    passed: Counter[str] = Counter()
    for call in (one for one in hall.at(0) if not is_first(one.one)):
        line = [call.one, *in_line(call.left)]
        owed = min((one for one in line if one.rank > 1), key=came, default=None)
        if owed is not None and call.one.rank < owed.rank:
            passed[owed.ticket_id] += 1
    assert max(passed.values(), default=0) <= rank_run


def _aged(hall: Hall, one: Candidate, kind: PolicyKind) -> tuple[datetime, int]:
    if kind is not PolicyKind.AGEING:
        return came(one)
    return one.waiting_since - head_start_of(one, hall.site.priority_classes), one.number


@given(day=days, most=small, rank_run=small)
def test_both_limits_together_still_bound_every_wait(day: Day, most: int, rank_run: int) -> None:
    hall = a_hall(PolicyKind.INTERLEAVED, most, rank_run).lives(day)
    passed: Counter[str] = Counter()
    for call in hall.at(0):
        owed = min((one for one in in_line((call.one, *call.left)) if one.rank > 1), key=came, default=None)
        if owed is not None and owed != call.one:
            passed[owed.ticket_id] += 1
    assert max(passed.values(), default=0) <= (rank_run + 1) * (most + 1) - 1


def test_what_the_first_rank_owes_is_paid_to_whoever_waits_longest_even_when_nobody_of_it_waits_any_more() -> None:
    birth, land, trade = Arrival("birth"), Arrival("land"), Arrival("trade")
    hall = a_hall(PolicyKind.STRICT, rank_run=1).lives([birth, land, Call(0), trade, Call(0), Call(0)])
    assert [call.one.ticket_id for call in hall.calls] == ["t2", "t1", "t3"]


@given(day=days, kind=kinds, most=st.integers(0, 4), rank_run=small)
def test_within_one_service_and_standing_whoever_came_first_is_called_first(
    day: Day, kind: PolicyKind, most: int, rank_run: int
) -> None:
    for call in a_hall(kind, most, rank_run).lives(day).calls:
        for other in call.left:
            if (other.service_id, other.standing) == (call.one.service_id, call.one.standing):
                assert came(call.one) < came(other)


@given(day=days, kind=st.sampled_from([PolicyKind.INTERLEAVED, PolicyKind.AGEING]))
def test_with_none_in_a_row_nobody_of_equal_head_start_is_passed(day: Day, kind: PolicyKind) -> None:
    hall = a_hall(kind, 0).lives(day)
    for call in (*hall.at(1), *hall.at(2)):
        for other in call.left:
            assert _aged(hall, call.one, kind) < _aged(hall, other, kind)


@given(day=days, kind=kinds, most=st.integers(0, 4), rank_run=small)
def test_everybody_who_came_is_called_once(day: Day, kind: PolicyKind, most: int, rank_run: int) -> None:
    hall = a_hall(kind, most, rank_run).lives(day)
    arrivals = sum(isinstance(step, Arrival) for step in day)
    assert sorted(call.one.number for call in hall.calls) == list(range(1, arrivals + 1))


@given(
    people=st.lists(someone, min_size=1, max_size=30), kind=kinds, most=st.integers(0, 4), run=st.integers(0, 4),
    rank_run=st.integers(0, 5),
)  # fmt: skip
def test_the_first_of_each_service_and_standing_are_all_that_the_rule_needs_to_see(
    people: list[Arrival], kind: PolicyKind, most: int, run: int, rank_run: int
) -> None:
    hall = a_hall(kind, most)
    for who in people:
        hall.arrives(who)
    everybody = hall.may_call(0)
    heads: dict[object, Candidate] = {}
    for one in everybody:
        heads.setdefault((one.service_id, one.standing), one)
    counter = an_open_counter(priority_run=run, rank_run=rank_run)
    of_all = choose_next(everybody, counter, hall.site, MORNING)
    assert of_all == choose_next(list(heads.values()), counter, hall.site, MORNING)


@pytest.mark.parametrize("kind", PolicyKind)
def test_nobody_waits_nobody_is_called(kind: PolicyKind) -> None:
    assert choose_next([], an_open_counter(), a_hall(kind).site, MORNING) is None
