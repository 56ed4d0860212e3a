"""A place in a line that was reserved from afar: what becomes of it when its holder comes to the hall.

It is never called before that, so an empty promise stops nobody. Its holder stands where she would stand had she come
when she reserved it, as long as her turn has not passed; and for the grace after that. Then she joins at the end.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from server.domain.appointment import Appointment
from server.domain.centre.hours import Words
from server.domain.ticket import Ticket, TicketState


class Arrival(StrEnum):
    """How somebody with a reserved place came."""

    IN_PLACE = "in_place"
    AT_THE_END = "at_the_end"


TOLD: dict[Arrival, Words] = {
    Arrival.IN_PLACE: {
        "vi": "Bạn được giữ đúng chỗ đã lấy từ xa.",
        "en": "You keep the place that you reserved.",
    },
    Arrival.AT_THE_END: {
        "vi": "Lượt của bạn đã qua khi bạn chưa đến. Số của bạn xếp cuối hàng chờ.",
        "en": "Your turn passed before you came. Your number is at the end of the line.",
    },
}
"""What the person is told at the check-in."""


def arrival(passed_at: datetime | None, grace: timedelta, now: datetime) -> Arrival:
    """`passed_at` is when somebody who had joined after the reservation was first called; None: nobody was."""
    if passed_at is None or now <= passed_at + grace:
        return Arrival.IN_PLACE
    return Arrival.AT_THE_END


def as_ticket(place: Appointment, today: date) -> Ticket:
    """The ticket that its holder would have, were she in the hall: for asking how many stand before it."""
    return Ticket(
        id="", site_id=place.site_id, token="", series="", number=0, label="", business_day=today,
        service_id=place.service_id, priority_class=None, language="vi", channel="afar", device_id=None,
        state=TicketState.WAITING, counter_id=None, turn_id="", issued_at=place.at, waiting_since=place.at,
    )  # fmt: skip


def kept_until(reserved_at: datetime, keeps: timedelta, closes_at: datetime) -> datetime:
    """When the place lapses: after the set time, and when the centre closes at the latest."""
    return min(reserved_at + keeps, closes_at)
