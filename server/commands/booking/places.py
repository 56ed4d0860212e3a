"""Places in today's line that people take from afar: reserved, kept on arrival in the hall, lapsed if nobody comes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from server import views
from server.commands.booking.diary import must_be_modest, new_place
from server.commands.booking.hours import facts, told_holder
from server.commands.day import begin_day
from server.commands.moves.legs import joined_at
from server.commands.outcome import Command, Outcome
from server.commands.tickets import IssueTicket, given, must_be_offered, new_ticket
from server.domain import opening
from server.domain.appointment import Appointment, AppointmentKind
from server.domain.booking.place import TOLD, Arrival, arrival, kept_until
from server.domain.centre.service import Service
from server.domain.errors import AppointmentOver, NotFromAfar
from server.domain.events import PlaceKept, PlaceReserved
from server.domain.hours.business_day import begun, is_due
from server.domain.roles import Right
from server.domain.ticket import Ticket
from server.storage.outbox.contacts import hand_over
from server.storage.passed import first_called_behind
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservePlace(Command):
    """A place in the line of this service, from now on; `phone_key` stands for the phone that asks."""

    right: ClassVar[Right] = Right.APPOINTMENT_OWN
    service_id: str
    phone_key: str
    language: str | None = None


def reserve_place(tx: Tx, command: ReservePlace) -> Outcome:
    """As a kiosk would give a number now: hours, quotas and the full hall count alike. Only the number itself, and with
    it any call, waits for the check-in in the hall."""
    service = tx.services.get(command.service_id)
    if not tx.site.afar.takes_numbers:
        raise NotFromAfar(service=service.code)
    if is_due(tx.site, tx.now):
        begin_day(tx)
    opening.must_be_open(service, tx.openings.standing(service))
    must_be_modest(tx, AppointmentKind.PLACE, service.id, command.phone_key)
    until = kept_until(tx.now, tx.site.afar.keeps, _closes(tx, service))
    place = new_place(tx, service, until, command.phone_key, command.language)
    tx.record(PlaceReserved(**facts(place), until=views.instant(until) or ""))
    return told_holder(tx, place)


def _closes(tx: Tx, service: Service) -> datetime:
    """When nobody is served any more today: at closing time, or with the day."""
    closes = tx.openings.moment(service.hours).day_closes_at
    return closes or tx.site.day_ends_at or begun(tx.site, tx.now).day_ends_at or tx.now


def check_in_place(tx: Tx, place: Appointment, wish: IssueTicket) -> Outcome:
    """A number for whoever stands in the hall: in the reserved place, or at the end where the turn has passed.

    Raises AppointmentOver for a place whose time is over, whether or not anybody has written that down.
    """
    if not place.is_held(tx.now):
        raise AppointmentOver(f"place {place.code} has lapsed", state="lapsed")
    must_be_offered(tx, wish)
    came = arrival(first_called_behind(tx, place.service_id, place.at), tx.site.afar.grace, tx.now)
    ticket = _ticket(tx, wish, place, came)
    kept = tx.appointments.save(place.arrived(ticket.id))
    answer = given(tx, wish, ticket)
    hand_over(tx.connection, kept.id, ticket.id, tx.now)
    tx.record(PlaceKept(**facts(kept), ticket_id=ticket.id, label=ticket.label, arrival=came.value))
    words = {**views.kept(kept, ticket), "arrival": came.value, "words": TOLD[came]}
    return Outcome({**answer, "appointment": words})


def _ticket(tx: Tx, wish: IssueTicket, place: Appointment, came: Arrival) -> Ticket:
    service = tx.services.get(place.service_id)
    ticket = new_ticket(tx, wish, service, joined_at(tx, service.id))
    return replace(ticket, waiting_since=place.at) if came is Arrival.IN_PLACE else ticket
