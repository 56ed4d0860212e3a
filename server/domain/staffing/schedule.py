"""Counters at work through a day, as a clock of how many people they can have served."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

QUARTER_H = 0.25


@dataclass(frozen=True)
class Schedule:
    """Counters at work in each quarter-hour of a day; each takes `service` people an hour.

    Hours count from the first quarter-hour. After the last one its counters stay until the hall is empty.
    """

    counters: Sequence[int]
    service: float

    def at(self, hours: float) -> int:
        """Counters at work then."""
        quarter = int(hours / QUARTER_H)
        return self.counters[quarter] if quarter < len(self.counters) else self._last

    def most(self, start: float, end: float) -> int:
        """The most counters at work at any time between the two."""
        first, last = int(start / QUARTER_H), int(end / QUARTER_H) + 1
        return max(*self.counters[first:last], self.at(start), self.at(end))

    def served(self, hours: float) -> float:
        """How many people they can have served until then."""
        whole = min(int(hours / QUARTER_H), len(self.counters))
        return self._served[whole] + self.at(hours) * self.service * (hours - whole * QUARTER_H)

    def when_served(self, people: float) -> float:
        """When they can have served so many: the other way round."""
        for quarter, (before, after) in enumerate(zip(self._served, self._served[1:], strict=False)):
            if after >= people > before:
                return QUARTER_H * (quarter + (people - before) / (after - before))
        left = people - self._served[-1]
        return len(self.counters) * QUARTER_H + max(0.0, left) / (self._last * self.service)

    def opens(self, hours: float) -> tuple[float, int]:
        """From then on, when counters are at work first, and how many."""
        if self.at(hours) > 0:
            return hours, self.at(hours)
        later = range(int(hours / QUARTER_H), len(self.counters))
        found = next((quarter for quarter in later if self.counters[quarter] > 0), None)
        return (hours, self._last) if found is None else (found * QUARTER_H, self.counters[found])

    @cached_property
    def _last(self) -> int:
        return next((one for one in reversed(self.counters) if one > 0), 1)

    @cached_property
    def _served(self) -> list[float]:
        total = [0.0]
        for one in self.counters:
            total.append(total[-1] + one * self.service * QUARTER_H)
        return total
