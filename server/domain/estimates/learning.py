"""What a centre's own days teach: how long visits and pauses last, how much the pace differs, who gives up.

Few cases are believed little: each law lies between what the centre aims at, stretched by its general pace, and what
was seen, quantile by quantile on the logarithmic scale (shrinkage as in Ang et al. 2016 and data/queue mining: the
queue's own history first, the site's for what it has too little of).
"""

from __future__ import annotations

import json
from bisect import bisect, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import zip_longest
from math import exp, log, sqrt
from statistics import fmean, median, pvariance

from server.domain.estimates.laws import (
    PATHS,
    PAUSE,
    PRESS,
    RESTS,
    SPREAD,
    UNSURE,
    Law,
    Laws,
    Rates,
    lognormal,
    resampled,
)

LONGEST_S = 7200.0
"""A visit that holds a counter for longer was forgotten."""
REST_S = 2700.0
"""A counter that calls nobody for longer, though somebody waits, rests: that is no press of a button."""
LEAST_S = 5.0
BELIEVED, PAUSES_BELIEVED, HOUR_BELIEVED, DAYS_BELIEVED = 25, 10, 80, 3
"""With so many cases what was seen counts as much as what was believed before."""
VERSION = 1


@dataclass(frozen=True, slots=True)
class Visit:
    """A call and the end of what followed; instants in seconds since an epoch, the hour by the centre's clock."""

    service_id: str
    desk_id: str
    day: int
    weekday: int
    hour: int
    since_s: float
    called_s: float
    ended_s: float


@dataclass(frozen=True, slots=True)
class Past:
    """What is learned from. `pauses` are reasons and seconds. `left` people gave up in `waited_s` seconds of all
    waiting; on `days` days there came so many of each service in each of the 24 hours, `prior` those with priority and
    `come` the others."""

    visits: Sequence[Visit] = ()
    pauses: Sequence[tuple[str, float]] = ()
    left: int = 0
    waited_s: float = 0.0
    days: int = 0
    come: Mapping[str, Sequence[int]] = field(default_factory=dict)
    prior: Mapping[str, Sequence[int]] = field(default_factory=dict)


def learned(past: Past, aims: Mapping[str, float]) -> Laws:
    """The laws of a centre; `aims` are seconds that a visit of each service should last."""
    seen, gaps = _lasted(past.visits)
    presses = _between(PRESS, gaps, BELIEVED)
    logs = {one: [log(each) for each in values] for one, values in seen.items() if one in aims}
    spread = _spread(logs.values())
    pace = _pace(logs, aims, spread)
    holds = {
        one: _between(lognormal(aim * pace, spread), sorted(seen.get(one, ())), BELIEVED) for one, aim in aims.items()
    }
    about = [(one, log(_length(one) / _mean(holds[one.service_id]))) for one in past.visits if one.service_id in holds]
    rests = {one: sorted(lasted for why, lasted in past.pauses if why == one) for one in RESTS}
    pauses = _between(PAUSE, sorted(lasted for _, lasted in past.pauses), PAUSES_BELIEVED)
    return Laws(
        holds=holds, presses=presses, pauses=pauses,
        rests={one: _between(usual, rests[one], PAUSES_BELIEVED) for one, usual in RESTS.items()},
        spread=spread,
        unsure=_unsure(about, spread), leaves=past.left / (past.waited_s + 3600.0),
        come=_rates(past.come, past.days), prior=_rates(past.prior, past.days),
        hours=_shifts(about, lambda one: one.hour), weekdays=_shifts(about, lambda one: one.weekday),
    )  # fmt: skip


def _rates(counts: Mapping[str, Sequence[int]], days: int) -> dict[str, Rates]:
    """To the sixth sign: what is written down is read again as it was."""
    return {one: tuple(round(count / 3600 / max(days, 1), 6) for count in each) for one, each in counts.items()}


def _length(one: Visit) -> float:
    return min(max(one.ended_s - one.called_s, LEAST_S), LONGEST_S)


def _mean(law: Law) -> float:
    return sum(law) / PATHS


def _lasted(visits: Sequence[Visit]) -> tuple[dict[str, list[float]], list[float]]:
    """By service how long a counter was taken up until it could call the next, and all pauses before a press while
    somebody waited. Where nobody waited, the pause is taken from another visit: it has nothing to do with this one."""
    ordered = sorted(visits, key=lambda one: (one.desk_id, one.day, one.called_s))
    lines = _Lines(visits)
    pairs = [(one, _gap(one, after, lines)) for one, after in zip_longest(ordered, ordered[1:])]
    gaps = [gap for _, gap in pairs if gap is not None] or list(PRESS)
    seen: defaultdict[str, list[float]] = defaultdict(list)
    for number, (one, gap) in enumerate(pairs):
        seen[one.service_id].append(_length(one) + (gaps[number * 7919 % len(gaps)] if gap is None else gap))
    return dict(seen), sorted(gaps)


