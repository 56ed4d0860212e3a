"""Told in round figures, calmly, and never with more certainty than there is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from server.domain.estimates.telling import LONGEST_S, Said, said_still, step_of, told, told_line
from server.domain.estimates.wait import Wait


def minutes(low: float, likely: float, high: float) -> Wait:
    return Wait(round(low * 60), round(likely * 60), round(high * 60))


def span(wait: Wait | None) -> tuple[float, float] | None:
    return (wait.low_s / 60, wait.high_s / 60) if wait else None


def test_nobody_is_told_seventeen_to_twenty_three_minutes() -> None:
    assert span(told(minutes(17, 20, 23))) == (15, 25)
    assert span(told(minutes(11, 15, 21))) == (10, 20)
    assert span(told(minutes(0.2, 1, 2))) == (0, 5)
    assert span(told(minutes(47, 60, 73))) == (50, 70), "over an hour in tens"
    assert span(told(minutes(100, 150, 200))) == (90, 210), "and in half-hours beyond two"
    assert told(minutes(60, 200, 400)) is None, "that is no answer any more"


def test_what_was_told_stays_until_it_holds_no_more() -> None:
    first = told(minutes(10, 15, 20))
    assert span(told(minutes(7, 12, 17), first)) == (10, 20), "less than a step"
    assert span(told(minutes(5.5, 10, 15.5), first)) == (5, 15)


def test_a_line_that_stands_still_is_told_longer_step_by_step_and_shorter_at_once() -> None:
    began = datetime(2026, 11, 23, 2, tzinfo=UTC)
    said = Said(told_line([minutes(10, 25, 45)]), frozenset({"counter 1 with somebody", "one who waits"}), began)

    def after(waited: int, raw: Wait) -> tuple[float, float] | None:
        nonlocal said
        said = said_still([raw], said, began + timedelta(minutes=waited))
        return span(said.line[0])

    assert after(4, minutes(20, 40, 70)) == (10, 45), "nothing has happened, and it is too soon"
    assert after(5, minutes(20, 40, 70)) == (15, 50)
    assert after(7, minutes(21, 42, 74)) == (15, 50)
    assert after(10, minutes(22, 44, 78)) == (20, 55)
    assert [after(m, minutes(22, 60, 140)) for m in (15, 20, 25)] == [(25, 60), (30, 70), (30, 80)], "and it says so"
    assert after(26, minutes(5, 25, 45)) == (5, 45), "the call is near"


def test_more_people_behind_are_no_event_and_anything_else_is() -> None:
    said = Said((), frozenset({("1", "busy"), "A001"}), datetime(2026, 11, 23, tzinfo=UTC))
    assert said.is_still(frozenset({("1", "busy"), "A001", "A002"}), ("A001", "A002"))
    assert not said.is_still(frozenset({("1", "busy"), "A001", "B001"}), ("A001",)), "in another line of this counter"
    assert not said.is_still(frozenset({("1", "idle"), "A001"}), ("A001",))
    assert not said.is_still(frozenset({("1", "busy"), ("2", "free"), "A001"}), ("A001",))


@given(st.lists(st.tuples(*[st.integers(0, 7000)] * 3), min_size=1, max_size=30), st.integers(0, 2000))
def test_round_and_rising_whatever_was_told_before(ends: list[tuple[int, int, int]], moved: int) -> None:
    raw = [Wait(*sorted(three)) for three in ends]
    before = told_line(raw)
    line = told_line([Wait(one.low_s + moved, one.likely_s + moved, one.high_s + moved) for one in raw], before)
    known = [one for one in line if one is not None]
    for one in known:
        assert one.low_s < one.high_s <= LONGEST_S + 1800
        assert one.low_s % 300 == one.high_s % 300 == 0
        assert one.low_s <= one.likely_s <= one.high_s
    for nearer, farther in pairwise(known):
        assert (nearer.low_s, nearer.high_s) <= (farther.low_s, farther.high_s)
        assert nearer.high_s <= farther.high_s
    assert step_of(3600) == 300
    assert step_of(3601) == 600
