"""Ranges corrected by what came of those told before, so that as many hold as are promised, by service, hour and width.

Conformal prediction for groups that overlap: each group's latest misses tell by how much its ranges end too early or
begin too late, and each kind of group in turn takes what the ones before have left. A group of few cases says little,
and is believed little. Sources: Romano, Patterson and Candès 2019 (conformal quantile regression, each end apart);
Jung, Noarov, Ramalingam and Roth 2023 (batch multivalid conformal prediction); Gibbs and Candès 2021 (latest cases).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

from server.domain.estimates.scoring import AIM, Shown
from server.domain.estimates.telling import step_of
from server.domain.estimates.wait import Wait

LATEST = 200
"""So many of a group's latest cases count: fewer would be chance, more would remember a day that is long over."""
NOW = 150
"""And so many of all cases, which come last: what has changed today concerns most services alike."""
REMEMBERED = 1500
"""So many of the whole centre are looked through."""
WEIGHT = 40
"""With so many cases a group is believed by half."""
PASSES = 2
LEAST_SCALE_S = 240.0
"""The width by which a shift is measured is no less than this: a range of seconds cannot be stretched to minutes."""
WIDTHS_S = (300, 600, 1200, 2400)
LEAST_SHIFT, MOST_SHIFT = -0.45, 3.0
TAIL = 1 - (1 - AIM) / 2

Key = tuple[str, ...]


class Shift(NamedTuple):
    """By how many widths the low end goes down, the middle up and the high end up."""

    low: float = 0.0
    likely: float = 0.0
    high: float = 0.0


@dataclass(frozen=True)
class Correction:
    """What to shift in each group; nothing is known of a centre that has told nobody anything yet."""

    shifts: dict[Key, Shift] = field(default_factory=dict)

    def corrected(self, raw: Wait, service_id: str, hour: int) -> Wait:
        """The range as it should be told of this service to somebody who joins in that hour of the centre's day."""
        if not self.shifts:
            return raw
        found = [self.shifts.get(key, NOTHING) for key in _keys(raw, service_id, hour)]
        scale = _scale(raw)
        low = raw.low_s - scale * _within(sum(one.low for one in found))
        high = raw.high_s + scale * _within(sum(one.high for one in found))
        likely = raw.likely_s + scale * sum(one.likely for one in found)
        low, high = max(0.0, min(low, high)), max(0.0, low, high)
        return Wait(low_s=round(low), likely_s=round(min(max(likely, low), high)), high_s=round(high))


NOTHING = Shift()
NO_CORRECTION = Correction()


def learned(shown: Sequence[tuple[Shown, int]]) -> Correction:
    """From estimates with the hour in which each was told, newest first; those without an outcome say nothing."""
    cases = [
        (_keys(one.raw, one.service_id, hour), _miss(one.raw, one.waited_s))
        for one, hour in shown if one.waited_s is not None
    ][:REMEMBERED]  # fmt: skip
    shifts: dict[Key, Shift] = {}
    left = [miss for _, miss in cases]
    for number in range(PASSES * KINDS):
        kind = number % KINDS
        groups: defaultdict[Key, list[int]] = defaultdict(list)
        for place, (keys, _) in enumerate(cases):
            groups[keys[kind]].append(place)
        for key, places in groups.items():
            step = _shift([left[place] for place in places[: NOW if key == ("all",) else LATEST]])
            shifts[key] = _plus(shifts.get(key, NOTHING), step, 1)
            for place in places:
                left[place] = _plus(left[place], step, -1)
    return Correction(shifts)


def _keys(raw: Wait, service_id: str, hour: int) -> tuple[Key, ...]:
    """The groups that a range belongs to, from the widest to the narrowest."""
    width = sum(raw.high_s - raw.low_s > bound for bound in WIDTHS_S)
    clock = str(hour)
    return ("width", str(width)), ("service", service_id), ("hour", clock), ("both", service_id, clock), ("all",)


KINDS = 5


def _miss(raw: Wait, waited_s: float) -> Shift:
    """By how many widths each end would have had to go for the *told* figure to hold; less than nothing where it held
    with room to spare. A told end is the nearest step, so the end must come within half a step of the step beyond."""
    step, scale = step_of(max(raw.high_s, waited_s)), _scale(raw)
    below = waited_s // step * step + step / 2 - 1
    above = ceil(waited_s / step) * step - step / 2
    return Shift((raw.low_s - below) / scale, (waited_s - raw.likely_s) / scale, (above - raw.high_s) / scale)


def _shift(misses: Sequence[Shift]) -> Shift:
    """Each end by the conformal quantile of its misses, as far as their number deserves belief."""
    belief = len(misses) / (len(misses) + WEIGHT)
    lows, likelies, highs = (sorted(values) for values in zip(*misses, strict=True))
    return Shift(
        belief * _quantile(lows, TAIL), belief * _quantile(likelies, 0.5), belief * _quantile(highs, TAIL)
    )  # fmt: skip


def _quantile(ordered: Sequence[float], share: float) -> float:
    """The smallest that holds for this share of the next ones too: the rank is of one more than were seen."""
    return ordered[min(len(ordered), ceil((len(ordered) + 1) * share)) - 1]


def _plus(one: Shift, other: Shift, sign: int) -> Shift:
    return Shift(*(a + sign * b for a, b in zip(one, other, strict=True)))


def _scale(raw: Wait) -> float:
    return max(float(raw.high_s - raw.low_s), LEAST_SCALE_S)


def _within(shift: float) -> float:
    return min(max(shift, LEAST_SHIFT), MOST_SHIFT)
