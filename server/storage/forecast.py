"""The hall as it stands in the database, and everybody's wait in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from server.domain.appointment import AppointmentState
from server.domain.centre.counter import Counter, CounterState
from server.domain.centre.service import Service
from server.domain.estimates import Desk, Doing, Forecast, Hall, Laws, Waiting, reckoned
from server.domain.estimates.laws import SPREAD, lognormal
from server.domain.hours.wall_clock import local_day
from server.domain.policy import Standing, head_start, most_in_a_row, services_at
from server.domain.policy.candidates import place_before
from server.domain.ticket import AT_COUNTER, TicketState
from server.storage.schema import appointment, counter, ticket, turn

if TYPE_CHECKING:
    from server.storage.site_records import SiteRecords

HORIZON = timedelta(hours=3)
"""Appointments up to then are expected to come in between."""
COME = 0.8
"""So many of those with an appointment come, before more is known."""
_ASKED = ("id", "service_id", "waiting_since", "number", "priority_class", "is_returning", "appointment_at",
          "not_before", "for_counter_id", "for_officer_id")  # fmt: skip


def reckon_hall(records: SiteRecords) -> Forecast:
    """Everybody's wait at this moment, of all services at once; some milliseconds of work, so not under the lock."""
    hall = _Hall(records)
    return reckoned(hall.now(), hall.laws())


@dataclass
class _Hall:
    records: SiteRecords

    @cached_property
    def _services(self) -> dict[str, Service]:
        return {one.id: one for one in self.records.services.where()}

    @cached_property
    def _counters(self) -> list[tuple[Counter, tuple[str, ...]]]:
        """Those at work, or paused, with what their officers serve there."""
        at_work = self.records.counters.where(counter.c.is_active, counter.c.state != CounterState.CLOSED)
        found = ((one, self.records.staff.find(one.officer_id) if one.officer_id else None) for one in at_work)
        return [(one, services_at(one, officer)) for one, officer in found]

    def laws(self) -> Laws:
        """Before anything is known a visit lasts as long as the centre says that it should."""
        holds = {one.id: lognormal(float(max(30, one.target_service_s)), SPREAD) for one in self._services.values()}
        return Laws(holds=holds)

    def now(self) -> Hall:
        """Who waits and who serves."""
        policy = self.records.site.policy
        people = (*self._waiting(), *self._appointments())
        served = {one for _, services in self._counters for one in services}
        open_to_all = [one.id for one in self._services.values() if one.gives_numbers and one.id in served]
        return Hall(
            people=people, desks=tuple(self._desks(people)), joins=tuple(open_to_all),
            most_in_a_row=most_in_a_row(policy), rank_run=policy.rank_run, rests=self._rests(),
        )  # fmt: skip

    def _seconds(self, at: datetime) -> float:
        return (at - self.records.now).total_seconds()

    def _of_today(self) -> tuple[Any, ...]:
        return ticket.c.site_id == self.records.site.id, ticket.c.business_day == self.records.lines.today

    def _waiting(self) -> list[Waiting]:
        columns = (ticket.c[name] for name in _ASKED)
        waits = select(*columns).where(*self._of_today(), ticket.c.state == TicketState.WAITING)
        return [self._one(*row) for row in self.records.connection.execute(waits)]

    def _one(
        self, ticket_id: str, service_id: str, since: datetime, number: int, code: str | None, *special: Any
    ) -> Waiting:
        is_returning, due, not_before, counter_id, officer_id = special
        site, standing = self.records.site, Standing(code, bool(is_returning), due is not None)
        only_at: tuple[str, ...] | None = None
        if counter_id or officer_id:
            only_at = tuple(
                one.id for one, _ in self._counters if one.id == counter_id or one.officer_id == (officer_id or "")
            )
        return Waiting(
            ticket_id=ticket_id, service_id=service_id, number=number, place=place_before(standing, site),
            since_s=self._seconds(since - head_start(standing, site)), only_at=only_at,
            from_s=max(0.0, self._seconds(not_before)) if not_before else 0.0,
        )  # fmt: skip

    def _appointments(self) -> list[Waiting]:
        """Who is booked for the next hours goes before the line from the booked hour on."""
        now, place = self.records.now, place_before(Standing(has_appointment=True), self.records.site)
        booked = self.records.appointments.where(
            appointment.c.state == AppointmentState.BOOKED, appointment.c.at > now, appointment.c.at < now + HORIZON
        )
        return [
            Waiting(ticket_id=one.id, service_id=one.service_id, since_s=self._seconds(one.at), number=0, place=place,
                    from_s=self._seconds(one.at), comes=COME)
            for one in booked
        ]  # fmt: skip

    def _desks(self, people: Sequence[Waiting]) -> list[Desk]:
        waited_for = {one.service_id for one in people if one.from_s <= 0}
        here, freed = self._present(), self._freed()
        return [self._desk(one, services, here, freed, waited_for) for one, services in self._counters]

    def _desk(self, one: Counter, services: tuple[str, ...], here: dict[str, Any], freed: dict[str, datetime],
              waited_for: set[str]) -> Desk:  # fmt: skip
        doing, since, serving = Doing.FREE, max(filter(None, (one.state_since, freed.get(one.id))), default=None), None
        if one.state is CounterState.PAUSED:
            doing, since = Doing.PAUSED, one.state_since
        elif one.id in here:
            serving, since = here[one.id]
            doing = Doing.BUSY
        elif waited_for & set(services):
            doing = Doing.IDLE
        return Desk(
            id=one.id, service_ids=services, ranks=one.ranks, doing=doing, serving=serving,
            first_rank=min((one.ranks.get(each, 1) for each in one.service_ids), default=1),
            priority_run=one.priority_run, rank_run=one.rank_run,
            for_s=max(0.0, -self._seconds(since)) if since else 0.0,
        )  # fmt: skip

    def _present(self) -> dict[str, Any]:
        """Counter → of what service somebody is there, and since which call."""
        found = (
            select(ticket.c.counter_id, ticket.c.service_id, turn.c.last_called_at)
            .join(turn, turn.c.id == ticket.c.turn_id)
            .where(*self._of_today(), ticket.c.state.in_(AT_COUNTER))
        )
        return {row.counter_id: (row.service_id, row.last_called_at) for row in self.records.connection.execute(found)}

    def _freed(self) -> dict[str, datetime]:
        """Since when those have been free who are."""
        free = [one.id for one, _ in self._counters if one.ticket_id is None]
        found = (
            select(turn.c.counter_id, func.max(turn.c.ended_at))
            .where(turn.c.counter_id.in_(free), turn.c.business_day == self.records.lines.today)
            .group_by(turn.c.counter_id)
        )
        rows = self.records.connection.execute(found) if free else ()
        return {counter_id: ended for counter_id, ended in rows if ended is not None}

    def _rests(self) -> tuple[tuple[float, float], ...]:
        """Hours of rest that begin today and after which the centre goes on today; who works in one now, works."""
        table, site = self.records.openings.table(), self.records.site
        if not site.hours:
            return ()
        periods = table.periods(local_day(self.records.now, site.timezone))
        gaps = ((self._seconds(one.closes), self._seconds(after.opens)) for one, after in pairwise(periods))
        return tuple(gap for gap in gaps if gap[0] > 0)
