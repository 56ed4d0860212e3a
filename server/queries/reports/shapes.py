"""Reports with a shape of their own: the heat map, the distribution of times, the ratings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from server.domain.figures.factors import FACTORS
from server.domain.figures.percentiles import percentiles_of
from server.domain.figures.summary import FEWEST_ANSWERS
from server.domain.rating import Reason, When, scores_of
from server.domain.rating.form import CODES
from server.queries.reports.gathering import Scope, gathered
from server.queries.reports.grouped import is_by_person, told_figures
from server.queries.reports.wish import Wish
from server.storage.reading import Reading
from server.views import Json

BINS_S = {
    "wait": (0, 60, 120, 300, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200),
    "service": (0, 60, 120, 180, 300, 420, 600, 900, 1200, 1800, 2700, 3600),
}
"""Where each bin of a distribution begins, in seconds; the last has no end."""


def heat_report(reading: Reading, wish: Wish) -> Json:
    """How many came, and how long they waited, in each hour of each weekday; hours without anybody are left out."""
    groups, _ = gathered(reading, _scope(wish, "hour"), lambda day, hour: f"{day.weekday()} {hour}")
    cells = [
        {
            "weekday": int(key[0]), "hour": int(key[2:]), "arrivals": groups[key].arrivals,
            "wait_median_s": percentiles_of(groups[key].waits, 0.5)[0],
        }
        for key in sorted(groups)
    ]  # fmt: skip
    return {"report": "heat", **_days(wish), "cells": cells}


def distribution_report(reading: Reading, wish: Wish) -> Json:
    """How many waits, or services, were how long; each bin holds its first second and not its last."""
    _, total = gathered(reading, _scope(wish, "all"), lambda *_: "")
    begins = BINS_S[wish.of]
    many = Counter[int]()
    for seconds, often in (total.waits if wish.of == "wait" else total.services).items():
        many[sum(begin <= seconds for begin in begins) - 1] += often
    ends = (*begins[1:], None)
    bins = [
        {"from_s": begin, "to_s": end, "count": many[number]}
        for number, (begin, end) in enumerate(zip(begins, ends, strict=True))
    ]
    return {"report": "distribution", **_days(wish), "of": wish.of, "bins": bins}


def ratings_report(reading: Reading, wish: Wish) -> Json:
    """Marks, reasons, and the five factors of SIPAS that the reasons belong to; nothing where one person's are few."""
    _, total = gathered(reading, _scope(wish, "all"), lambda *_: "")
    is_hidden = is_by_person(wish) and sum(total.scores.values()) < FEWEST_ANSWERS
    scores, reasons = (Counter[int](), Counter[str]()) if is_hidden else (total.scores, total.reasons)
    known = {one.code: one for one in reading.reasons.where()}
    return {
        "report": "ratings", **_days(wish), "levels": _levels(reading, scores), "reasons": _reasons(known, reasons),
        "factors": _factors(known, reasons), "total": told_figures(total, is_by_person(wish)),
    }  # fmt: skip


def _levels(reading: Reading, scores: Counter[int]) -> list[Json]:
    """Those that the site offers, and those that it offered when somebody chose them."""
    offered = scores_of(reading.site.rating_levels)
    return [
        {"score": level.score, "code": CODES[level.score], "name": level.name, "count": scores[level.score]}
        for level in sorted(reading.levels.where(), key=lambda one: -one.score)
        if level.score in offered or scores[level.score]
    ]


def _reasons(known: Mapping[str, Reason], reasons: Counter[str]) -> list[Json]:
    return [
        {"code": code, "name": known[code].name if code in known else {"vi": code, "en": code}, "count": count}
        for code, count in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
    ]


def _factors(known: Mapping[str, Reason], reasons: Counter[str]) -> list[Json]:
    """How often each factor was praised and blamed; a reason of no factor counts for none."""
    told = {factor: {"good": 0, "bad": 0} for factor in FACTORS}
    for code, reason in known.items():
        if reason.factor is not None:
            told[reason.factor]["good" if reason.when is When.HIGH else "bad"] += reasons[code]
    return [{"factor": factor, **counts} for factor, counts in told.items()]


def _scope(wish: Wish, dimension: str) -> Scope:
    return Scope(wish.first, wish.last, dimension, wish.filters)


def _days(wish: Wish) -> Json:
    return {"from": wish.first.isoformat(), "to": wish.last.isoformat()}
