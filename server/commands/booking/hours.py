"""Hours that citizens book by themselves: booked within the slots that a service offers, moved, given back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar

from server import views
from server.commands.booking.diary import must_be_modest, must_have_room, new_hour
from server.commands.outcome import Command, Outcome
from server.domain.appointment import Appointment, AppointmentKind, reminder_at
from server.domain.booking.slots import is_offered
from server.domain.centre.service import Service
from server.domain.errors import NotAllowed, NotFromAfar, SlotNotOffered
from server.domain.events import AppointmentBooked, AppointmentCancelled, AppointmentMoved, PlaceGivenUp
from server.domain.roles import Right
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class BookHour(Command):
    """A citizen's own appointment; `phone_key` stands for the phone that she holds."""

    right: ClassVar[Right] = Right.APPOINTMENT_OWN
    service_id: str
    at: datetime
    phone_key: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveOwn(Command):
    """Come at another hour."""

    right: ClassVar[Right] = Right.APPOINTMENT_OWN
    appointment_id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelOwn(Command):
    """Give an hour or a place back."""

    right: ClassVar[Right] = Right.APPOINTMENT_OWN
    appointment_id: str


def book_hour(tx: Tx, command: BookHour) -> Outcome:
    """One of the slots that are offered, while it has room: of two who ask at once, one is told that it is full."""
    service = _offering(tx, command.service_id, command.at)
    must_be_modest(tx, AppointmentKind.HOUR, service.id, command.phone_key)
    must_have_room(tx, service, command.at)
    booked = new_hour(tx, service, command.at, command.phone_key, command.language)
    tx.record(AppointmentBooked(**facts(booked), at=views.instant(booked.at) or ""))
    return told_holder(tx, booked)


def move_own(tx: Tx, command: MoveOwn) -> Outcome:
    """The old hour is free in the same moment; the code and the link stay as they are."""
    before = own(tx, command.appointment_id)
    service = _offering(tx, before.service_id, command.at)
    at = command.at.astimezone(UTC)
    after = before.moved(at, reminder_at(at, tx.site.afar.reminds_h, tx.now), tx.now)
    must_have_room(tx, service, at, but=before.id)
    tx.appointments.save(after)
    tx.record(AppointmentMoved(**facts(after), at=views.instant(at) or ""))
    return told_holder(tx, after)


def cancel_own(tx: Tx, command: CancelOwn) -> Outcome:
    """Whoever cannot come makes room for others."""
    return told_holder(tx, give_back(tx, own(tx, command.appointment_id)))


def give_back(tx: Tx, booked: Appointment) -> Appointment:
    """An hour or a place is nobody's any more; raises AppointmentOver when it is over already."""
    cancelled = tx.appointments.save(booked.cancelled(tx.now))
    kind = PlaceGivenUp if cancelled.kind is AppointmentKind.PLACE else AppointmentCancelled
    tx.record(kind(**facts(cancelled)))
    return cancelled


def own(tx: Tx, appointment_id: str) -> Appointment:
    """The appointment whose secret the asker has shown."""
    if appointment_id != tx.actor.id:
        raise NotAllowed("only the holder of an appointment changes it")
    return tx.appointments.get(appointment_id)


def facts(one: Appointment) -> dict[str, str]:
    """What every event tells of it."""
    return {"appointment_id": one.id, "code": one.code, "service_id": one.service_id}


def told_holder(tx: Tx, one: Appointment) -> Outcome:
    """The answer with the link to the holder's own page: nobody else hears of it."""
    service = tx.services.get(one.service_id)
    own_page = {"token": one.token, "url": views.booked_url(tx.site, one)}
    return Outcome({"appointment": {**views.appointment(one, service, None), **own_page}})


def _offering(tx: Tx, service_id: str, at: datetime) -> Service:
    """The service whose slot this is; raises NotFromAfar or SlotNotOffered."""
    service = tx.services.get(service_id)
    if not tx.site.afar.books or service.slots is None or not service.gives_numbers:
        raise NotFromAfar(service=service.code)
    if not is_offered(service.slots, tx.openings.table(service.hours), tx.now, at):
        raise SlotNotOffered(at=views.instant(at))
    return service
