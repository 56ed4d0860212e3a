"""When what is told has become worse than it should be, beyond what chance does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, sqrt
from typing import Literal

from server.domain.estimates.scoring import AIM, Shown

LAST = 100
"""So many estimates with an outcome are looked at."""
FEWEST = 60
ALIKE = 3
"""Neighbours in a line are late together: a hundred of them tell as much as a third of that many strangers would."""
CHANCE = 0.01
"""An alarm by chance alone is allowed once in so many looks at fresh estimates."""
WELL_AGAIN = 0.75
"""The alarm ends where so large a share holds again, and the error is below the plain figure's."""
WORSE_S = 60
"""An error that is larger by less than a minute hurts nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """What the last estimates show. `is_due` and `is_over` are both false in between: an alert stays as it is."""

    is_due: bool
    is_over: bool
    why: Literal["coverage", "error"]
    count: int
    coverage: float
    error_s: int
    plain_s: int | None


def drift_of(shown: Sequence[Shown]) -> Drift | None:
    """Over the last estimates, newest first, those without an outcome left out; None where there are too few."""
    known = [(one, one.waited_s) for one in shown if one.waited_s is not None][:LAST]
    if len(known) < FEWEST:
        return None
    held = sum(one.told.low_s <= waited <= one.told.high_s for one, waited in known)
    errors = [abs(waited - one.told.likely_s) for one, waited in known]
    plain = [(error, abs(waited - one.line_s)) for error, (one, waited) in zip(errors, known, strict=True)
             if one.line_s is not None]  # fmt: skip
    misses = is_too_seldom(held, len(known))
    return Drift(
        is_due=misses or _is_worse(plain),
        is_over=held >= WELL_AGAIN * len(known) and sum(a - b for a, b in plain) <= 0,
        why="coverage" if misses else "error", count=len(known), coverage=round(held / len(known), 2),
        error_s=round(sum(errors) / len(errors)),
        plain_s=round(sum(other for _, other in plain) / len(plain)) if plain else None,
    )  # fmt: skip


def is_too_seldom(held: int, count: int) -> bool:
    """The binomial test, one-sided: would so few hold by chance in less than CHANCE of all cases, if AIM did?"""
    strangers = max(1, count // ALIKE)
    most = held * strangers // count
    tail = sum(comb(strangers, n) * AIM**n * (1 - AIM) ** (strangers - n) for n in range(most + 1))
    return tail < CHANCE


def _is_worse(pairs: Sequence[tuple[float, float]]) -> bool:
    """Whether our errors are larger than the plain figure's: the paired t test, one-sided, and by more than WORSE_S."""
    if len(pairs) < FEWEST:
        return False
    by = [ours - theirs for ours, theirs in pairs]
    mean = sum(by) / len(by)
    spread = sqrt(sum((one - mean) ** 2 for one in by) / (len(by) - 1))
    return mean > WORSE_S and mean * sqrt(len(by) / ALIKE) > 2.33 * spread  # 2.33: one in a hundred
