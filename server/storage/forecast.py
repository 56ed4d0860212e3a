"""The hall as it stands in the database, and everybody's wait in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, case, func, select, type_coerce

from server.domain.appointment import GRACE, Appointment, AppointmentKind, AppointmentState
from server.domain.centre.counter import Counter, CounterState
from server.domain.centre.service import Service
from server.domain.estimates import Desk, Doing, Forecast, Hall, Laws, Waiting, reckoned
from server.domain.estimates.laws import PATHS, SPREAD, Today, lognormal, paced
from server.domain.hours.wall_clock import local_day
from server.domain.numbering import zone
from server.domain.policy import Standing, head_start, most_in_a_row, services_at
from server.domain.policy.candidates import place_before
from server.domain.ticket import AT_COUNTER, TicketState
from server.storage.estimates.laws import laws_of
from server.storage.schema import appointment, counter, ticket, turn

if TYPE_CHECKING:
    from server.storage.site_records import SiteRecords

HORIZON = timedelta(hours=3)
"""Appointments up to then are expected to come in between."""
COME = 0.8
"""So many of those with an appointment come, before more is known."""
COME_YET = 0.5
"""And so many whose hour has begun, or who keep a place from afar."""
LEAST_AIM_S = 30
LATELY = timedelta(hours=3)
LONG_US = 2 * 3600 * 1_000_000
"""A visit that holds a counter for longer was forgotten."""
_ASKED = ("id", "service_id", "waiting_since", "number", "priority_class", "is_returning", "appointment_at",
          "not_before", "for_counter_id", "for_officer_id")  # fmt: skip


def reckon_hall(records: SiteRecords) -> Forecast:
    """Everybody's wait at this moment, of all services at once; some milliseconds of work, so not under the lock."""
    hall = _Hall(records)
    laws = hall.laws()
    still_unsure, paces = paced(laws, hall.today(laws), laws.pace(*hall.hour))
    return reckoned(hall.now(paces), still_unsure)


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
        """What was learned; before that, and of new services, a visit lasts as long as the centre wants it to."""
        known = laws_of(self.records.connection, self.records.site.id) or Laws()
        aims = {one.id: float(max(LEAST_AIM_S, one.target_service_s)) for one in self._services.values()}
        return replace(known, holds={one: known.holds.get(one) or lognormal(aim, SPREAD) for one, aim in aims.items()})

    @cached_property
    def _clock(self) -> datetime:
        return self.records.now.astimezone(zone(self.records.site.timezone))

    @property
    def hour(self) -> tuple[int, int]:
        """The hour and the weekday by the centre's clock."""
        return self._clock.hour, self._clock.weekday()

    def today(self, laws: Laws) -> dict[str, Today]:
        """By counter, how long the visits of the last hours took, and how long they usually take."""
        long = type_coerce(turn.c.ended_at, BigInteger) - type_coerce(turn.c.last_called_at, BigInteger)
        took = func.sum(case((long > LONG_US, LONG_US), else_=long))
        here = turn.c.counter_id.in_([one.id for one, _ in self._counters])
        found = (
            select(turn.c.counter_id, turn.c.service_id, func.count(), took)
            .where(
                here, turn.c.business_day == self.records.lines.today,
                turn.c.last_called_at > self.records.now - LATELY, turn.c.ended_at > turn.c.last_called_at,
            )
            .group_by(turn.c.counter_id, turn.c.service_id)
        )  # fmt: skip
        press_s = sum(laws.presses) / PATHS
        visits: dict[str, Today] = {}
        for counter_id, service_id, count, took_us in self.records.connection.execute(found):
            usual = count * laws.usual(service_id, *self.hour)
            visits[counter_id] = visits.get(counter_id, Today()) + Today(
                count, int(took_us) / 1e6 + count * press_s, usual
            )
        return visits

    def now(self, paces: Mapping[str, float]) -> Hall:
        """Who waits and who serves, at which pace."""
        policy = self.records.site.policy
        prior = self._prior()
        people = (*self._waiting(), *self._appointments())
        served = {one for _, services in self._counters for one in services}
        open_to_all = [one.id for one in self._services.values() if one.gives_numbers and one.id in served]
        return Hall(
            people=people, desks=tuple(self._desks(people, paces)), joins=tuple(open_to_all),
            most_in_a_row=most_in_a_row(policy), rank_run=policy.rank_run, rests=self._rests(),
            prior=place_before(prior, self.records.site),
            prior_start_s=head_start(prior, self.records.site).total_seconds(),
            clock_s=self._clock.hour * 3600.0 + self._clock.minute * 60 + self._clock.second,
        )  # fmt: skip

    def _prior(self) -> Standing:
        """How somebody with priority usually stands: the middle one of the classes."""
        classes = sorted(self.records.site.priority_classes, key=lambda one: one.rank)
        return Standing(classes[len(classes) // 2].code) if classes else Standing()

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
        """Who is booked for the next hours goes before the line from the booked hour on; who keeps a place in it from
        afar may come at any moment, and then stands there."""
        now = self.records.now
        booked = self.records.appointments.where(
            appointment.c.state == AppointmentState.BOOKED, appointment.c.at > now - HORIZON,
            appointment.c.at < now + HORIZON,
        )  # fmt: skip
        return [self._promised(one) for one in booked if one.is_held(now) and one.at > now - self._kept(one)]

    @staticmethod
    def _kept(one: Appointment) -> timedelta:
        return HORIZON if one.kind is AppointmentKind.PLACE else GRACE

    def _promised(self, one: Appointment) -> Waiting:
        is_hour, at_s = one.kind is AppointmentKind.HOUR, self._seconds(one.at)
        place = place_before(Standing(has_appointment=True), self.records.site) if is_hour else None
        return Waiting(
            ticket_id=one.id, service_id=one.service_id, since_s=at_s, number=0, place=place,
            from_s=max(0.0, at_s), comes=COME if at_s > 0 else COME_YET,
        )  # fmt: skip

    def _desks(self, people: Sequence[Waiting], paces: Mapping[str, float]) -> list[Desk]:
        waited_for = {one.service_id for one in people if one.from_s <= 0 and one.comes == 1.0}
        here, freed = self._present(), self._freed()
        usual = paces.get("", 1.0)
        found = ((self._desk(one, services, here, freed, waited_for), one.id) for one, services in self._counters)
        return [replace(desk, pace=paces.get(counter_id, usual)) for desk, counter_id in found]

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
            priority_run=one.priority_run, rank_run=one.rank_run, rests=one.pause_reason,
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
