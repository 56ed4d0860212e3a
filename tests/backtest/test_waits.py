"""What came true: waits by hand, and which queue-days count."""

from collections.abc import Callable

import numpy as np

from server.backtest.chances import is_resting, law_of_rest
from server.backtest.features import known
from server.backtest.features.past import View
from server.backtest.ranges import median_step
from server.backtest.snapshots import Row, beside
from server.backtest.waits import QueueDays, queue_days
from tests.backtest.conftest import Office, snapshots

Rows = Callable[[list[str]], list[Row]]


def days_of(rows: list[Row]) -> QueueDays:
    return queue_days(beside(rows, []))


def line(at: str, ticket: str, waiting: int, counters: int = 1) -> str:
    return f"O,1,Desk,2020-01-07T{at},{ticket},{waiting},{counters},5"


def test_a_wait_lasts_until_the_number_is_reached_less_half_of_the_last_step(rows: Rows) -> None:
    days = days_of(rows([line("08:00", "A001", 2), line("08:05", "A002", 2), line("08:11", "A004", 1)]))
    assert days.wait[0] == 11 - 3  # 3 is reached between 08:05 and 08:11
    assert days.wait[1] == 6 - 3
    assert np.isnan(days.wait[2])  # nobody saw 5
    assert list(days.known_at[:2]) == [8 * 60 + 11, 8 * 60 + 11]
    assert list(days.trusted[:2]) == [True, True]


def test_numbers_are_trusted_until_they_have_fallen_too_often(rows: Rows) -> None:
    lines = [line(f"08:{5 * place:02}", f"A00{number}", 1) for place, number in enumerate((1, 2, 3, 1, 4))]
    days = days_of(rows(lines))
    assert list(days.trusted[:3]) == [True, True, False]  # the wait for 4 was seen after the fall to 1


def test_the_highest_number_so_far_counts_and_a_closed_snapshot_is_no_step(rows: Rows) -> None:
    lines = [line("08:00", "A005", 1), line("08:05", "A003", 1), line("08:10", "", 2, 0), line("08:15", "A006", 0)]
    days = days_of(rows(lines))
    assert days.wait[0] == 15 - 5
    assert days.wait[1] == 10 - 5  # 5 was called already: it is 6 that is waited for, not 4
    assert np.isnan(days.wait[2])


def test_a_queue_day_counts_when_it_is_long_and_its_numbers_rise(rows: Rows) -> None:
    good = snapshots(Office("Good"), [0])
    short = [text.replace("Good", "Short") for text in good[:39]]
    falling = [
        text.replace("Good", "Falls").replace(",A0", ",A9" if place % 20 == 0 else ",A0")
        for place, text in enumerate(good)
    ]
    days = days_of(rows(good + short + falling))
    names = [days.boards.rows[first].office for first in days.first]
    assert dict(zip(names, days.fit, strict=True)) == {"Good": True, "Short": False, "Falls": False}
    judged = np.flatnonzero(days.judged)
    assert {days.boards.rows[row].office for row in judged} == {"Good"}
    assert days.nth[judged].min() == 6


def test_a_series_that_the_board_leapt_to_and_left_may_go_on_at_any_minute_until_closing(rows: Rows) -> None:
    """After 903 between 20 and 21 boards count a wait to 904 or more: no rate of the other series tells when."""
    tickets = [("A019", 2), ("A020", 2), ("A903", 2), ("A903", 1), ("A021", 1), ("A022", 3)]
    lines = [line(f"10:{5 * place:02}", *ticket) for place, ticket in enumerate(tickets)]
    facts = known(days_of(rows(lines)), View.NONE)
    resting = is_resting(facts.values, facts.names)
    assert list(resting) == [False] * 4 + [True] * 2
    law = law_of_rest(facts.values[resting], facts.names)
    assert list(median_step(law)) == [30, 43]  # half of five hours for one number, seven tenths for more
    assert (np.diff(law, axis=1) >= 0).all()
