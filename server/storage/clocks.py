"""At which sites a clock has run out: one question without a lock; under the lock each ticket is looked at again."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    and_,
    bindparam,
    cast,
    func,
    or_,
    select,
    type_coerce,
    union,
)

from server.domain.centre.devices import IS_OUT
from server.domain.printing import PATIENCE
from server.domain.ticket import TicketState
from server.storage.columns import Instant
from server.storage.prepared import Prepared
from server.storage.schema import (
    PARKED,
    SPECIAL_WAITING,
    STILL_BOOKED,
    UNPRINTED,
    appointment,
    counter,
    print_job,
    printer,
    site,
    ticket,
    turn,
)

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


_DIARY_DUE = select(appointment.c.site_id).distinct().where(
    STILL_BOOKED, or_(appointment.c.until <= _NOW, and_(appointment.c.remind_at <= _NOW, appointment.c.at > _NOW))
)  # fmt: skip


def sites_with_diary_due(connection: Connection, now: datetime) -> list[str]:
    """The ids of sites where a reserved place lapses, or somebody is to be reminded."""
    return sorted(connection.execute(_DIARY_DUE, {"now": now}).scalars())


_LATEST = bindparam("latest", type_=Instant())
_LEANING = select(printer.c.id).where(printer.c.backup_printer_id.is_not(None))
_PAPER_DUE = select(print_job.c.site_id).distinct().where(
    UNPRINTED,
    or_(
        print_job.c.lease_until < _NOW,
        and_(print_job.c.state == "queued", print_job.c.expires_at < _NOW),
        and_(
            func.coalesce(print_job.c.passed_on_at, print_job.c.created_at) <= _LATEST,
            or_(
                and_(print_job.c.state == "held", print_job.c.printer_id.in_(_LEANING)),
                print_job.c.printer_id.in_(_LEANING.where(printer.c.state.in_(IS_OUT))),
            ),
        ),
    ),
)  # fmt: skip


def sites_with_paper_due(connection: Connection, now: datetime) -> list[str]:
    """The ids of sites where a print job was overtaken by time: its lease, its life, or its printer's ten seconds."""
    asked = {"now": now, "latest": now - PATIENCE}
    return sorted(connection.execute(_PAPER_DUE, asked).scalars())
