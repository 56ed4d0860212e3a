"""Waits told on recorded queues: learnt on some of a file's days or offices, judged on the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from server.backtest.scores import Score, Told, table
from server.backtest.snapshots import Row, read
from server.backtest.trial import Outcome, backtest, even_parts
from tests.bench.figures import Figure
from tests.bench.ground import Ground

OFFICE_PARTS = 3
"""Each part of the offices is left out in turn. More and smaller ones would leave more to learn from, each for two
minutes of CPU."""
LATER = 1 / 3
"""The last part of the days is told, as days go by, by what the days before it taught."""
TARGETS = {"later days": (7.2, 19.5), "unknown offices": (9.9, 24.5)}
"""Mean absolute error and mean width, in minutes, at 80 ± 2 % coverage and 75–85 % in each fifth of the widths."""

Split = tuple[list[Row], list[Row]]


def backtested(ground: Ground) -> list[Figure]:
    """Prints the whole tables; `--data FILE` names the file."""
    if ground.data is None:
        print("    left out: name a file of snapshots with --data")
        return []
    rows = read(ground.data)
    return [_figure("later days", list(_by_day(rows))), _figure("unknown offices", list(_by_office(rows)))]


def _by_day(rows: list[Row]) -> Iterator[Split]:
    days = sorted({row.day for row in rows if row.waiting >= 1})
    cut = days[-max(1, round(LATER * len(days)))]
    yield [row for row in rows if row.day < cut], [row for row in rows if row.day >= cut]


def _by_office(rows: list[Row]) -> Iterator[Split]:
    names = sorted({row.office for row in rows})
    keys = np.array([names.index(row.office) for row in rows if row.waiting >= 1])
    for part in even_parts(keys, OFFICE_PARTS):
        out = {names[place] for place in part}
        yield [row for row in rows if row.office not in out], [row for row in rows if row.office in out]


def _figure(name: str, splits: list[Split]) -> Figure:
    outcomes = []
    for learnt, judged in splits:
        days = sorted({row.day for row in judged})
        print(
            f"    {name}: {date.fromordinal(days[0])} to {date.fromordinal(days[-1])}, {len(judged)} snapshots",
            flush=True,
        )
        outcomes.append(backtest(learnt, judged, lambda _: None))
        print(table(outcomes[-1].scores()), flush=True)
    scores = _together(outcomes).scores()
    print(f"    {name}, all together:\n{table(scores)}", flush=True)
    return _beside_target(name, scores["Tới Lượt"])


def _together(outcomes: list[Outcome]) -> Outcome:
    told = [np.concatenate([getattr(one.told, end) for one in outcomes]) for end in ("low", "likely", "high")]
    return Outcome(
        rows=[row for one in outcomes for row in one.rows],
        told=Told(*told),
        wait=np.concatenate([one.wait for one in outcomes]),
        plain={name: np.concatenate([one.plain[name] for one in outcomes]) for name in outcomes[0].plain},
    )


def _beside_target(name: str, score: Score) -> Figure:
    error, width = TARGETS[name]
    fifths = [held for held, _ in score.fifths]
    is_even = abs(score.coverage - 0.8) <= 0.02 and all(0.75 <= held <= 0.85 for held in fifths)
    told = f"MAE {score.error_min:.2f} min, {score.coverage:.1%} held, mean width {score.width_min:.1f} min"
    return Figure(
        work=f"waits on recorded queues, {name}",
        figure=f"{told}; by fifths {min(fifths):.0%}–{max(fifths):.0%}",
        target=f"MAE ≤ {error} min, 80 ± 2 %, ≤ {width} min; 75–85 % by fifths",
        is_met=is_even and score.error_min <= error and score.width_min <= width,
    )
