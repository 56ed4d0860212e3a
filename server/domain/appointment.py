"""Appointments: an hour promised to whoever holds the code, without a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from server.domain.centre.hours import Words
from server.domain.errors import AppointmentOver

GRACE = timedelta(minutes=15)
"""Who comes later than this after the hour stands in the ordinary line."""


class AppointmentState(StrEnum):
    """What has become of an appointment."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Punctuality(StrEnum):
    """How somebody came to an appointment."""

    EARLY = "early"
    DUE = "due"
    LATE = "late"


TOLD: dict[Punctuality, Words] = {
    Punctuality.EARLY: {
        "vi": "Bạn đến sớm. Số của bạn được gọi từ giờ hẹn.",
        "en": "You are early. Your number is called from the time of your appointment on.",
    },
    Punctuality.DUE: {
        "vi": "Đúng giờ hẹn. Số của bạn được gọi trước hàng chờ.",
        "en": "You are on time. Your number is called before the line.",
    },
    Punctuality.LATE: {
        "vi": "Đã quá giờ hẹn hơn 15 phút. Số của bạn chờ như mọi người.",
        "en": "It is more than 15 minutes past your time. Your number waits like everybody's.",
    },
}
"""What the person is told at the check-in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """An hour for one service. `code` is what its holder types at the kiosk; a ticket is made of it on arrival."""

    id: str
    site_id: str
    code: str
    service_id: str
    at: datetime
    state: AppointmentState = AppointmentState.BOOKED
    ticket_id: str | None = None

    def punctuality(self, now: datetime) -> Punctuality:
        """Early, on time within the grace, or late."""
        if now < self.at:
            return Punctuality.EARLY
        return Punctuality.DUE if now <= self.at + GRACE else Punctuality.LATE

    def arrived(self, ticket_id: str) -> Appointment:
        """Its holder has a ticket; raises AppointmentOver unless it is still booked."""
        return replace(self._still_booked(), state=AppointmentState.ARRIVED, ticket_id=ticket_id)

    def cancelled(self) -> Appointment:
        """Given up; raises AppointmentOver unless it is still booked."""
        return replace(self._still_booked(), state=AppointmentState.CANCELLED)

    def missed(self) -> Appointment:
        """Its day is over and nobody came."""
        return replace(self._still_booked(), state=AppointmentState.MISSED)

    def _still_booked(self) -> Appointment:
        if self.state is not AppointmentState.BOOKED:
            raise AppointmentOver(f"appointment {self.code} is {self.state}", state=self.state.value)
        return self
