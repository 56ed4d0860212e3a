"""A day to come of one group of counters: who is expected, who is usually there, and when the doors are open."""

from __future__ import annotations

from collections import Counter as Counts
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from server.domain.centre.hours import Holiday
from server.domain.centre.service import Service
from server.domain.errors import BadRequest
from server.domain.hours.timetable import Timetable
from server.domain.hours.wall_clock import first_showing
from server.domain.staffing.groups import Group, groups_of
from server.domain.staffing.history import UsualDay, usual_day, usual_days
from server.domain.staffing.plan import Aim
from server.domain.staffing.through_day import Day
from server.queries.staffing.past import Held, Past, past_of
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import holiday as holiday_table
from server.storage.schema import service as service_table

QUARTERS = range(96)
FEWEST_CALLED = 20
"""So many visits make a mean that is worth reckoning with."""


@dataclass(frozen=True)
class Outlook:
    """Next week's days, and what the past says of one group."""

    reading: Reading
    past: Past
    groups: list[Group]
    group: Group
    services: list[Service]
    share: float

    @cached_property
    def held(self) -> Held:
        """How the group's services hold its counters, and how their people wait."""
        return sum((self.past.held.get(one.id, Held()) for one in self.services), Held())

    @property
    def is_known(self) -> bool:
        """Whether enough visits tell how long one takes."""
        return self.held.called >= FEWEST_CALLED and self.held.busy_h > 0

    @property
    def aim(self) -> Aim:
        """The share to hold, and how many people an hour one counter takes."""
        return Aim(service=self.held.called / self.held.busy_h, share=self.share)

    @property
    def leaving(self) -> float:
        """The rate at which who waits gives up: who left uncalled ÷ all hours waited (the maximum likelihood of an
        exponential patience that most calls cut short)."""
        return self.held.abandoned / self.held.waited_h if self.held.waited_h else 0.0

    @property
    def target_s(self) -> int:
        """The shortest target of its services."""
        return min(one.target_wait_s for one in self.services)

    @property
    def days(self) -> list[date]:
        """Monday to Sunday of next week."""
        monday = self.reading.lines.today + timedelta(days=7 - self.reading.lines.today.weekday())
        return [monday + timedelta(days=ahead) for ahead in range(7)]

    def usual(self, day: date) -> UsualDay:
        """That weekday as it usually is in this group; odd days are told by all people of the centre."""
        alike = [one for one in self.past.days if one.weekday() == day.weekday()]
        whole = [self._people(one, None) for one in alike]
        own = [self._people(one, self.services) for one in alike]
        return usual_day(own, [self._at_work(one) for one in alike], usual_days(whole))

    def holiday(self, day: date) -> Holiday | None:
        """What the centre has entered for that day."""
        return self._holidays.get(day)

    def is_open(self, day: date, quarter: int) -> bool:
        """Whether any service of the group is open in the middle of that quarter-hour."""
        clock = f"{quarter // 4:02}:{quarter % 4 * 15 + 7:02}"
        at = first_showing(day, clock, self.reading.site.timezone)
        return any(one.is_open(at) for one in self._tables)

    def expected(self, usual: UsualDay, quarters: Sequence[int], *, busy: bool = False) -> Day:
        """A usual day's people, or a busy one's."""
        known = (usual.quarters.get(quarter) for quarter in quarters)
        people = [(one.busy if busy else one.people) if one else 0.0 for one in known]
        return Day(people, self.leaving, max(self.target_s, 1) / 3600)

    @cached_property
    def _holidays(self) -> dict[date, Holiday]:
        first, last = self.days[0] - timedelta(days=1), self.days[-1] + timedelta(days=1)
        return {one.day: one for one in self.reading.holidays.where(holiday_table.c.day.between(first, last))}

    @cached_property
    def _tables(self) -> list[Timetable]:
        site, kept = self.reading.site, self._holidays
        weeks = dict.fromkeys((one.hours is not None, site.hours if one.hours is None else one.hours)
                              for one in self.services)  # fmt: skip
        return [Timetable(timezone=site.timezone, week=week, holidays=kept, is_own=is_own) for is_own, week in weeks]

    def _people(self, day: date, services: Sequence[Service] | None) -> Counts[int]:
        ids = {service_id for service_id, _ in self.past.arrivals} if services is None else {one.id for one in services}
        total: Counts[int] = Counts()
        for service_id in ids:
            total.update(self.past.arrivals.get((service_id, day), {}))
        return total

    def _at_work(self, day: date) -> Counts[int]:
        total: Counts[int] = Counts()
        for one in self.group.counters:
            total.update(self.past.at_work.get((one.id, day), ()))
        return total


def outlook_of(reading: Reading, counter: int | None, share: float) -> Outlook | None:
    """What is known of the group of that counter number, of the first group without one; None where no counter serves
    anything. Raises BadRequest for a number that no group has."""
    active = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    services = {one.id: one for one in active if one.leaf}
    groups = [
        Group(tuple(id_ for id_ in group.service_ids if id_ in services), group.counters)
        for group in groups_of(reading.counters.where(counter_table.c.is_active))
    ]
    groups = [group for group in groups if group.service_ids]
    if not groups and counter is None:
        return None
    found = next((one for one in groups if counter is None or counter in [each.number for each in one.counters]), None)
    if found is None:
        raise BadRequest("counter", "no counter with this number serves anything", "choice")
    chosen = [one for one in services.values() if one.id in found.service_ids]
    return Outlook(reading, past_of(reading), groups, found, chosen, share)
