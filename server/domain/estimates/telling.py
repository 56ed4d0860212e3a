"""How a reckoned range is told: in round figures that people use, and calmly, so that it does not jump about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from server.domain.estimates.wait import Wait

STEPS_S = ((3600, 300), (7200, 600))
"""Up to so long a wait, a range is told in steps of so many seconds; beyond the last, in LONGEST_STEP_S."""
LONGEST_STEP_S = 1800
CALM = 0.8
"""What was told stays while the reckoning is within this share of a step of it."""
LONGEST_S = 6 * 3600
"""Nobody is told of a wait that may be longer: it would end on another half-day, if at all."""
PATIENCE = timedelta(minutes=5)
"""While nothing happens at its counters, an end of a range rises no sooner, and by one step."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was told of a line, and while what stood in the hall: its counters with what they did, and who waited for
    them. `since` then, or since it last rose for the standstill alone.
    """

    line: tuple[Wait | None, ...]
    standing: frozenset[object]
    since: datetime

    def is_still(self, standing: frozenset[object], own: Iterable[str]) -> bool:
        """Whether nothing has happened but that more people joined this line, who stand behind."""
        return self.standing <= standing and (standing - self.standing) <= set(own)


def step_of(high_s: float) -> int:
    """The step in which a range that ends there is told, in seconds."""
    return next((step for longest, step in STEPS_S if high_s <= longest), LONGEST_STEP_S)


def told(raw: Wait, before: Wait | None = None) -> Wait | None:
    """The range to tell; None where it is too long to be known. `before` is what was told of the same place."""
    if raw.high_s > LONGEST_S:
        return None
    if before is not None and _still_holds(raw, before):
        return before
    low, high = _rounded(raw)
    return Wait(low_s=low, likely_s=min(max(round(raw.likely_s / 60) * 60, low), high), high_s=high)


def told_line(raw: Iterable[Wait], before: tuple[Wait | None, ...] = ()) -> tuple[Wait | None, ...]:
    """The same for a whole line, index = people ahead. Nobody is told of a shorter wait than who stands before."""
    return tuple(_rising(told(one, before[place] if place < len(before) else None) for place, one in enumerate(raw)))


def said_still(raw: Iterable[Wait], before: Said, now: datetime) -> Said:
    """The same while nothing happens. What lasts already long may last for longer still, so every minute without a call
    lengthens the reckoning by more than a minute; the next call takes it all back. So the told range grows step by
    step, at the pace of the clock, and a queue that truly stalls says so; it falls at once, for a call may be near.
    """
    may_rise = now - before.since >= PATIENCE
    line = told_line(raw, before.line)
    calm = (_risen(one, was, may_rise) for one, was in zip(line, before.line, strict=False))
    line = tuple(_rising((*calm, *line[len(before.line) :])))
    grown = any(one and was and one.high_s > was.high_s for one, was in zip(line, before.line, strict=False))
    return replace(before, line=line, since=now if grown else before.since)


def _risen(one: Wait | None, was: Wait | None, may_rise: bool) -> Wait | None:
    if one is None or was is None:
        return one
    step = step_of(was.high_s + 1) if may_rise else 0
    low, high = min(one.low_s, was.low_s + step), min(one.high_s, was.high_s + step)
    return Wait(low_s=low, likely_s=min(max(min(one.likely_s, was.likely_s + step), low), high), high_s=high)


def _still_holds(raw: Wait, before: Wait) -> bool:
    slack = CALM * step_of(before.high_s)
    pairs = (raw.low_s, before.low_s), (raw.likely_s, before.likely_s), (raw.high_s, before.high_s)
    return all(abs(now - then) <= slack for now, then in pairs)


def _rounded(raw: Wait) -> tuple[int, int]:
    """Each end to the nearest step, which is right as often as the range itself; never less than a step wide."""
    step = step_of(raw.high_s)
    low, high = _nearest(raw.low_s, step), _nearest(raw.high_s, step)
    if low < high:
        return low, high
    low = int(raw.low_s // step) * step
    return low, max(-int(-raw.high_s // step) * step, low + step)


def _nearest(seconds: float, step: int) -> int:
    return max(0, int(seconds / step + 0.5)) * step


def _rising(line: Iterable[Wait | None]) -> Iterator[Wait | None]:
    low = likely = high = 0
    known = True
    for one in line:
        known = known and one is not None
        if one is None or not known:
            yield None
            continue
        low, likely, high = max(low, one.low_s), max(likely, one.likely_s), max(high, one.high_s)
        yield Wait(low_s=low, likely_s=likely, high_s=high)
