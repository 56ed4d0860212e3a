"""Questions about today's lines, answered by the database alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Connection, and_, bindparam, func, or_, select

from server.domain.policy import Candidate
from server.domain.ticket import Ticket, TicketState
from server.storage.schema import ticket

_OF_TODAY = (ticket.c.site_id == bindparam("of_site"), ticket.c.business_day == bindparam("day"))
_WAITING = ticket.c.state == TicketState.WAITING

_place = func.row_number().over(
    partition_by=ticket.c.priority_class, order_by=(ticket.c.waiting_since, ticket.c.number, ticket.c.id)
)
_line = (
    select(ticket.c.id, ticket.c.priority_class, ticket.c.waiting_since, ticket.c.number, _place.label("place"))
    .where(*_OF_TODAY, _WAITING, ticket.c.service_id.in_(bindparam("services", expanding=True)))
    .subquery()
)
_HEADS = select(_line.c.id, _line.c.priority_class, _line.c.waiting_since, _line.c.number).where(_line.c.place == 1)
_ISSUED = select(func.count()).where(*_OF_TODAY, ticket.c.service_id == bindparam("service"))
_END = select(func.count(), func.max(ticket.c.waiting_since)).where(
    *_OF_TODAY, _WAITING, ticket.c.service_id == bindparam("service")
)
_EARLIER = or_(
    ticket.c.waiting_since < bindparam("since"),
    and_(ticket.c.waiting_since == bindparam("since"), ticket.c.number < bindparam("number")),
)
_AHEAD = _ISSUED.where(_WAITING, _EARLIER)


class Lines:
    """The lines of one site on one business day."""

    def __init__(self, connection: Connection, site_id: str, today: date) -> None:
        self._connection = connection
        self.today = today
        self._scope = {"of_site": site_id, "day": today}

    def heads_for(self, service_ids: Sequence[str]) -> list[Candidate]:
        """The first waiting ticket of each class in these services; within a class nobody else can be next."""
        rows = self._connection.execute(_HEADS, {**self._scope, "services": list(service_ids)})
        return [Candidate(*row) for row in rows]

    def issued_today(self, service_id: str) -> int:
        """How many numbers the service has given today."""
        return self._connection.execute(_ISSUED, {**self._scope, "service": service_id}).scalar_one()

    def end_of(self, service_id: str) -> tuple[int, datetime | None]:
        """How many wait for the service, and since when the last of them does: whoever joins stands behind."""
        people, last_joined = self._connection.execute(_END, {**self._scope, "service": service_id}).one()
        return people, last_joined

    def ahead_of(self, ticket: Ticket) -> int:
        """How many wait for the same service and stand before this ticket."""
        place = {"service": ticket.service_id, "since": ticket.waiting_since, "number": ticket.number}
        return self._connection.execute(_AHEAD, {**self._scope, **place}).scalar_one()
