"""Where people asked to be told of their tickets, and what they are due to be told. No journal tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Integer, and_, bindparam, delete, exists, func, insert, or_, select, update

from server.domain.appointment import Appointment, AppointmentKind, AppointmentState
from server.domain.integration.notifications import ContactKind, Due
from server.domain.integration.webhook import DeliveryState
from server.domain.ticket import OPEN_STATES, PLAIN, Ticket, TicketState
from server.storage import shapes
from server.storage.columns import Instant
from server.storage.prepared import Prepared
from server.storage.schema import appointment, contact, delivery, site, ticket
from server.storage.tx import new_id

KEPT = timedelta(days=1)
"""No ticket waits longer, nor does anybody come so late for an hour; what their end has not taken goes by then."""
MARK = {
    Due.NEAR: contact.c.near_turn_id, Due.CALLED: contact.c.called_turn_id, Due.REMINDER: contact.c.reminded_of,
    Due.COME: contact.c.near_turn_id,
}  # fmt: skip
"""What was told last, by the turn, the hour or the place."""
_TICKET = tuple(ticket.c[name] for name in shapes.TICKET.names)
_BOOKED = appointment.c.state == AppointmentState.BOOKED
_HOUR = tuple(appointment.c[name] for name in shapes.APPOINTMENT.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A browser (`address` is its push service's, with its keys), or a telephone number, of who holds a ticket or an
    appointment: of the two ids one is None."""

    id: str
    site_id: str
    ticket_id: str | None
    appointment_id: str | None
    kind: ContactKind
    address: str
    p256dh: str | None = None
    auth: str | None = None


_CONTACT = tuple(contact.c[name] for name in Contact.__slots__)
Untold = tuple[Contact, Ticket]
Unreminded = tuple[Contact, Appointment, datetime]
"""With the instant at which she asked for it."""


def _contact(row: Sequence[Any]) -> Contact:
    return Contact(**{name: row[place] for place, name in enumerate(Contact.__slots__)})


_NEWEST = select(contact.c.site_id, func.max(contact.c.id).label("newest")).group_by(contact.c.site_id).subquery()
_STATES = Prepared(select(site.c.id, site.c.revision, _NEWEST.c.newest).join(_NEWEST, _NEWEST.c.site_id == site.c.id))
_NOW = bindparam("now", type_=Instant())
_FREE = or_(delivery.c.lease_until.is_(None), delivery.c.lease_until <= _NOW)
_WAITS = and_(delivery.c.webhook_id == contact.c.id, delivery.c.state == DeliveryState.WAITING)
_READY = exists().where(_WAITS, delivery.c.next_at <= _NOW, _FREE)
_DUE = Prepared(
    select(*_CONTACT).where(contact.c.kind == ContactKind.PUSH, _READY).order_by(contact.c.id)
    .limit(bindparam("most", type_=Integer())),
    make=_contact,
)  # fmt: skip
"""These two are asked after each rush of changes, mostly to find nothing."""


def of_ticket(connection: Connection, ticket_id: str) -> list[Contact]:
    """Where the holder of that ticket asked to be told."""
    return [_contact(row) for row in connection.execute(select(*_CONTACT).where(contact.c.ticket_id == ticket_id))]


def of_appointment(connection: Connection, appointment_id: str) -> list[Contact]:
    """Where its holder asked to be reminded."""
    wanted = contact.c.appointment_id == appointment_id
    return [_contact(row) for row in connection.execute(select(*_CONTACT).where(wanted))]


def hand_over(connection: Connection, appointment_id: str, ticket_id: str, now: datetime) -> None:
    """She is here: whoever was to be reminded is told of her turn from now on."""
    moved = {"ticket_id": ticket_id, "appointment_id": None, "made_at": now}
    connection.execute(update(contact).where(contact.c.appointment_id == appointment_id).values(moved))


def told_at(connection: Connection, site_id: str, address: str) -> int:
    """How many tickets and appointments of the centre are told at this address."""
    same = contact.c.site_id == site_id, contact.c.address == address
    return int(connection.execute(select(func.count()).select_from(contact).where(*same)).scalar_one())


def keep(connection: Connection, row: Contact, now: datetime) -> None:
    """From now on somebody is told there."""
    values = {name: getattr(row, name) for name in Contact.__slots__}
    connection.execute(insert(contact).values(**values, made_at=now))


def change(connection: Connection, row: Contact) -> None:
    """Another address or other keys of the same one; what was told there is not told again."""
    values = {"address": row.address, "p256dh": row.p256dh, "auth": row.auth}
    connection.execute(update(contact).where(contact.c.id == row.id).values(values))


def drop(connection: Connection, contact_id: str) -> None:
    """Nobody is told there any more; what was on its way there is not sent."""
    connection.execute(delete(delivery).where(delivery.c.webhook_id == contact_id))
    connection.execute(delete(contact).where(contact.c.id == contact_id))


def states(connection: Connection) -> dict[str, tuple[int, str]]:
    """Of each site with contacts: its revision and the newest contact. As long as both stay, nobody is due anew."""
    return {site_id: (revision, newest) for site_id, revision, newest in _STATES.rows(connection, {})}


def called_untold(connection: Connection, site_id: str) -> list[Untold]:
    """Who was called and has not been told of it."""
    wanted = ticket.c.site_id == site_id, ticket.c.state == TicketState.CALLED, _is_untold(Due.CALLED)
    return _untold(connection, contact.c.site_id == site_id, *wanted)


