"""Appointments: an hour, or a place in today's line, promised to whoever holds the code, without a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from server.domain.centre.hours import Words
from server.domain.errors import AppointmentOver

GRACE = timedelta(minutes=15)
"""Who comes later than this after the hour stands in the ordinary line."""


class AppointmentKind(StrEnum):
    """What was promised: to be called from an hour on, or a place in today's line."""

    HOUR = "hour"
    PLACE = "place"


class AppointmentState(StrEnum):
    """What has become of an appointment; a place lapses, an hour is missed."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    MISSED = "missed"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


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
    """What was promised for one service. `code` is what its holder types at the kiosk; a ticket is made of it then.

    `token` opens the holder's own page. `at` is the hour, or when a place was reserved; a place is kept `until` then.
    `sequence` counts the changes, the last of which was at `changed_at`. At `remind_at` other systems are told, once.
    `phone_key` stands for the phone that asked, and None for the staff. `language` is the one in which it was asked
    for; None where the staff, or who cannot tell, asked.
    """

    id: str
    site_id: str
    code: str
    service_id: str
    at: datetime
    token: str
    made_at: datetime
    changed_at: datetime
    kind: AppointmentKind = AppointmentKind.HOUR
    state: AppointmentState = AppointmentState.BOOKED
    ticket_id: str | None = None
    until: datetime | None = None
    sequence: int = 0
    remind_at: datetime | None = None
    phone_key: str | None = None
    language: str | None = None

    def punctuality(self, now: datetime) -> Punctuality:
        """Early, on time within the grace, or late."""
        if now < self.at:
            return Punctuality.EARLY
        return Punctuality.DUE if now <= self.at + GRACE else Punctuality.LATE

    def is_held(self, now: datetime) -> bool:
        """Whether its holder may still come: a place is over at the instant, whoever writes that down later."""
        return self.state is AppointmentState.BOOKED and (self.until is None or now < self.until)

    def arrived(self, ticket_id: str) -> Appointment:
        """Its holder has a ticket; raises AppointmentOver unless it is still booked."""
        return replace(self._still_booked(), state=AppointmentState.ARRIVED, ticket_id=ticket_id, remind_at=None)

    def cancelled(self, now: datetime) -> Appointment:
        """Given up; raises AppointmentOver unless it is still booked."""
        return replace(self._changed(now), state=AppointmentState.CANCELLED, remind_at=None)

    def moved(self, at: datetime, remind_at: datetime | None, now: datetime) -> Appointment:
        """To another hour; raises AppointmentOver unless it is an hour that is still booked and to come."""
        if self.kind is not AppointmentKind.HOUR or now >= self.at:
            raise AppointmentOver(f"appointment {self.code} cannot be moved any more", state=self.state.value)
        return replace(self._changed(now), at=at, remind_at=remind_at)

    def reminded(self) -> Appointment:
        """Once is enough."""
        return replace(self._still_booked(), remind_at=None)

    def missed(self) -> Appointment:
        """Its day is over and nobody came."""
        return replace(self._still_booked(), state=AppointmentState.MISSED, remind_at=None)

    def lapsed(self) -> Appointment:
        """A place that nobody came for in its time."""
        return replace(self._still_booked(), state=AppointmentState.LAPSED)

    def _changed(self, now: datetime) -> Appointment:
        return replace(self._still_booked(), sequence=self.sequence + 1, changed_at=now)

    def _still_booked(self) -> Appointment:
        if self.state is not AppointmentState.BOOKED:
            raise AppointmentOver(f"appointment {self.code} is {self.state}", state=self.state.value)
        return self


def reminder_at(at: datetime, hours: int, now: datetime) -> datetime | None:
    """So many hours before; None where nobody is reminded, or who books so late that she knows."""
    when = at - timedelta(hours=hours)
    return when if hours and when > now else None
