"""The diary of a centre: codes that are free, hours that have room, and what a phone may still ask for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import ceil
from secrets import token_urlsafe

from server import views
from server.commands.moves.legs import joined_at
from server.domain.appointment import Appointment, AppointmentKind, AppointmentState, reminder_at
from server.domain.booking.slots import places_left, slot_holding
from server.domain.centre.service import Service
from server.domain.errors import PhoneHasOne, SlotFull, TooManyRequests
from server.domain.hours.timetable import Period
from server.storage.schema import STILL_BOOKED
from server.storage.schema import appointment as table
from server.storage.tx import Tx, new_code, new_id

CODE_DIGITS = 6
"""A kiosk alone takes them, so a million codes are enough."""
AN_HOUR = timedelta(hours=1)


def new_hour(tx: Tx, service: Service, at: datetime, phone_key: str | None, language: str | None = None) -> Appointment:
    """An hour of this service, kept."""
    return tx.appointments.add(Appointment(
        id=new_id(), site_id=tx.site.id, code=_free_code(tx), service_id=service.id, at=at.astimezone(UTC),
        token=token_urlsafe(16), made_at=tx.now, changed_at=tx.now, phone_key=phone_key,
        remind_at=reminder_at(at, tx.site.afar.reminds_h, tx.now), language=_spoken(tx, language),
    ))  # fmt: skip


def new_place(tx: Tx, service: Service, until: datetime, phone_key: str, language: str | None) -> Appointment:
    """A place in today's line of this service, behind whoever waits now; kept."""
    return tx.appointments.add(Appointment(
        id=new_id(), site_id=tx.site.id, code=_free_code(tx), service_id=service.id,
        at=joined_at(tx, service.id), token=token_urlsafe(16), made_at=tx.now, changed_at=tx.now, phone_key=phone_key,
        kind=AppointmentKind.PLACE, until=until, language=_spoken(tx, language),
    ))  # fmt: skip


def _spoken(tx: Tx, language: str | None) -> str | None:
    """A ticket can be had in the languages of the centre alone."""
    return language if language in tx.site.languages else None


def must_have_room(tx: Tx, service: Service, at: datetime, *, but: str | None = None) -> None:
    """Raise SlotFull when all places of the slot in which this hour lies are promised. `but` is the appointment that
    would be moved here: it takes no place from itself. A service without slots has no end of room."""
    if service.slots is None:
        return
    slot = slot_holding(service.slots, tx.openings.table(service.hours), at)
    if slot is None:
        return
    booked = [one.at for one in promised(tx, service.id, slot) if one.id != but]
    if places_left(service.slots, slot, booked) == 0:
        raise SlotFull(at=views.instant(slot.opens), places=service.slots.places)


def promised(tx: Tx, service_id: str, during: Period) -> Sequence[Appointment]:
    """The hours of a service in this time that were promised and not given back; who came has used hers."""
    return tx.appointments.where(
        table.c.service_id == service_id, table.c.at >= during.opens, table.c.at < during.closes,
        table.c.kind == AppointmentKind.HOUR, table.c.state != AppointmentState.CANCELLED,
    )  # fmt: skip


def must_be_modest(tx: Tx, kind: AppointmentKind, service_id: str, phone_key: str) -> None:
    """Raise PhoneHasOne for a second one of the same kind and service, TooManyRequests for too many within an hour.

    What was given up within the hour counts too: else one phone could empty a diary again and again.
    """
    own = tx.appointments.where(table.c.phone_key == phone_key)
    if any(one.is_held(tx.now) and (one.kind, one.service_id) == (kind, service_id) for one in own):
        raise PhoneHasOne(service_id=service_id)
    lately = sorted(one.made_at for one in own if one.made_at > tx.now - AN_HOUR)
    if len(lately) >= tx.site.afar.per_hour:
        free_at = lately[-tx.site.afar.per_hour] + AN_HOUR
        raise TooManyRequests(retry_after_s=max(1, ceil((free_at - tx.now).total_seconds())))


def _free_code(tx: Tx) -> str:
    """One that nothing to come has; a million are there."""
    while True:
        code = new_code(CODE_DIGITS)
        if tx.appointments.one_where(table.c.code == code, STILL_BOOKED) is None:
            return code
