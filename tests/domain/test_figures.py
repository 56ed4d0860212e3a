"""The percentile that every screen and report shares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.figures import percentile


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([7], 0.5, 7),
        ([1, 2, 3, 4], 0.5, 2),
        ([4, 3, 2, 1, 5], 0.5, 3),
        ([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9, 90),
        ([10, 20, 30], 0.9, 30),
        ([10, 20, 30], 1.0, 30),
        ([10, 20, 30], 0.0, 10),
    ],
)
def test_nearest_rank(values: list[float], share: float, expected: float) -> None:
    assert percentile(values, share) == expected


def test_nothing_has_no_percentile() -> None:
    assert percentile([], 0.9) is None


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=60), st.sampled_from([0.01, 0.1, 0.5, 0.9, 0.99, 1.0]))
def test_it_is_a_wait_that_somebody_had_and_enough_people_waited_no_longer(values: list[float], share: float) -> None:
    found = percentile(values, share)
    assert found is not None
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values) - 1e-9
    assert sum(value < found for value in values) < share * len(values) + 1e-9
