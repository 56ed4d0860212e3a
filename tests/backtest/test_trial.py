"""Learning from one file and telling the waits of another, as its days go by."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from server.backtest.features import known
from server.backtest.features.past import View
from server.backtest.snapshots import BadInput, Row, beside
from server.backtest.trial import Outcome, backtest, even_parts, learnt_from, tried
from server.backtest.waits import queue_days
from tests.backtest.conftest import Office, snapshots

Rows = Callable[[list[str]], list[Row]]
NORTH, SOUTH, QUIET = Office("North"), Office("South", called=0.5), Office("Quiet")


def silent(_: str) -> None:
    """Nobody waits for a test."""


@pytest.fixture
def learnt(rows: Rows) -> list[Row]:
    """Two offices, two days."""
    return rows(snapshots(NORTH, [0, 1]) + snapshots(SOUTH, [0, 1]))


def told_of(outcome: Outcome) -> dict[tuple[str, str, str], tuple[float, float, float]]:
    keys = [(row.office, row.queue, row.at) for row in outcome.rows]
    return dict(zip(keys, zip(outcome.told.low, outcome.told.likely, outcome.told.high, strict=True), strict=True))


@pytest.mark.usefixtures("quick")
def test_nothing_of_later_changes_what_was_told(learnt: list[Row], rows: Rows) -> None:
    judged = snapshots(NORTH, [3, 4]) + snapshots(QUIET, [3, 4])
    until = "2020-01-10T11:00"
    other = [line for line in judged if line.split(",")[3] <= until]
    other += [line for line in snapshots(NORTH, [4], seed=9) + snapshots(SOUTH, [4, 5]) if line.split(",")[3] > until]
    lessons = learnt_from(queue_days(beside(learnt, [])), silent)
    full = tried(queue_days(beside(learnt, rows(judged))), lessons, silent)
    changed = told_of(tried(queue_days(beside(learnt, rows(other))), lessons, silent))
    before = {key: told for key, told in told_of(full).items() if key[2] <= until}
    assert len(before) > 150
    assert {key: changed[key] for key in before} == before


@pytest.mark.usefixtures("quick")
def test_each_snapshot_with_people_waiting_is_told_of_in_offices_that_nobody_knew(
    learnt: list[Row], rows: Rows
) -> None:
    judged = rows(
        [*snapshots(QUIET, [3]), "Quiet,2,Closed,2020-01-09T12:00,,3,0,", "Quiet,3,None,2020-01-09T12:00,A001,0,2,5"]
    )
    outcome = backtest(learnt, judged, silent)
    assert [(row.queue, row.at) for row in outcome.rows] == [(row.queue, row.at) for row in judged if row.waiting >= 1]
    told = outcome.told
    assert np.isfinite(told.high).all()
    assert ((told.low >= 0) & (told.low <= told.likely) & (told.likely <= told.high)).all()
    scores = outcome.scores()
    assert list(scores) == ["Tới Lượt", "last wait seen (LES)", "queue length ÷ mean rate"]
    assert scores["Tới Lượt"].waits > 40


def test_a_day_knows_no_later_day_unless_it_is_of_the_file_that_is_learnt_from(learnt: list[Row], rows: Rows) -> None:
    days = queue_days(beside(learnt, rows(snapshots(NORTH, [3, 4]))))
    north = days.boards.queue == days.boards.queue[0]
    for view, past in ((View.BEFORE, [0, 1]), (View.ALL, [1, 1]), (View.NONE, [0, 0])):
        found = known(days, view)["past_days"][north]
        assert [found[days.of[north] == day].mean() for day in range(4)] == [*past, 2, 3]


def test_nothing_to_learn_from_is_said(rows: Rows) -> None:
    for lines in ([], snapshots(NORTH, [0])[:30]):
        with pytest.raises(BadInput, match="lượt chờ dùng được"):
            backtest(rows([*lines, "A,1,Desk,2020-01-09T12:00,,0,0,5"]), rows(snapshots(NORTH, [1])), silent)


def test_parts_are_even() -> None:
    parts = even_parts(np.array([1] * 5 + [2] * 3 + [3] * 3), 2)
    assert [sorted(part) for part in parts] == [[1], [2, 3]]
    assert len(even_parts(np.array([7, 7]), 3)) == 1
