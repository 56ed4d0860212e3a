"""What the diary does by itself: places lapse, and other systems hear that an appointment is near."""

from __future__ import annotations

from dataclasses import dataclass

from server import views
from server.commands.booking.hours import facts
from server.commands.outcome import Command, Outcome
from server.domain.events import AppointmentReminded, PlaceLapsed
from server.storage.schema import STILL_BOOKED
from server.storage.schema import appointment as table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class TendAppointments(Command):
    """Do what is due now."""


def tend_appointments(tx: Tx, _command: TendAppointments) -> Outcome:
    """Each by its own times, so that a second process, or a second round, finds nothing left to do."""
    return Outcome({"lapsed": _lapse(tx), "reminded": _remind(tx)})


def _lapse(tx: Tx) -> int:
    over = tx.appointments.where(STILL_BOOKED, table.c.until <= tx.now, order_by=table.c.id)
    for place in over:
        tx.appointments.save(place.lapsed())
        tx.record(PlaceLapsed(**facts(place)))
    return len(over)


def _remind(tx: Tx) -> int:
    """An hour that has passed meanwhile needs no reminder: the server may have been away."""
    near = tx.appointments.where(STILL_BOOKED, table.c.remind_at <= tx.now, table.c.at > tx.now, order_by=table.c.id)
    for booked in near:
        tx.appointments.save(booked.reminded())
        tx.record(AppointmentReminded(**facts(booked), at=views.instant(booked.at) or ""))
    return len(near)
