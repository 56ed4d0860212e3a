"""The day as it was beside the day as it would have been."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.figures import percentile
from server.domain.replay.day import Person
from server.domain.replay.hall import Replayed

Calls = Mapping[str, datetime]
"""Turn → when it was called; who was not called is not in it."""
CLOSE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Waits:
    """Waits in seconds over those who were called; None where nobody was."""

    called: int
    median_s: float | None
    p90_s: float | None
    longest_s: float | None


def waits(people: Iterable[Person], calls: Calls) -> Waits:
    """The waits of these people; never less than nothing."""
    lasted = [max(0.0, (calls[one.turn_id] - one.since).total_seconds()) for one in people if one.turn_id in calls]
    return Waits(len(lasted), percentile(lasted, 0.5), percentile(lasted, 0.9), max(lasted, default=None))


def as_it_was(people: Iterable[Person]) -> dict[str, datetime]:
    """The real calls."""
    return {one.turn_id: one.called_at for one in people if one.called_at is not None}


def as_played(calls: Iterable[Replayed]) -> dict[str, datetime]:
    """The calls of a replay."""
    return {one.turn_id: one.called_at for one in calls}


def passes(people: Sequence[Person], calls: Calls) -> dict[str, int]:
    """Turn → how many of the same service came later and were called earlier."""
    counted: dict[str, int] = {}
    later: dict[str, list[datetime]] = {}
    for one in sorted(people, key=lambda person: person.place, reverse=True):
        if one.turn_id in calls:
            called = later.setdefault(one.service_id, [])
            counted[one.turn_id] = bisect_left(called, calls[one.turn_id])
            insort(called, calls[one.turn_id])
    return counted


def agreement(people: Iterable[Person], then: Calls, now: Calls) -> float | None:
    """The share of the really called whom the replay calls within a minute of the real call; None without calls."""
    called = [one for one in people if one.turn_id in then]
    if not called:
        return None
    close = sum(one.turn_id in now and abs(now[one.turn_id] - then[one.turn_id]) <= CLOSE for one in called)
    return close / len(called)
