"""Appointments: booked and cancelled by the staff, checked in at a kiosk or by the staff, missed at the day's end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar

from server import views
from server.commands.booking.diary import must_have_room, new_hour
from server.commands.booking.hours import facts, give_back
from server.commands.booking.places import check_in_place
from server.commands.day import begin_day
from server.commands.moves.legs import joined_at
from server.commands.outcome import Command, Outcome
from server.commands.tickets import IssueTicket, given, must_be_offered, new_ticket
from server.domain.appointment import TOLD, Appointment, AppointmentKind, AppointmentState, Punctuality
from server.domain.errors import AppointmentOtherDay, AppointmentOver, BadRequest, NotFound
from server.domain.events import AppointmentBooked, AppointmentKept
from server.domain.hours.business_day import is_due
from server.domain.hours.wall_clock import local_day
from server.domain.roles import Right
from server.domain.ticket import Ticket
from server.storage.outbox.contacts import hand_over
from server.storage.schema import appointment as appointment_table
from server.storage.tx import Tx

FARTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookAppointment(Command):
    """Promise an hour."""

    right: ClassVar[Right] = Right.APPOINTMENT_BOOK
    service_id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAppointment(Command):
    """Take the promise back."""

    right: ClassVar[Right] = Right.APPOINTMENT_BOOK
    appointment_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Command):
    """The holder of this code is here."""

    right: ClassVar[Right] = Right.TICKET_ISSUE
    tells_wait: ClassVar[bool] = True
    code: str
    language: str


def book_appointment(tx: Tx, command: BookAppointment) -> Outcome:
    """For a service that is offered, at an hour to come at which it is open, while its slot has room."""
    service = tx.services.get(command.service_id)
    if not service.gives_numbers:
        raise BadRequest("service_id", "this is a field, or archived", "not_offered")
    if not tx.now < command.at <= tx.now + FARTHEST:
        raise BadRequest("at", f"an hour to come, within {FARTHEST.days} days", "not_to_come")
    if not tx.openings.moment(service.hours).table.is_open(command.at):
        raise BadRequest("at", "the service is closed then", "closed_then")
    must_have_room(tx, service, command.at)
    booked = new_hour(tx, service, command.at, None)
    tx.record(AppointmentBooked(**facts(booked), at=views.instant(booked.at) or ""))
    return _told(tx, booked)


def cancel_appointment(tx: Tx, command: CancelAppointment) -> Outcome:
    """Nobody comes for it any more."""
    return _told(tx, give_back(tx, tx.appointments.get(command.appointment_id)))


def check_in(tx: Tx, command: CheckIn) -> Outcome:
    """A ticket for the appointment: early, it is called from the hour on; late, it waits like everybody's.

    Neither quotas nor the last number before closing time count: the hour, or the place, was promised.
    """
    if is_due(tx.site, tx.now):
        begin_day(tx)
    appointment = _of_today(tx, command.code)
    is_place = appointment.kind is AppointmentKind.PLACE
    wish = IssueTicket(
        service_id=appointment.service_id, priority_class=None, language=_language(tx, appointment, command.language),
        channel="afar" if is_place else "appointment",
    )  # fmt: skip
    return check_in_place(tx, appointment, wish) if is_place else _check_in_hour(tx, appointment, wish)


def _language(tx: Tx, appointment: Appointment, here: str) -> str:
    """The one in which it was asked for. Every kiosk begins in the centre's first language, so only another one was
    chosen there, and counts for more."""
    return here if here != tx.site.languages[0] else appointment.language or here


def _check_in_hour(tx: Tx, appointment: Appointment, wish: IssueTicket) -> Outcome:
    must_be_offered(tx, wish)
    service, came = tx.services.get(appointment.service_id), appointment.punctuality(tx.now)
    ticket = _standing(new_ticket(tx, wish, service, joined_at(tx, service.id)), appointment, came)
    kept = tx.appointments.save(appointment.arrived(ticket.id))
    answer = given(tx, wish, ticket)
    hand_over(tx.connection, kept.id, ticket.id, tx.now)
    tx.record(AppointmentKept(**facts(kept), ticket_id=ticket.id, label=ticket.label, punctuality=came.value))
    words = {**views.kept(kept, ticket), "punctuality": came.value, "words": TOLD[came]}
    return Outcome({**answer, "appointment": words})


def _standing(ticket: Ticket, appointment: Appointment, came: Punctuality) -> Ticket:
    """The wait of who comes early begins at the hour; who comes late has no claim left."""
    if came is Punctuality.LATE:
        return ticket
    if came is Punctuality.DUE:
        return replace(ticket, appointment_at=appointment.at)
    return replace(ticket, appointment_at=appointment.at, not_before=appointment.at, waiting_since=appointment.at)


def _of_today(tx: Tx, code: str) -> Appointment:
    """The one with that code; of several that had it, the one that is still booked. Raises NotFound, AppointmentOver
    or AppointmentOtherDay."""
    newest_first = (appointment_table.c.at.desc(), appointment_table.c.id)
    found = tx.appointments.where(appointment_table.c.code == code, order_by=newest_first)
    if not found:
        raise NotFound("appointment")
    one = next((each for each in found if each.state is AppointmentState.BOOKED), found[0])
    if one.state is not AppointmentState.BOOKED:
        raise AppointmentOver(f"appointment {code} is {one.state}", state=one.state.value)
    if local_day(one.at, tx.site.timezone) != tx.lines.today:
        raise AppointmentOtherDay(f"appointment {code} is at {one.at}", at=views.instant(one.at))
    return one


def _told(tx: Tx, appointment: Appointment) -> Outcome:
    return Outcome({"appointment": views.appointment(appointment, tx.services.get(appointment.service_id), None)})
