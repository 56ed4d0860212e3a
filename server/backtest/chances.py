"""Learns the chance that a number is reached within the next step of five minutes, given that it was not before.

A wait on these boards is a count of steps, so its law is a chance for each step: a hazard, as in discrete survival
analysis (Allison 1982). Step by step one model sees how far the step lies behind guesses, memories and closing times.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from server.backtest.features import CLOSINGS, GUESSES, MEMORIES, Known, Matrix
from server.backtest.features.day import LONGEST_LEAP
from server.backtest.snapshots import Flags, Floats, Ints

STEP = 5.0
"""Minutes between snapshots. Step k, counted from 1, is a wait of STEP · k − HALF."""
HALF = 2.5
LAST = 44
"""Steps looked at: 3 hours and 40 minutes. A longer wait is told as this one."""
NEGLIGIBLE = 0.002
"""With less chance than this left, later steps are not reckoned."""
AT_ONCE = 100_000
REST_OF_DAY = 300.0
"""Minutes that an office is taken to stay open where nobody knows when it closes."""
SHORTEST_REST = 30.0
"""Minutes. An office that should be closed by now stays open so long."""
TREES = 250
SETTINGS = {
    "learning_rate": 0.04,
    "max_leaf_nodes": 16,
    "min_samples_leaf": 300,
    "l2_regularization": 30.0,
    "max_features": 0.2,
    "max_bins": 128,
    "early_stopping": False,
}


@dataclass(frozen=True, slots=True)
class Chances:
    """Models whose chances are averaged, and where the columns are that they were taught with."""

    models: list[HistGradientBoostingClassifier]
    names: dict[str, int]

    def law(self, values: Matrix) -> Floats:
        """Per row the chance that the wait is at most k steps, for k = 0 … LAST; the last is 1."""
        laws = [self._law(values[start : start + AT_ONCE]) for start in range(0, len(values), AT_ONCE)]
        law = np.concatenate(laws) if laws else np.empty((0, LAST + 1))
        resting = is_resting(values, self.names)
        law[resting] = law_of_rest(values[resting], self.names)
        return law

    def _law(self, values: Matrix) -> Floats:
        left, law = np.ones(len(values)), np.zeros((len(values), LAST + 1))
        for step in range(1, LAST + 1):
            open_rows = np.flatnonzero(left > NEGLIGIBLE)
            if len(open_rows):
                asked = at_step(values[open_rows], np.full(len(open_rows), step), self.names)
                chance = np.mean([model.predict_proba(asked)[:, 1] for model in self.models], axis=0)
                left[open_rows] *= 1 - chance
            law[:, step] = 1 - left
        law[:, -1] = 1.0
        return law


def is_resting(values: Matrix, names: dict[str, int]) -> Flags:
    """Whether the number waited for is of a series that the board leapt to today and left: 901 after 25, then 26."""
    behind, leaps = values[:, names["behind"]], values[:, names["leaps_today"]]
    return np.asarray((behind > LONGEST_LEAP) & (leaps >= 1), dtype=np.bool_)


def law_of_rest(values: Matrix, names: dict[str, int]) -> Floats:
    """The law for a resting series: any minute until closing is as likely for each number of it that must be called.

    Such days are too rare to learn from, and no rate of the other series tells when this one goes on. Two numbers
    or more are reckoned as two: they are often called together.
    """
    closings = np.stack([values[:, names[name]] for name in ("closes_in", "office_closes_in")])
    rest = np.where(np.isnan(closings).all(0), REST_OF_DAY, np.nan_to_num(closings).max(0))
    part = STEP * np.arange(LAST + 1)[None] / np.maximum(rest, SHORTEST_REST)[:, None]
    law = np.minimum(part, 1.0) ** np.clip(values[:, names["waiting"]], 1, 2)[:, None]
    law[:, -1] = 1.0
    return np.asarray(law, dtype=np.float64)


def steps_of_wait(wait: Floats) -> Ints:
    """Minutes → steps: the nearest of STEP · k − HALF, from 1 on."""
    return np.maximum(np.rint((wait + HALF) / STEP), 1).astype(np.int64)


def at_step(values: Matrix, step: Ints, names: dict[str, int]) -> Matrix:
    """The columns of a row, and how the step lies to its guesses, memories and closing times."""
    minutes = STEP * step - HALF
    added = [minutes]
    added += [np.log(minutes / np.maximum(values[:, names[guess]], 1)) for guess in GUESSES]
    added += [np.log(minutes) - values[:, names[memory]] for memory in MEMORIES]
    added += [values[:, names[closing]] - minutes for closing in CLOSINGS]
    return np.column_stack([values, *added]).astype(np.float32)


def learn(views: list[Known], wait: Floats, rows: Flags, seeds: int) -> Chances:
    """Teach `seeds` models with the rows whose wait is known. Each row shows itself once, with one amount of past.

    Rows of a queue-day tell nearly the same: showing each under one view at random, another in each model, loses
    nothing and takes a third of the time.
    """
    taught = np.flatnonzero(rows)
    steps = steps_of_wait(wait[taught])
    names = views[0].names
    models = []
    for seed in range(seeds):
        drawn = np.random.default_rng(seed).integers(0, len(views), len(taught))
        shown = np.empty((len(taught), len(names)), dtype=np.float32)
        for place, view in enumerate(views):
            shown[drawn == place] = view.values[taught[drawn == place]]
        models.append(_taught(shown, steps, names, seed))
    return Chances(models, names)


def _taught(shown: Matrix, steps: Ints, names: dict[str, int], seed: int) -> HistGradientBoostingClassifier:
    """One model, of a line per row and step until it was reached."""
    lines = np.minimum(steps, LAST)
    row = np.repeat(np.arange(len(shown)), lines)
    step = np.arange(len(row)) - np.repeat(np.cumsum(lines) - lines, lines) + 1
    model = HistGradientBoostingClassifier(max_iter=TREES, random_state=seed, **SETTINGS)
    model.fit(at_step(shown[row], step, names), step == steps[row])
    return model
