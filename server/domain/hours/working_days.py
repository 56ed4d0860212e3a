"""Working days of a centre: what promised dates are counted in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from server.domain.hours.timetable import Timetable

SATURDAY = 5
FARTHEST = 3_660
"""Days that are looked through; a centre without a working day in ten years has none."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, eq=False)
class WorkingDays:
    """The days on which the centre opens at all, holidays and make-up days as they are entered.

    A centre that names no hours works from Monday to Friday: nobody promises a paper for a Sunday.
    """

    table: Timetable
    _known: dict[date, bool] = field(default_factory=dict)

    def holds(self, day: date) -> bool:
        """Whether the centre works on that day; a long list asks for the same days again and again."""
        if day not in self._known:
            self._known[day] = self._opens(day)
        return self._known[day]

    def _opens(self, day: date) -> bool:
        if not self.table.week and day not in self.table.holidays:
            return day.weekday() < SATURDAY
        return bool(self.table.spans(day))

    def after(self, day: date, count: int) -> date:
        """The count-th working day after this day, which itself does not count; the day itself for 0.

        Five working days from a Thursday end on the next Thursday.
        """
        return self._nth(day, count, ONE_DAY)

    def before(self, day: date, count: int) -> date:
        """The count-th working day before this day."""
        return self._nth(day, count, -ONE_DAY)

    def following(self, day: date, count: int) -> list[date]:
        """The next so many working days after this one."""
        found = self._from(day, ONE_DAY)
        return [one for one, _ in zip(found, range(count), strict=False)]

    def between(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to `end` and with it; 0 where `end` is not after `start`."""
        return sum(self.holds(start + ahead * ONE_DAY) for ahead in range(1, (end - start).days + 1))

    def _nth(self, day: date, count: int, step: timedelta) -> date:
        if count == 0:
            return day
        return next((one for place, one in enumerate(self._from(day, step), 1) if place == count), day + count * step)

    def _from(self, day: date, step: timedelta) -> Iterator[date]:
        for _ in range(FARTHEST):
            day += step
            if self.holds(day):
                yield day
