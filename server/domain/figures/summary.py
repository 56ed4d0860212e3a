"""The figures of a report's row, from what was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from server.domain.figures import rates
from server.domain.figures.percentiles import percentiles_of
from server.domain.figures.tally import Tally
from server.domain.rating import satisfaction_index

SATISFIED = 4
"""The lowest mark that counts as satisfied; scales of 3, 4 and 5 levels share it (DOMAIN: ratings)."""
FEWEST_ANSWERS = 5
"""Fewer ratings than these are not told of one person: they would point at those who gave them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Durations in seconds, shares from 0 to 1; None where there is nothing to reckon from, or nothing may be told."""

    arrivals: int
    served: int
    no_shows: int
    abandoned: int
    wait_mean_s: float | None
    wait_median_s: int | None
    wait_p90_s: int | None
    wait_p95_s: int | None
    wait_max_s: int | None
    walk_median_s: int | None
    service_mean_s: float | None
    service_median_s: int | None
    service_p90_s: int | None
    handling_mean_s: float | None
    visit_median_s: int | None
    no_show_rate: float | None
    abandonment_rate: float | None
    within_target: float | None
    occupancy: float | None
    answers: int | None
    response_rate: float | None
    index: float | None
    index_low: float | None
    index_high: float | None

    def without_ratings(self) -> Figures:
        """The same, with nothing said about satisfaction."""
        return replace(self, answers=None, response_rate=None, index=None, index_low=None, index_high=None)


NAMES = tuple(one.name for one in fields(Figures))


def figures_of(tally: Tally) -> Figures:
    """Every definition in its place; percentiles are nearest ranks, means are to a tenth of a second."""
    median, p90, p95, longest = percentiles_of(tally.waits, 0.5, 0.9, 0.95, 1.0)
    served_median, served_p90 = percentiles_of(tally.services, 0.5, 0.9)
    answers = sum(tally.scores.values())
    index = satisfaction_index(sum(many for score, many in tally.scores.items() if score >= SATISFIED), answers)
    return Figures(
        arrivals=tally.arrivals, served=tally.served, no_shows=tally.no_shows, abandoned=tally.abandoned,
        wait_mean_s=_mean(tally.waits), wait_median_s=median, wait_p90_s=p90, wait_p95_s=p95, wait_max_s=longest,
        walk_median_s=percentiles_of(tally.walks, 0.5)[0], service_mean_s=_mean(tally.services),
        service_median_s=served_median, service_p90_s=served_p90,
        handling_mean_s=round(tally.handling_s / tally.ratable, 1) if tally.ratable else None,
        visit_median_s=percentiles_of(tally.visits, 0.5)[0],
        no_show_rate=rates.no_show_rate(tally.no_shows, tally.came),
        abandonment_rate=rates.abandonment_rate(tally.abandoned, tally.arrivals),
        within_target=rates.within_target(tally.in_time, sum(tally.waits.values())),
        occupancy=rates.occupancy(tally.busy_s, tally.open_s),
        answers=answers, response_rate=rates.response_rate(answers, tally.ratable),
        index=index.value if index else None, index_low=index.low if index else None,
        index_high=index.high if index else None,
    )  # fmt: skip


def _mean(times: Mapping[int, int]) -> float | None:
    many = sum(times.values())
    return round(sum(value * often for value, often in times.items()) / many, 1) if many else None
