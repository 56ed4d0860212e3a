"""How good what was told has been: coverage, error and width, beside two plain predictors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.estimates.wait import Wait

AIM = 0.8
"""The share of ranges that are to hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One estimate as it was told at `shown_at`, and what came of it.

    `raw` is the range before it was corrected and rounded. `last_s` is what the last one called here had waited, and
    `line_s` the people before × the mean time that each takes: what plainer systems tell. `waited_s` is the time from
    then to the call; None where nobody was called, or the person let others go before.
    """

    service_id: str
    shown_at: datetime
    told: Wait
    raw: Wait
    last_s: int | None
    line_s: int | None
    waited_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """A plain predictor over the estimates for which it had a figure: how far off it was on average, and how often a
    range as wide as the one told, around its figure, would have held."""

    count: int
    error_s: int | None
    coverage: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """`held` of `count` ranges held; `above` ended later than told, `below` sooner; times are means in seconds.

    `unknown` were told to people who were not called, or who let others go before; they count for nothing else.
    """

    count: int
    held: int
    above: int
    below: int
    unknown: int
    coverage: float | None
    error_s: int | None
    width_s: int | None
    last: Plain
    line: Plain


def score(shown: Sequence[Shown]) -> Score:
    """The figures of these estimates; None for means of nothing."""
    known = [(one, one.waited_s) for one in shown if one.waited_s is not None]
    above = sum(waited > one.told.high_s for one, waited in known)
    below = sum(waited < one.told.low_s for one, waited in known)
    held, count = len(known) - above - below, len(known)
    return Score(
        count=count, held=held, above=above, below=below, unknown=len(shown) - count,
        coverage=round(held / count, 4) if count else None,
        error_s=_mean([abs(waited - one.told.likely_s) for one, waited in known]),
        width_s=_mean([one.told.high_s - one.told.low_s for one, _ in known]),
        last=_plain([(one.told, one.last_s, waited) for one, waited in known if one.last_s is not None]),
        line=_plain([(one.told, one.line_s, waited) for one, waited in known if one.line_s is not None]),
    )  # fmt: skip


def _plain(guessed: Sequence[tuple[Wait, int, float]]) -> Plain:
    errors = [abs(waited - guess) for _, guess, waited in guessed]
    held = sum(2 * off <= told.high_s - told.low_s for off, (told, _, _) in zip(errors, guessed, strict=True))
    return Plain(
        count=len(errors), error_s=_mean(errors), coverage=round(held / len(errors), 4) if errors else None
    )  # fmt: skip


def _mean(values: Sequence[float]) -> int | None:
    return round(sum(values) / len(values)) if values else None
