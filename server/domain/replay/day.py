"""A past day as it was: who came when, how long each stayed at a counter, and which counters were open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.centre.counter import Counter
from server.domain.policy import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One turn of that day. `busy` is how long a counter is with this person, from the call on.

    Who was never called has no `called_at`, and leaves the line at `left_at` if that is known. `only_at` is the counter
    to which somebody was sent.
    """

    turn_id: str
    label: str
    number: int
    service_id: str
    standing: Standing
    since: datetime
    busy: timedelta
    called_at: datetime | None = None
    counter_id: str | None = None
    left_at: datetime | None = None
    only_at: str | None = None

    @property
    def place(self) -> tuple[datetime, int]:
        """First come, first served; of two in one instant the smaller number."""
        return self.since, self.number


@dataclass(frozen=True, slots=True)
class Shift:
    """A counter was open without a break, and its officer served these services."""

    opens: datetime
    closes: datetime
    service_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shifts:
    """The hours of one counter on one day, in order, none touching another."""

    all: tuple[Shift, ...]

    @classmethod
    def of(cls, shifts: Iterable[Shift]) -> Shifts:
        """Sorted; where two overlap, the later one begins when the earlier ends."""
        kept: list[Shift] = []
        for one in sorted(shifts, key=lambda shift: (shift.opens, shift.closes)):
            opens = max(one.opens, kept[-1].closes) if kept else one.opens
            if opens <= one.closes and not (kept and kept[-1].closes >= one.closes):
                kept.append(Shift(opens, one.closes, one.service_ids))
        return cls(tuple(kept))

    def at(self, now: datetime) -> tuple[str, ...]:
        """What is served there now, or once it opens; nothing when it opens no more."""
        return next((shift.service_ids for shift in self.all if now <= shift.closes), ())

    def between(self, start: datetime, end: datetime) -> timedelta:
        """How long the counter was open between the two."""
        parts = (min(end, shift.closes) - max(start, shift.opens) for shift in self.all)
        return sum((max(part, timedelta()) for part in parts), timedelta())

    def after(self, start: datetime, pause: timedelta) -> datetime | None:
        """When, from `start` on, the counter has been open for `pause`; None when its hours end before.

        Nobody is called in the very instant in which a counter closes.
        """
        left = pause
        for shift in self.all:
            begins = max(start, shift.opens)
            if begins > shift.closes:
                continue
            if begins + left < shift.closes or begins + left == shift.opens:
                return begins + left
            left -= shift.closes - begins
        return None


@dataclass(frozen=True, slots=True)
class PastDay:
    """Everybody of the day and the hours of each counter that takes part, by its id.

    `added` are counters that were closed that day in truth: their officers press as quickly as the others.
    """

    people: tuple[Person, ...]
    counters: tuple[Counter, ...]
    shifts: dict[str, Shifts]
    added: frozenset[str] = frozenset()
