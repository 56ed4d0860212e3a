"""At which sites a clock has run out: one question without a lock; under the lock each ticket is looked at again."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ColumnElement, Connection, and_, bindparam, cast, or_, select, type_coerce, union

from server.domain.ticket import TicketState
from server.storage.columns import Instant
from server.storage.prepared import Prepared
from server.storage.schema import PARKED, SPECIAL_WAITING, counter, site, ticket, turn

_NOW = bindparam("now", type_=Instant())
_MICROSECONDS = 1_000_000


def _over(since: ColumnElement[datetime], allowed_s: ColumnElement[int]) -> ColumnElement[bool]:
    """Unknown where the site has set no time, and then not true."""
    end = type_coerce(since, BigInteger) + cast(allowed_s, BigInteger) * _MICROSECONDS
    return type_coerce(end, Instant()) <= _NOW


_AT_COUNTERS = (
    select(site.c.id)
    .join(counter, counter.c.site_id == site.c.id)
    .join(ticket, ticket.c.id == counter.c.ticket_id)
    .join(turn, turn.c.id == ticket.c.turn_id)
    .where(
        or_(site.c.auto_start_s.is_not(None), site.c.auto_finish_s.is_not(None)),
        or_(
            and_(ticket.c.state == TicketState.CALLED, _over(turn.c.last_called_at, site.c.auto_start_s)),
            and_(ticket.c.state == TicketState.SERVING, _over(turn.c.started_at, site.c.auto_finish_s)),
        ),
    )
)
_PARKED = select(ticket.c.site_id).where(PARKED, ticket.c.parked_until <= _NOW)
_POSTPONED = select(ticket.c.site_id).where(SPECIAL_WAITING, ticket.c.not_before <= _NOW)
_DUE = union(_AT_COUNTERS, _PARKED, _POSTPONED)


_PARKED_OF_SITE = Prepared(
    select(ticket.c.id)
    .where(
        ticket.c.site_id == bindparam("of_site"), ticket.c.business_day == bindparam("day"), PARKED,
        ticket.c.parked_until <= _NOW,
    )
    .order_by(ticket.c.parked_until, ticket.c.id)
)  # fmt: skip


def parked_due(connection: Connection, site_id: str, day: date, now: datetime) -> list[str]:
    """Today's tickets whose time aside is over, the first to be due first; asked at every call."""
    asked = {"of_site": site_id, "day": day, "now": now}
    return [ticket_id for (ticket_id,) in _PARKED_OF_SITE.rows(connection, asked)]


def sites_due(connection: Connection, now: datetime) -> list[str]:
    """The ids of sites where a parked or postponed ticket is due, or a start or a finish by itself."""
    return sorted(connection.execute(_DUE, {"now": now}).scalars())
