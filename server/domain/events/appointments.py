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
class DossiersImported(Event):
    """The electronic one-stop system told of dossiers: so many of them new, changed, known already."""

    added: int
    changed: int
    unchanged: int

    urgent: ClassVar[bool] = False
