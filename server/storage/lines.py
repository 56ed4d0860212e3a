"""Questions about today's lines, answered by the database alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CTE,
    BindParameter,
    Column,
    ColumnElement,
    Connection,
    Select,
    String,
    and_,
    bindparam,
    case,
    false,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)

from server.domain.centre.counter import Counter
from server.domain.centre.site import Site
from server.domain.policy import Candidate, InLine, Standing, head_start, in_order, people_ahead, standing_of
from server.domain.ticket import Ticket, TicketState
from server.storage.columns import Instant
from server.storage.prepared import Prepared
from server.storage.schema import SPECIAL_WAITING, service, ticket

_OF_TODAY = (ticket.c.site_id == bindparam("of_site"), ticket.c.business_day == bindparam("day"))
_WAITING = ticket.c.state == TicketState.WAITING
_PLAIN = (*_OF_TODAY, _WAITING, ticket.c.lane == "")
_SPECIAL = (*_OF_TODAY, SPECIAL_WAITING)
_MAY_COME = or_(ticket.c.not_before.is_(None), ticket.c.not_before <= bindparam("now", type_=Instant()))
_STANDS = ("id", "priority_class", "is_returning", "appointment_at", "waiting_since", "number")
_SEEN = ("id", "priority_class", "waiting_since", "number", "service_id")


def _first_of_each(services: list[BindParameter[str]]) -> Select[Any]:
    """The first plain ticket of each class in each service, by leaps through the index from class to class: it costs
    the same however many wait. (A window over the whole line took twice as long when 500 waited.)"""
    begin = select(service.c.id.label("service"), literal("", String).label("code")).where(service.c.id.in_(services))
    step = begin.cte("found", recursive=True)
    one = ticket.alias()
    later = _of_line(one.c.priority_class, step).where(one.c.priority_class > step.c.code)
    next_class = later.order_by(one.c.priority_class).correlate(step).scalar_subquery()
    found = step.union_all(select(step.c.service, next_class).where(step.c.code.is_not(None)))
    in_order = _of_line(one.c.id, found).order_by(one.c.waiting_since, one.c.number, one.c.id).correlate(found)
    ordinary = in_order.where(one.c.priority_class.is_(None)).scalar_subquery()
    of_class = in_order.where(one.c.priority_class == found.c.code).scalar_subquery()
    head = ticket.alias()
    nothing_special = (false(), null().label("appointment_at"), null(), null())
    columns = (*(head.c[name] for name in _SEEN), *nothing_special)
    is_head = head.c.id == case((found.c.code.is_(None), ordinary), else_=of_class)
    return select(*columns).join_from(found, head, is_head)


def _of_line(column: Column[Any], found: CTE) -> Select[Any]:
    """That column of the first plain ticket that waits for the service found."""
    one = column.table.c
    today = one.site_id == bindparam("of_site"), one.business_day == bindparam("day")
    waits = one.state == TicketState.WAITING, one.lane == "", one.service_id == found.c.service
    return select(column).where(*today, *waits).limit(1)


@lru_cache(maxsize=128)
def _heads(services: int) -> Prepared:
    """For so many services: the first of each class in each of them, and everybody about whom something is special,
    read from an index of these few."""
    wanted: list[BindParameter[str]] = [bindparam(f"service_{place}", type_=String()) for place in range(services)]
    flags = (ticket.c.is_returning, ticket.c.appointment_at, ticket.c.for_counter_id, ticket.c.for_officer_id)
    special = select(*(ticket.c[name] for name in _SEEN), *flags).where(
        *_SPECIAL, _MAY_COME, or_(_sent_here(), _to_anybody(wanted))
    )
    return Prepared(union_all(special, _first_of_each(wanted)))


def _sent_here() -> ColumnElement[bool]:
    here: BindParameter[str] = bindparam("counter")
    officer: BindParameter[str] = bindparam("officer")
    return or_(ticket.c.for_counter_id == here, ticket.c.for_officer_id == officer)


def _to_anybody(services: list[BindParameter[str]]) -> ColumnElement[bool]:
    return and_(ticket.c.for_counter_id.is_(None), ticket.c.for_officer_id.is_(None), ticket.c.service_id.in_(services))


_OF_SERVICE = ticket.c.service_id == bindparam("service")
_LAST = Prepared(select(func.max(ticket.c.waiting_since)).where(*_PLAIN, _OF_SERVICE))
_WHO_WAITS = Prepared(
    select(*(ticket.c[name] for name in _STANDS))
    .where(*_OF_TODAY, _WAITING, _OF_SERVICE, _MAY_COME)
    .order_by(ticket.c.waiting_since, ticket.c.number)
)


def _came_before(since: Any) -> ColumnElement[bool]:
    same = and_(ticket.c.waiting_since == since, ticket.c.number < bindparam("number"))
    return or_(ticket.c.waiting_since < since, same)


@lru_cache(maxsize=128)
def _line(classes: int) -> Prepared:
    """The people of each class who wait for one service, with how many came before `since`; under ageing before
    `since_…`, a class's own, later by its head start. Those about whom something is special come one by one."""
    shifted: Any = bindparam("since", type_=Instant())
    if classes:
        own = [(ticket.c.priority_class == bindparam(f"class_{n}"), bindparam(f"since_{n}", type_=Instant()))
               for n in range(classes)]  # fmt: skip
        shifted = case(*own, else_=shifted)
    plain = (
        select(ticket.c.priority_class, func.count(), func.sum(case((_came_before(shifted), 1), else_=0)),
               false(), null(), null(), null())
        .where(*_PLAIN, _OF_SERVICE).group_by(ticket.c.priority_class)
    )  # fmt: skip
    flags = (ticket.c.is_returning, ticket.c.appointment_at, ticket.c.waiting_since, ticket.c.number)
    special = select(ticket.c.priority_class, literal(1), literal(0), *flags).where(
        *_SPECIAL, _OF_SERVICE, _MAY_COME, ticket.c.id != bindparam("own_id")
    )
    return Prepared(union_all(special, plain))