def maybe_near(connection: Connection, site_id: str, ahead: int) -> list[Untold]:
    """Who waits, has not been told, and may have `ahead` people or fewer before her.

    Within one service and class the first come are the first called: who has more of her own class before her cannot
    be near. Those about whom something is special are always looked at.
    """
    waiting = ticket.c.site_id == site_id, ticket.c.state == TicketState.WAITING
    place = func.row_number().over(
        partition_by=(ticket.c.service_id, ticket.c.priority_class, ticket.c.lane, ticket.c.business_day),
        order_by=(ticket.c.waiting_since, ticket.c.number),
    )
    ranked = select(ticket.c.id, ticket.c.lane, place.label("place")).where(*waiting).subquery()
    near = select(ranked.c.id).where(or_(ranked.c.place <= ahead + 1, ranked.c.lane != PLAIN))
    return _untold(connection, contact.c.site_id == site_id, ticket.c.id.in_(near), _is_untold(Due.NEAR))


def _is_untold(what: Due) -> Any:
    return or_(MARK[what].is_(None), MARK[what] != ticket.c.turn_id)


def _untold(connection: Connection, *wanted: Any) -> list[Untold]:
    rows = connection.execute(
        select(*_CONTACT, *_TICKET).join(ticket, ticket.c.id == contact.c.ticket_id).where(*wanted)
    )
    return [(_contact(row), shapes.TICKET.record(tuple(row)[len(_CONTACT) :])) for row in rows]


def unreminded(connection: Connection, site_id: str, now: datetime) -> list[Unreminded]:
    """Whose hour is still to come, and who has not been reminded of it; one that was moved is another hour."""
    untold = or_(contact.c.reminded_of.is_(None), contact.c.reminded_of != appointment.c.at)
    to_come = _BOOKED, appointment.c.kind == AppointmentKind.HOUR, appointment.c.at > now
    rows = connection.execute(
        select(*_CONTACT, *_HOUR, contact.c.made_at.label("asked_at"))
        .join(appointment, appointment.c.id == contact.c.appointment_id)
        .where(contact.c.site_id == site_id, *to_come, untold)
    )
    return [(_contact(row), shapes.APPOINTMENT.record(tuple(row)[len(_CONTACT) : -1]), row.asked_at) for row in rows]


def uncalled_home(connection: Connection, site_id: str, now: datetime) -> list[tuple[Contact, Appointment]]:
    """Who holds a place and has not been told to come for it."""
    untold = or_(contact.c.near_turn_id.is_(None), contact.c.near_turn_id != appointment.c.id)
    held = _BOOKED, appointment.c.kind == AppointmentKind.PLACE, appointment.c.until > now
    rows = connection.execute(
        select(*_CONTACT, *_HOUR)
        .join(appointment, appointment.c.id == contact.c.appointment_id)
        .where(contact.c.site_id == site_id, *held, untold)
    )
    return [(_contact(row), shapes.APPOINTMENT.record(tuple(row)[len(_CONTACT) :])) for row in rows]


def mark(connection: Connection, contact_id: str, what: Due, of: str | datetime) -> bool:
    """Take it on to tell this in this turn, or of this hour or place; False when it was told, by this process or
    another one."""
    mine = contact.c.id == contact_id, or_(MARK[what].is_(None), MARK[what] != of)
    return connection.execute(update(contact).where(*mine).values({MARK[what].name: of})).rowcount == 1


def due(connection: Connection, now: datetime, most: int) -> list[Contact]:
    """Browsers for whom a message waits that nobody sends just now."""
    return _DUE.rows(connection, {"now": now, "most": most})


def still_there(connection: Connection, contact_id: str) -> tuple[Contact, str] | None:
    """The contact, and the path of its holder's page, as long as the ticket is not over or the appointment is kept."""
    row = connection.execute(
        select(*_CONTACT, ticket.c.token, appointment.c.token.label("booked"))
        .outerjoin(ticket, and_(ticket.c.id == contact.c.ticket_id, ticket.c.state.in_(OPEN_STATES)))
        .outerjoin(appointment, and_(appointment.c.id == contact.c.appointment_id, _BOOKED))
        .where(contact.c.id == contact_id)
    ).first()  # fmt: skip
    if row is None or not (row.token or row.booked):
        return None
    return _contact(row), f"/t/{row.token}" if row.token else f"/booked/{row.booked}"


def over(connection: Connection, now: datetime) -> list[str]:
    """Those whose ticket or appointment is over, or a day past: a look that takes no lock."""
    ended = ticket.c.state.in_((TicketState.DONE, TicketState.CANCELLED, TicketState.EXPIRED))
    of_tickets = select(contact.c.id).join(ticket, ticket.c.id == contact.c.ticket_id)
    of_hours = select(contact.c.id).join(appointment, appointment.c.id == contact.c.appointment_id)
    past = of_tickets.where(or_(ended, contact.c.made_at < now - KEPT)).union_all(
        of_hours.where(or_(appointment.c.state != AppointmentState.BOOKED, appointment.c.at < now - KEPT))
    )
    return list(connection.execute(past).scalars())


def forget(connection: Connection, now: datetime) -> None:
    """Drop them."""
    for contact_id in over(connection, now):
        drop(connection, contact_id)


def new_contact(
    site_id: str, ticket_id: str | None, appointment_id: str | None, kind: ContactKind, address: str
) -> Contact:
    """With an id of its own."""
    return Contact(
        id=new_id(), site_id=site_id, ticket_id=ticket_id, appointment_id=appointment_id, kind=kind, address=address
    )
