"""Definitions of reports at their edges: clocks that step, shares of nothing, months of any length, other zones."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from server.domain.figures import durations, rates
from server.domain.figures.packing import Pile, packed
from server.domain.figures.periods import part_name, period_before, week_key
from server.domain.figures.summary import figures_of
from server.domain.figures.tally import Tally
from server.queries.reports.facts import hours_of


@pytest.mark.parametrize(
    ("first", "last", "before"),
    [
        ((2026, 11, 1), (2026, 11, 30), ((2026, 10, 1), (2026, 10, 31))),
        ((2028, 2, 1), (2028, 2, 29), ((2028, 1, 1), (2028, 1, 31))),
        ((2026, 1, 1), (2026, 1, 31), ((2025, 12, 1), (2025, 12, 31))),
        ((2026, 4, 1), (2026, 6, 30), ((2026, 1, 1), (2026, 3, 31))),
        ((2028, 1, 1), (2028, 12, 31), ((2027, 1, 1), (2027, 12, 31))),
        ((2028, 2, 29), (2028, 2, 29), ((2028, 2, 28), (2028, 2, 28))),
        ((2026, 2, 1), (2026, 4, 30), ((2025, 11, 4), (2026, 1, 31))),
        ((2026, 11, 16), (2026, 11, 22), ((2026, 11, 9), (2026, 11, 15))),
    ],
)
def test_the_period_before(
    first: tuple[int, int, int], last: tuple[int, int, int], before: tuple[tuple[int, int, int], tuple[int, int, int]]
) -> None:
    assert period_before(date(*first), date(*last)) == tuple(date(*one) for one in before)


def test_no_time_passes_while_a_clock_is_set_back() -> None:
    assert durations.wait_s(10_000_000, 4_000_000) == 0
    assert durations.service_s(10_000_000, 4_000_000, 30) == 30
    assert durations.wait_s(0, 1_999_999) == 1, "a second that has only begun does not count"


def test_nothing_has_no_figures() -> None:
    figures = figures_of(Tally())
    assert (figures.arrivals, figures.answers) == (0, 0)
    assert {figures.wait_median_s, figures.no_show_rate, figures.occupancy, figures.index} == {None}


def test_a_person_served_on_while_the_counter_rests_does_not_fill_it_over() -> None:
    assert rates.occupancy(700, 600) == 1


def test_the_clock_of_another_place() -> None:
    at = int(datetime(2026, 11, 22, 23, 50, tzinfo=UTC).timestamp()) * durations.SECOND
    assert [hours_of(place)(at) for place in ("Asia/Ho_Chi_Minh", "Asia/Kathmandu", "America/New_York")] == [6, 5, 18]


def test_a_week_belongs_to_the_year_of_its_thursday() -> None:
    assert week_key(date(2027, 1, 1)) == "2026-W53"
    assert part_name("weeks", "2026-W53")["vi"] == "Tuần 53/2026"
    assert part_name("quarters", "2026-Q4")["vi"] == "Quý IV/2026"


def test_a_wait_of_days_is_kept_to_the_second() -> None:
    tally = Tally(arrivals=2)
    tally.waits.update([12, 200_000])
    pile = Pile()
    pile.put(packed(tally), 0)
    pile.put(packed(tally), 60)
    assert pile.tally() == Tally(arrivals=4, open_s=60, waits=tally.waits + tally.waits)
