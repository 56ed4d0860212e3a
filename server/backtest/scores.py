"""How good what was told is: error, coverage and width, in all and by fifths of the widths, beside plain predictors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from server.backtest.snapshots import Floats

FIFTHS = 5
CLOSE_MIN = 5.0
"""Minutes within which an estimate counts as close."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was told for each row, in minutes."""

    low: Floats
    likely: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Score:
    """`error_min`: mean absolute error; `close`: share within five minutes; both of the likely wait. `coverage`: share
    of ranges that held, NaN for a predictor without one. `fifths`: coverage and mean width, the narrowest first."""

    waits: int
    error_min: float
    close: float
    coverage: float = float("nan")
    width_min: float = float("nan")
    fifths: tuple[tuple[float, float], ...] = ()


def score(told: Told, wait: Floats) -> Score:
    """Over rows whose wait came true."""
    held = (told.low <= wait) & (wait <= told.high)
    width = told.high - told.low
    plain = plain_score(told.likely, wait)
    return Score(
        waits=plain.waits,
        error_min=plain.error_min,
        close=plain.close,
        coverage=float(held.mean()),
        width_min=float(width.mean()),
        fifths=tuple((float(held[part].mean()), float(width[part].mean())) for part in by_width(width)),
    )


def plain_score(likely: Floats, wait: Floats) -> Score:
    """Of a predictor that tells no range."""
    error = np.abs(likely - wait)
    return Score(waits=len(wait), error_min=float(error.mean()), close=float((error <= CLOSE_MIN).mean()))


def by_width(width: Floats) -> list[np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """Rows in five parts of equal size by width; equal widths fall into the parts by chance, the same at each run."""
    chance = np.random.default_rng(0).random(len(width))
    parts = np.array_split(np.lexsort((chance, width)), FIFTHS)
    return [part for part in parts if len(part)]


HEAD = f"{'predictor':<34}{'MAE min':>9}{'within 5':>10}{'coverage':>10}{'width min':>11}"


def table(scores: dict[str, Score]) -> str:
    """One line a predictor; below, coverage by fifth of the widths for each that tells ranges."""
    lines = [HEAD, *(_line(name, one) for name, one in scores.items())]
    for name, one in scores.items():
        if one.fifths:
            lines.append(f"{name}, by fifths from the narrowest ranges to the widest:")
            lines += [f"  coverage {held:6.1%}, mean width {width:5.1f} min" for held, width in one.fifths]
    return "\n".join(lines)


def _line(name: str, one: Score) -> str:
    range_told = f"{one.coverage:>10.1%}{one.width_min:>11.1f}" if one.fifths else f"{'–':>10}{'–':>11}"
    return f"{name:<34}{one.error_min:>9.2f}{one.close:>10.1%}{range_told}"
