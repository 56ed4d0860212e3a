"""Levels, reasons, and how sure an index is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.errors import BadRequest
from server.domain.rating import LEVELS, REASONS, must_be_answer, satisfaction_index, scores_of


@pytest.mark.parametrize(("levels", "scores"), [(5, (5, 4, 3, 2, 1)), (4, (5, 4, 2, 1)), (3, (4, 3, 2))])
def test_a_scale_offers_its_marks_and_no_others(levels: int, scores: tuple[int, ...]) -> None:
    assert scores_of(levels) == scores
    for score in range(-1, 8):
        if score in scores:
            must_be_answer(score, (), levels)
        else:
            with pytest.raises(BadRequest, match="score"):
                must_be_answer(score, (), levels)


@pytest.mark.parametrize("code", REASONS)
@pytest.mark.parametrize("score", LEVELS)
def test_low_reasons_belong_to_low_marks_and_high_ones_to_the_best(code: str, score: int) -> None:
    offered = {"low": score in (1, 2), "high": score == 5}[REASONS[code][0]]
    if offered:
        must_be_answer(score, (code,), 5)
    else:
        with pytest.raises(BadRequest, match="reasons"):
            must_be_answer(score, (code,), 5)


def test_a_reason_that_nobody_offered_is_refused() -> None:
    with pytest.raises(BadRequest, match="reasons"):
        must_be_answer(1, ("long_wait", "the weather"), 5)


def test_every_level_and_reason_has_words_in_both_languages() -> None:
    for _, words in [*LEVELS.values(), *REASONS.values()]:
        assert words.keys() == {"vi", "en"}
        assert all(words.values())


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
