"""How a reckoned range is told: in round figures that people use, and calmly, so that it does not jump about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from server.domain.estimates.wait import Wait

STEPS_S = ((3600, 300), (7200, 600))
"""Up to so long a wait, a range is told in steps of so many seconds; beyond the last, in LONGEST_STEP_S."""
LONGEST_STEP_S = 1800
CALM = 0.8
"""What was told stays while the reckoning is within this share of a step of it."""
LONGEST_S = 6 * 3600
"""Nobody is told of a wait that may be longer: it would end on another half-day, if at all."""


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
