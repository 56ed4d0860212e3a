"""How good what was told has been: coverage, error and width, beside two plain predictors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

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
    """One way of telling over the estimates that are compared: how far off it was on average, and how often it held; a
    plain predictor is given a range as wide as the one told, around its figure."""

    count: int
    error_s: int | None
    coverage: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """`held` of `count` ranges held; `above` ended later than told, `below` sooner; times are means in seconds.

    `unknown` of all that were `told` were told to people who were not called, or who let others go before; they count
    for nothing else. `ours`, `last` and `line` are over the same estimates: those for which both plain ways had a
    figure, for who is measured on easier cases looks better.
    """

    told: int
    count: int
    held: int
    above: int
    below: int
    unknown: int
    coverage: float | None
    error_s: int | None
    width_s: int | None
    ours: Plain
    last: Plain
    line: Plain


def score(shown: Sequence[Shown]) -> Score:
    """The figures of these estimates; None for means of nothing."""
    known = [(one, one.waited_s) for one in shown if one.waited_s is not None]
    above = sum(waited > one.told.high_s for one, waited in known)
    below = sum(waited < one.told.low_s for one, waited in known)
    held, count = len(known) - above - below, len(known)
    alike = [_Compared(one.told, waited, one.last_s, one.line_s) for one, waited in known
             if one.last_s is not None and one.line_s is not None]  # fmt: skip
    return Score(
        told=len(shown), count=count, held=held, above=above, below=below, unknown=len(shown) - count,
        coverage=_share(held, count),
        error_s=_mean([abs(waited - one.told.likely_s) for one, waited in known]),
        width_s=_mean([one.told.high_s - one.told.low_s for one, _ in known]),
        ours=_ours(alike), last=_plain(alike, lambda one: one.last_s), line=_plain(alike, lambda one: one.line_s),
    )  # fmt: skip


class _Compared(NamedTuple):
    told: Wait
    waited_s: float
    last_s: int
    line_s: int


def _ours(alike: Sequence[_Compared]) -> Plain:
    held = sum(one.told.low_s <= one.waited_s <= one.told.high_s for one in alike)
    errors = [abs(one.waited_s - one.told.likely_s) for one in alike]
    return Plain(count=len(alike), error_s=_mean(errors), coverage=_share(held, len(alike)))


def _plain(alike: Sequence[_Compared], guess: Callable[[_Compared], int]) -> Plain:
    errors = [abs(one.waited_s - guess(one)) for one in alike]
    held = sum(2 * off <= one.told.high_s - one.told.low_s for off, one in zip(errors, alike, strict=True))
    return Plain(count=len(alike), error_s=_mean(errors), coverage=_share(held, len(alike)))


def _share(held: int, count: int) -> float | None:
    return round(held / count, 4) if count else None


def _mean(values: Sequence[float]) -> int | None:
    return round(sum(values) / len(values)) if values else None
