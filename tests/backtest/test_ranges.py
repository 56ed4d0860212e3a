"""Ranges: how they grow out of a law, how they are corrected, how they are scored."""

import numpy as np
import pytest

from server.backtest.ranges import (
    Correction,
    Moments,
    growth,
    learn_correction,
    median_step,
    minutes_of,
    online_claims,
    plain_width,
)
from server.backtest.scores import Told, plain_score, score
from server.backtest.waits import NEVER

LAW = np.cumsum([[0.0, 0.1, 0.4, 0.3, 0.1, 0.1]], axis=1)


def test_a_range_grows_from_the_median_by_the_likelier_step() -> None:
    assert median_step(LAW) == [2]
    grown = growth(LAW)
    for claim, expected in ((0.3, (2, 2)), (0.5, (2, 3)), (0.75, (1, 3)), (0.85, (1, 4)), (1.0, (1, 5))):
        low, high = grown.at(np.array([claim]))
        assert (low[0], high[0]) == expected
    assert minutes_of(np.array([1]), np.array([3])) == (np.array([2.0]), np.array([13.0]))


def test_a_wider_claim_covers_a_wait_and_a_narrower_does_not() -> None:
    grown, wait = growth(LAW), np.array([17.5])
    needed = grown.mass_before(wait)
    for claim, holds in ((needed - 1e-6, False), (needed + 1e-6, True)):
        low, high = minutes_of(*grown.at(claim))
        assert bool((low <= wait) & (wait <= high)) is holds


def some_laws(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Laws that are too sure of themselves: half as wide as what comes true."""
    luck = np.random.default_rng(3)
    centre, spread = luck.uniform(6, 20, count), luck.uniform(0.5, 4, count)
    steps = np.arange(45)
    law = 1 / (1 + np.exp(-(steps[None] - centre[:, None]) / spread[:, None]))
    law[:, 0], law[:, -1] = 0.0, 1.0
    came = np.clip(np.rint(centre + 0.5 + 2 * spread * luck.logistic(size=count)), 1, 44)
    return law, 5 * came - 2.5


def test_ranges_hold_four_times_in_five_in_each_fifth_after_they_were_corrected() -> None:
    (law, came), (other, wait) = some_laws(6000), some_laws(6000)
    correction = learn_correction(law, came)
    grown = growth(other)
    low, high = minutes_of(*grown.at(correction.claim(plain_width(grown, other))))
    told = score(Told(low, np.asarray(5.0 * median_step(other) - 2.5), high), wait)
    assert told.coverage == pytest.approx(0.8, abs=0.02)
    assert all(0.75 <= held <= 0.85 for held, _ in told.fifths)


def test_what_came_true_moves_later_ranges_of_the_group_once_it_is_known() -> None:
    law, wait = some_laws(500)
    grown = growth(law)
    correction = learn_correction(law, wait)
    minute = np.arange(500.0)
    always_missed = Moments(np.ones(500, dtype=np.int64), minute, minute + 10, np.full(500, 1e4))
    claims = online_claims(grown, plain_width(grown, law), correction, always_missed)
    start = correction.claim(plain_width(grown, law))
    assert np.allclose(claims[:10], np.clip(start[:10], 0.01, 0.999))
    assert (claims[450:] > np.clip(start[450:], 0.01, 0.999)).all()
    never = Moments(always_missed.day, minute, np.full(500, NEVER), always_missed.wait)
    assert np.allclose(online_claims(grown, plain_width(grown, law), correction, never), np.clip(start, 0.01, 0.999))


def test_what_came_true_at_one_width_moves_the_ranges_of_other_widths_a_little() -> None:
    law, _ = some_laws(500)
    grown, minute = growth(law), np.arange(500.0)
    widths, correction = plain_width(grown, law), Correction(np.array([10.0, 60.0]), np.array([0.8, 0.8]))
    narrow = correction.group(widths) == 0
    seen = Moments(np.ones(500, dtype=np.int64), minute, np.where(narrow, minute + 10, NEVER), np.full(500, 1e4))
    late = online_claims(grown, widths, correction, seen)[450:]
    assert late[narrow[450:]].min() > late[~narrow[450:]].max()
    assert late[~narrow[450:]].min() > 0.8


def test_scores_by_hand() -> None:
    told = Told(np.array([0.0, 5, 10, 0, 10]), np.array([5.0, 10, 15, 5, 20]), np.array([10.0, 15, 20, 20, 40]))
    made = score(told, np.array([5.0, 20, 10, 20, 41]))
    assert (made.waits, made.error_min, made.coverage, made.width_min) == (5, (0 + 10 + 5 + 15 + 21) / 5, 0.6, 16.0)
    assert made.close == 0.4
    assert [held for held, _ in made.fifths][3:] == [1.0, 0.0]
    assert plain_score(told.likely, told.likely).fifths == ()
