"""What the hours, the quotas and the lines of a site say now: for whoever gives a number, and for whoever shows it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, bindparam, case, func, select, type_coerce

from server.domain.centre.counter import CounterState
from server.domain.centre.hours import Holiday, Span
from server.domain.centre.service import Service
from server.domain.hours.moment import Half, Moment
from server.domain.hours.standing import Demand, Desk, Standing, done_after, standing
from server.domain.hours.timetable import Timetable
from server.domain.hours.wall_clock import NOON, first_showing, local_day
from server.domain.ticket import TicketState
from server.storage import shapes
from server.storage.prepared import Prepared
from server.storage.schema import STILL_BOOKED, appointment, counter, holiday, service, ticket, turn

if TYPE_CHECKING:
    from server.storage.site_records import SiteRecords

ENOUGH_TURNS = 5
"""From so many served today on, the service's own mean counts; before, its aim."""
LEAST_S = 30.0
"""No mean is shorter: officers who press twice by mistake do not make a hall faster."""

_HOLIDAYS = Prepared(
    select(*(holiday.c[name] for name in shapes.HOLIDAY.names)).where(
        holiday.c.site_id == bindparam("of_site"), holiday.c.day >= bindparam("since")
    )
)
_OF_DAY = (ticket.c.site_id == bindparam("of_site"), ticket.c.business_day == bindparam("day"))
_BY_NOON = case((turn.c.waiting_since < bindparam("noon"), turn.c.ticket_id))
_ISSUED = Prepared(
    select(func.count(turn.c.ticket_id.distinct()), func.count(_BY_NOON.distinct())).where(
        turn.c.site_id == bindparam("of_site"), turn.c.business_day == bindparam("day"),
        turn.c.service_id == bindparam("service"),
    )
)  # fmt: skip
"""People, not turns: who was sent on has taken one of the numbers all the same, and who comes back takes no second."""
_RESERVED_BY_NOON = case((appointment.c.at < bindparam("noon"), 1))
_RESERVED = Prepared(
    select(func.count(), func.count(_RESERVED_BY_NOON)).where(
        appointment.c.site_id == bindparam("of_site"), STILL_BOOKED, appointment.c.service_id == bindparam("service"),
        appointment.c.until > bindparam("now"),
    )
)  # fmt: skip
"""Places taken from afar are numbers that are given, until they lapse."""
_WAITING = Prepared(
    select(ticket.c.service_id, func.count())
    .where(*_OF_DAY, ticket.c.state == TicketState.WAITING)
    .group_by(ticket.c.service_id)
)
_SERVED_S = type_coerce(turn.c.finished_at, BigInteger) - type_coerce(turn.c.started_at, BigInteger)
_SERVED = Prepared(
    select(turn.c.service_id, func.count(), func.sum(_SERVED_S))
    .where(
        turn.c.site_id == bindparam("of_site"), turn.c.business_day == bindparam("day"),
        turn.c.finished_at.is_not(None), turn.c.started_at.is_not(None),
    )
    .group_by(turn.c.service_id)
)  # fmt: skip

_DESKS = Prepared(
    select(counter.c.service_ids, counter.c.state).where(counter.c.site_id == bindparam("of_site"), counter.c.is_active)
)
_AIMS = Prepared(select(service.c.id, service.c.target_service_s).where(service.c.site_id == bindparam("of_site")))


class Openings:
    """Asks the database for no more than the centre's rules need: without quotas and hours, for its holidays alone."""

    def __init__(self, records: SiteRecords) -> None:
        self._records = records
        self._site, self._now = records.site, records.now
        self._moments: dict[tuple[Span, ...] | None, Moment] = {}
        self._scope = {"of_site": self._site.id, "day": records.lines.today}

    @cached_property
    def holidays(self) -> dict[date, Holiday]:
        """Those from yesterday on."""
        since = local_day(self._now, self._site.timezone) - timedelta(days=1)
        rows = _HOLIDAYS.rows(self._records.connection, {"of_site": self._site.id, "since": since})
        return {one.day: one for one in map(shapes.HOLIDAY.record, rows)}

    def table(self, hours: tuple[Span, ...] | None = None) -> Timetable:
        """The timetable of a service with these hours; None: the centre's own."""
        week = self._site.hours if hours is None else hours
        return Timetable(timezone=self._site.timezone, week=week, holidays=self.holidays, is_own=hours is not None)

    def moment(self, hours: tuple[Span, ...] | None = None) -> Moment:
        """The same as it is now."""
        if hours not in self._moments:
            self._moments[hours] = Moment.of(self.table(hours), self._site.last_ticket_min, self._now)
        return self._moments[hours]

    def standing(self, asked: Service) -> Standing:
        """Whether the service gives a number now."""
        moment = self.moment(asked.hours)
        demand = self._demand(asked, moment) if moment.rest is None else Demand()
        return standing(asked, moment, demand, site_is_open=self._site.is_open)

    def _demand(self, asked: Service, moment: Moment) -> Demand:
        limited = asked.daily_quota is not None or asked.half_day_quota is not None
        issued, before_noon = self._issued(asked.id) if limited else (0, 0)
        in_half = before_noon if moment.half is Half.MORNING else issued - before_noon
        counts = self._site.stops_when_full and moment.day_closes_at is not None and asked.leaf
        return Demand(issued, in_half, self._done_after(asked.id) if counts else None)

    def _issued(self, service_id: str) -> tuple[int, int]:
        """How many numbers today, and how many of them before noon."""
        day = local_day(self._now, self._site.timezone)
        asked = {**self._scope, "service": service_id, "noon": first_showing(day, NOON, self._site.timezone)}
        ((count, before_noon),) = _ISSUED.rows(self._records.connection, asked)
        if not self._site.afar.takes_numbers:
            return int(count), int(before_noon or 0)
        ((held, held_before_noon),) = _RESERVED.rows(self._records.connection, {**asked, "now": self._now})
        return int(count) + int(held), int(before_noon or 0) + int(held_before_noon or 0)

    def _done_after(self, service_id: str) -> timedelta:
        return done_after(service_id, self._waiting, self._takes, self._desks)

    @cached_property
    def _waiting(self) -> dict[str, int]:
        return dict(_WAITING.rows(self._records.connection, self._scope))

    @cached_property
    def _desks(self) -> list[Desk]:
        rows = _DESKS.rows(self._records.connection, self._scope)
        return [Desk(service_ids, state is not CounterState.CLOSED) for service_ids, state in rows]

    @cached_property
    def _takes(self) -> dict[str, float]:
        """Seconds of one service: the mean of today's, or the aim while too few were served."""
        takes = {service_id: float(aim) for service_id, aim in _AIMS.rows(self._records.connection, self._scope)}
        for service_id, count, microseconds in _SERVED.rows(self._records.connection, self._scope):
            if count >= ENOUGH_TURNS:
                takes[service_id] = max(float(microseconds) / count / 1e6, LEAST_S)
        return takes