class Lines:
    """The lines of one site on one business day."""

    def __init__(self, connection: Connection, site: Site, today: date, now: datetime) -> None:
        self._connection = connection
        self._site = site
        self._now = now
        self.today = today
        self._scope = {"of_site": site.id, "day": today}

    def heads_for(self, counter: Counter, service_ids: Sequence[str]) -> list[Candidate]:
        """All who can be next when this counter's officer, who serves these services, calls.

        Of plain tickets the first of each class in each service, for nobody behind can be next; and all that came
        back, have an appointment, were put off or sent to this counter or officer, if they may be called by now.
        """
        services = {f"service_{place}": service_id for place, service_id in enumerate(service_ids or ("",))}
        asking = {"counter": counter.id, "officer": counter.officer_id or "", "now": self._now}
        rows = _heads(len(services)).rows(self._connection, {**self._scope, **asking, **services})
        return [_candidate(row, counter) for row in rows]

    def people_ahead(self, ticket: Ticket) -> int:
        """How many of those who wait for its service are called before this ticket, as the policy counts."""
        return people_ahead(standing_of(ticket), self.line_before(ticket), self._site)

    def line_before(self, ticket: Ticket) -> list[InLine]:
        """Who waits for the ticket's service now, by standing; `earlier` are those who stand before it."""
        own = ticket.waiting_since - head_start(standing_of(ticket), self._site), ticket.number
        shifts = self._since_by_class(own[0])
        asking = {"service": ticket.service_id, "since": own[0], "number": own[1], "own_id": ticket.id}
        values = {**self._scope, "now": self._now, **asking, **shifts}
        return [_in_line(row, own, self._site) for row in _line(len(shifts) // 2).rows(self._connection, values)]

    def _since_by_class(self, own: datetime) -> dict[str, Any]:
        """Class by class, before which instant one must have come to stand before `own`; nothing but under ageing."""
        shifts = [(one.code, head_start(Standing(one.code), self._site)) for one in self._site.priority_classes]
        asked: dict[str, Any] = {}
        for place, (code, shift) in enumerate(shifts if any(shift for _, shift in shifts) else ()):
            asked |= {f"class_{place}": code, f"since_{place}": own + shift}
        return asked

    def in_order(self, service_id: str) -> list[str]:
        """The tickets that may be called for the service now, each at the place that `people_ahead` tells."""
        rows = _WHO_WAITS.rows(self._connection, {**self._scope, "service": service_id, "now": self._now})
        line = [
            (ticket_id, Standing(code, bool(is_returning), due is not None), since, number)
            for ticket_id, code, is_returning, due, since, number in rows
        ]
        return in_order(line, self._site)

    def last_joined(self, service_id: str) -> datetime | None:
        """Since when the last one in the service's line waits: whoever joins stands behind, whatever the clock says."""
        last: datetime | None
        ((last,),) = _LAST.rows(self._connection, {**self._scope, "service": service_id})
        return last


def _candidate(row: tuple[Any, ...], counter: Counter) -> Candidate:
    ticket_id, code, since, number, service_id, is_returning, appointment_at, for_counter, for_officer = row
    return Candidate(
        ticket_id, code, since, number, service_id, bool(is_returning), appointment_at,
        "counter" if for_counter else "officer" if for_officer else None, counter.ranks.get(service_id, 1),
    )  # fmt: skip


def _in_line(row: tuple[Any, ...], own: tuple[datetime, int], site: Site) -> InLine:
    code, people, earlier, is_returning, appointment_at, since, number = row
    standing = Standing(code, bool(is_returning), appointment_at is not None)
    if since is None:
        return InLine(standing, people, int(earlier))
    return InLine(standing, 1, int((since - head_start(standing, site), number) < own))
