"""What appointments and places from afar are refused for: 409."""

from __future__ import annotations

from server.domain.errors.base import Refusal


class AppointmentOver(Refusal):
    """The appointment was kept, missed or cancelled, or the place has lapsed."""

    code = "appointment.over"


class AppointmentOtherDay(Refusal):
    """The appointment is on another day."""

    code = "appointment.other_day"


class SlotFull(Refusal):
    """All places of this hour are promised; choose another one."""

    code = "slot.full"


class SlotNotOffered(Refusal):
    """This hour cannot be booked, or not any more; choose another one."""

    code = "slot.not_offered"


class NotFromAfar(Refusal):
    """The centre does not offer this from afar."""

    code = "afar.off"


class PhoneHasOne(Refusal):
    """This phone holds an appointment or a place for the service already."""

    code = "afar.has_one"
