"""Levels, reasons, and how sure an index is."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.errors import BadRequest, CaseOver
from server.domain.rating import folded, must_be_answer, satisfaction_index, scores_of
from server.domain.rating.answer import ends_at, given_when
from server.domain.rating.case import FollowUp, Step
from server.domain.rating.form import CODES, DEFAULT_REASONS, When, first_levels, first_reasons
from server.domain.rating.oddities import Earlier, burst_with, is_instant, is_run

FORM = {one.code: one for one in first_reasons("site", lambda: "id")}
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
"""Twelve o'clock in Hồ Chí Minh City."""
HCM = "Asia/Ho_Chi_Minh"


@pytest.mark.parametrize(("levels", "scores"), [(5, (5, 4, 3, 2, 1)), (4, (5, 4, 2, 1)), (3, (4, 3, 2))])
def test_a_scale_offers_its_marks_and_no_others(levels: int, scores: tuple[int, ...]) -> None:
    assert scores_of(levels) == scores
    for score in range(-1, 8):
        if score in scores:
            must_be_answer(score, (), levels, FORM)
        else:
            with pytest.raises(BadRequest, match="score"):
                must_be_answer(score, (), levels, FORM)


@pytest.mark.parametrize("code", DEFAULT_REASONS)
@pytest.mark.parametrize("score", CODES)
def test_low_reasons_belong_to_low_marks_and_high_ones_to_the_best(code: str, score: int) -> None:
    offered = {When.LOW: score in (1, 2), When.HIGH: score in (4, 5)}[FORM[code].when]
    if offered:
        must_be_answer(score, (code,), 5, FORM)
    else:
        with pytest.raises(BadRequest, match="reasons"):
            must_be_answer(score, (code,), 5, FORM)


def test_a_reason_that_nobody_offered_is_refused() -> None:
    with pytest.raises(BadRequest, match="reasons"):
        must_be_answer(1, ("long_wait", "the weather"), 5, FORM)


@pytest.mark.parametrize("levels", [3, 4, 5])
def test_every_scale_asks_for_reasons_at_both_ends(levels: int) -> None:
    best, lowest = max(scores_of(levels)), min(scores_of(levels))
    for score, when in ((best, When.HIGH), (lowest, When.LOW)):
        assert {one.when for one in FORM.values() if one.is_offered_after(score)} == {when}


def test_every_level_and_reason_has_words_in_both_languages() -> None:
    levels = first_levels("site", lambda: "id")
    names = [*(one.name for one in FORM.values()), *(one.name for one in levels)]
    words = [*names, *(one.question for one in levels if one.question)]
    for one in words:
        assert one.keys() == {"vi", "en"}
        assert all(one.values())


def test_a_phone_rates_until_the_midnight_after_the_finish_though_the_visit_began_the_day_before() -> None:
    late = datetime(2026, 11, 23, 17, 10, tzinfo=UTC)  # 00:10 of the 24th
    assert ends_at("phone", NOON, HCM) == datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
    assert ends_at("phone", late, HCM) == datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
    assert ends_at("tablet", NOON, HCM) == NOON + timedelta(days=14)


def test_an_answer_is_dated_when_it_was_given_and_never_before_the_finish_nor_in_the_future() -> None:
    now = NOON + timedelta(days=2)
    assert given_when(NOON + timedelta(minutes=1), NOON, now) == NOON + timedelta(minutes=1)
    assert given_when(NOON - timedelta(hours=1), NOON, now) == NOON
    assert given_when(now + timedelta(days=400), NOON, now) == now
    assert given_when(None, NOON, now) == now
    assert given_when(None, NOON, NOON - timedelta(hours=1)) == NOON


def test_words_are_found_without_their_marks() -> None:
    assert folded("Đất ĐAI, hồ sơ CHẬM") == "dat dai, ho so cham"


def earlier(*marks: tuple[float, int]) -> list[Earlier]:
    return [Earlier(str(place), NOON + timedelta(seconds=at), score) for place, (at, score) in enumerate(marks)]


def test_what_is_odd_is_told_by_seconds_and_marks() -> None:
    assert is_instant(NOON + timedelta(seconds=2), NOON)
    assert not is_instant(NOON + timedelta(seconds=2.001), NOON)
    others = earlier((-61, 5), (-60, 5), (30, 4))
    assert [one.id for one in burst_with(NOON, others, 3)] == ["1", "2"]
    assert burst_with(NOON, others, 4) == ()


def test_a_run_of_nothing_but_the_best_is_odd_from_the_twentieth_on() -> None:
    best = earlier(*((-100 * n, 5) for n in range(1, 20)))
    assert is_run(5, 5, best)
    assert not is_run(4, 5, best)
    assert not is_run(5, 5, best[:-1])
    assert not is_run(5, 5, [*best[1:], Earlier("x", NOON - timedelta(seconds=150), 4)])


def test_a_follow_up_keeps_the_first_time_of_each_step_and_ends_when_it_is_solved() -> None:
    case = FollowUp(id="1", site_id="s", rating_id="r", opened_at=NOON)
    assert case.state == "open"
    talked = case.after(Step.SEEN, "a", NOON).after(Step.TALKED, "b", NOON + timedelta(hours=1))
    again = talked.after(Step.TALKED, "c", NOON + timedelta(hours=2))
    assert (again.state, again.seen_at, again.talked_at) == ("talked", NOON, NOON + timedelta(hours=1))
    solved = again.after(Step.SOLVED, "c", NOON + timedelta(days=1)).noted("Đã xin lỗi", "c")
    assert (solved.state, solved.note) == ("solved", "Đã xin lỗi")
    with pytest.raises(CaseOver):
        solved.after(Step.SEEN, "a", NOON)
    assert solved.reopened("a").state == "talked"


@pytest.mark.parametrize(
    ("satisfied", "answers", "value", "low", "high"),
    [
        # worked by hand from (p + z²/2n ± z·sqrt(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96
        (8, 10, 0.8, 0.4902, 0.9433),
        (0, 10, 0.0, 0.0, 0.2775),
        (10, 10, 1.0, 0.7225, 1.0),
        (1, 1, 1.0, 0.2065, 1.0),
        (50, 100, 0.5, 0.4038, 0.5962),
        (900, 1000, 0.9, 0.8798, 0.9171),
    ],
)
def test_the_index_and_its_wilson_interval(satisfied: int, answers: int, value: float, low: float, high: float) -> None:
    index = satisfaction_index(satisfied, answers)
    assert index is not None
    assert index.value == pytest.approx(value)
    assert (round(index.low, 4), round(index.high, 4)) == (low, high)


def test_without_answers_there_is_no_index() -> None:
    assert satisfaction_index(0, 0) is None


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_index_and_stays_within_bounds(counts: tuple[int, int]) -> None:
    index = satisfaction_index(*counts)
    assert index is not None
    assert 0.0 <= index.low <= index.value + 1e-12
    assert index.value - 1e-12 <= index.high <= 1.0
