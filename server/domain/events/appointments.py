"""What happens to appointments and to dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentBooked(Event):
    """An hour was promised."""

    appointment_id: str
    code: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentKept(Event):
    """The holder of an appointment came and has a ticket: early, due or late."""

    appointment_id: str
    code: str
    label: str
    punctuality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentCancelled(Event):
    """An appointment was given up."""

    appointment_id: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentMissed(Event):
    """The day of an appointment is over and nobody came."""

    appointment_id: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentMoved(Event):
    """An appointment was moved to another hour."""

    appointment_id: str
    code: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentReminded(Event):
    """An appointment is near: whoever sends messages for the centre may tell its holder."""

    appointment_id: str
    code: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReserved(Event):
    """Somebody took a place in the line from afar."""

    appointment_id: str
    code: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceKept(Event):
    """The holder of a place is in the hall and has a ticket, in that place or at the end."""

    appointment_id: str
    code: str
    label: str
    arrival: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceGivenUp(Event):
    """A place was given up by its holder or the staff."""

    appointment_id: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLapsed(Event):
    """Nobody came for a place in its time."""

    appointment_id: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossiersImported(Event):
    """The electronic one-stop system told of dossiers: so many of them new, changed, known already."""

    added: int
    changed: int
    unchanged: int

    urgent: ClassVar[bool] = False