class _Lines:
    """Whether anybody waited whom a counter serves, at any moment of any day.

    Not whether the next one did: who is called after a long pause has often come in it, so long pauses would be missed.
    """

    def __init__(self, visits: Sequence[Visit]) -> None:
        self._came: defaultdict[tuple[int, str], list[float]] = defaultdict(list)
        self._called: defaultdict[tuple[int, str], list[float]] = defaultdict(list)
        self._serves: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
        for one in visits:
            insort(self._came[one.day, one.service_id], one.since_s)
            insort(self._called[one.day, one.service_id], one.called_s)
            self._serves[one.day, one.desk_id].add(one.service_id)

    def is_awaited(self, one: Visit) -> bool:
        """When that visit was over, at its counter."""
        keys = ((one.day, service_id) for service_id in self._serves[one.day, one.desk_id])
        return any(bisect(self._came[key], one.ended_s) > bisect(self._called[key], one.ended_s) for key in keys)


def _gap(one: Visit, after: Visit | None, lines: _Lines) -> float | None:
    if after is None or after.desk_id != one.desk_id or after.day != one.day or not lines.is_awaited(one):
        return None
    gap = after.called_s - one.ended_s
    return max(gap, 1.0) if gap <= REST_S else None


def _between(believed: Law, seen: Sequence[float], enough: int) -> Law:
    """Quantile by quantile; `seen` rises."""
    if not seen:
        return believed
    share = len(seen) / (len(seen) + enough)
    pairs = zip(believed, resampled(seen), strict=True)
    return tuple(exp((1 - share) * log(max(old, 1.0)) + share * log(max(new, 1.0))) for old, new in pairs)


def _spread(logs: Iterable[Sequence[float]]) -> float:
    """Of the logarithm within services, all together."""
    groups = [one for one in logs if len(one) > 1]
    count = sum(map(len, groups))
    inside = sum(pvariance(one) * len(one) for one in groups)
    return sqrt((inside + SPREAD**2 * BELIEVED) / (count + BELIEVED))


def _pace(logs: Mapping[str, Sequence[float]], aims: Mapping[str, float], spread: float) -> float:
    """How much longer than aimed at visits last here, over all services."""
    ratios = [fmean(one) + spread**2 / 2 - log(max(aims[each], LEAST_S)) for each, one in logs.items() if len(one) > 2]
    return exp(median(ratios) * len(ratios) / (len(ratios) + 1)) if ratios else 1.0


def _unsure(about: Sequence[tuple[Visit, float]], spread: float) -> float:
    """How much whole days differ from each other, chance taken out."""
    days: defaultdict[int, list[float]] = defaultdict(list)
    for one, shift in about:
        days[one.day].append(shift)
    full = [each for each in days.values() if len(each) >= 10]
    if not full:
        return UNSURE
    chance = fmean(spread**2 / len(each) for each in full)
    real = max(0.0, pvariance([fmean(each) for each in full]) - chance) if len(full) > 1 else UNSURE**2
    return sqrt((real * len(full) + UNSURE**2 * DAYS_BELIEVED / 4) / (len(full) + DAYS_BELIEVED / 4))


def _shifts(about: Sequence[tuple[Visit, float]], key: Callable[[Visit], int]) -> dict[int, float]:
    """By how much visits of that hour or weekday are longer than the usual."""
    groups: defaultdict[int, list[float]] = defaultdict(list)
    for one, shift in about:
        groups[key(one)].append(shift)
    usual = fmean(shift for _, shift in about) if about else 0.0
    return {one: (fmean(each) - usual) * len(each) / (len(each) + HOUR_BELIEVED) for one, each in groups.items()}


def written(laws: Laws) -> str:
    """The laws as a text that `read` takes back."""
    told = asdict(laws)
    for name in ("holds", "rests"):
        told[name] = {one: [round(each, 1) for each in law] for one, law in told[name].items()}
    return json.dumps({"version": VERSION, **told}, separators=(",", ":"))


def read(text: str) -> Laws:
    """Raises ValueError for what is not a whole text of this version."""
    try:
        told = json.loads(text)
        if told.pop("version") != VERSION:
            raise ValueError("laws of another version")
        laws = Laws(**{
            **told, "holds": {one: _law(law) for one, law in told["holds"].items()},
            "rests": {one: _law(law) for one, law in told["rests"].items()},
            "pauses": _law(told["pauses"]), "presses": _law(told["presses"]),
            "come": {one: tuple(map(float, each)) for one, each in told["come"].items()},
            "prior": {one: tuple(map(float, each)) for one, each in told["prior"].items()},
            "hours": {int(one): float(shift) for one, shift in told["hours"].items()},
            "weekdays": {int(one): float(shift) for one, shift in told["weekdays"].items()},
        })  # fmt: skip
        if not (0 <= laws.unsure < 2 and 0 < laws.spread < 3 and 0 <= laws.leaves < 1):
            raise ValueError("laws beyond belief")
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no laws: {error!r}") from error
    return laws


def _law(told: Sequence[float]) -> Law:
    law = tuple(map(float, told))
    if len(law) != PATHS or min(law) < 0 or list(law) != sorted(law):
        raise ValueError("no law")
    return law
