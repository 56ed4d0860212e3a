"""Questions about today's lines, answered by the database alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import BindParameter, Connection, and_, bindparam, case, func, or_, select

from server.domain.policy import Candidate, ClassInLine
from server.domain.ticket import Ticket, TicketState
from server.storage.prepared import Prepared
from server.storage.schema import ticket

_OF_TODAY = (ticket.c.site_id == bindparam("of_site"), ticket.c.business_day == bindparam("day"))
_WAITING = ticket.c.state == TicketState.WAITING
_CANDIDATE = ("id", "priority_class", "waiting_since", "number")
_place = func.row_number().over(
    partition_by=ticket.c.priority_class, order_by=(ticket.c.waiting_since, ticket.c.number, ticket.c.id)
)


@lru_cache(maxsize=128)
def _heads(services: int) -> Prepared:
    """For a counter with so many services: the first of each class, all read from the index of who waits."""
    wanted: list[BindParameter[str]] = [bindparam(f"service_{place}") for place in range(services)]
    columns = (ticket.c.id, ticket.c.priority_class, ticket.c.waiting_since, ticket.c.number, _place.label("place"))
    line = select(*columns).where(*_OF_TODAY, _WAITING, ticket.c.service_id.in_(wanted)).subquery()
    return Prepared(select(*(line.c[name] for name in _CANDIDATE)).where(line.c.place == 1))


_OF_SERVICE = select(func.count()).where(*_OF_TODAY, ticket.c.service_id == bindparam("service"))
_ISSUED = Prepared(_OF_SERVICE)
_EARLIER = or_(
    ticket.c.waiting_since < bindparam("since"),
    and_(ticket.c.waiting_since == bindparam("since"), ticket.c.number < bindparam("number")),
)
_LAST = Prepared(
    select(func.max(ticket.c.waiting_since)).where(*_OF_TODAY, _WAITING, ticket.c.service_id == bindparam("service"))
)
_EARLIER_PEOPLE = func.sum(case((_EARLIER, 1), else_=0))
_LINE = Prepared(
    select(ticket.c.priority_class, func.count(), _EARLIER_PEOPLE)
    .where(*_OF_TODAY, _WAITING, ticket.c.service_id == bindparam("service"))
    .group_by(ticket.c.priority_class)
)


class Lines:
    """The lines of one site on one business day."""

    def __init__(self, connection: Connection, site_id: str, today: date) -> None:
        self._connection = connection
        self.today = today
        self._scope = {"of_site": site_id, "day": today}

    def heads_for(self, service_ids: Sequence[str]) -> list[Candidate]:
        """The first waiting ticket of each class in these services; within a class nobody else can be next."""
        services = {f"service_{place}": service_id for place, service_id in enumerate(service_ids)}
        return [Candidate(*row) for row in _heads(len(services)).rows(self._connection, {**self._scope, **services})]

    def issued_today(self, service_id: str) -> int:
        """How many numbers the service has given today."""
        return int(_ISSUED.rows(self._connection, {**self._scope, "service": service_id})[0][0])

    def line_before(self, ticket: Ticket) -> list[ClassInLine]:
        """Who waits for the ticket's service now, class by class; `earlier` are those who stand before it."""
        place = {"service": ticket.service_id, "since": ticket.waiting_since, "number": ticket.number}
        rows = _LINE.rows(self._connection, {**self._scope, **place})
        return [ClassInLine(code, people, int(earlier)) for code, people, earlier in rows]

    def last_joined(self, service_id: str) -> datetime | None:
        """Since when the last one in the service's line waits: whoever joins stands behind, whatever the clock says."""
        last: datetime | None
        ((last,),) = _LAST.rows(self._connection, {**self._scope, "service": service_id})
        return last
