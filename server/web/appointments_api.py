"""Doors for appointments: a day's list, booking, cancelling, and the check-in of whoever holds a code."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from server.commands.appointments import BookAppointment, CancelAppointment, CheckIn
from server.domain.roles import Right
from server.parts import parts
from server.queries.appointments import appointments_view
from server.web.actors import actor, staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Day, Key, Language, RequestId, body, query

blueprint = Blueprint("appointments_api", __name__)

Code = Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]


class DayQuery(BaseModel):
    """A day of the site; today unless it is named."""

    model_config = ConfigDict(extra="forbid")

    day: Day | None = None


class BookBody(Asked):
    """Which service, and when: RFC 3339 with an offset."""

    service_id: Key
    at: Annotated[AwareDatetime, Field(strict=False)]


class CheckInBody(Asked):
    """The code that was given with the appointment."""

    code: Code
    language: Language = "vi"
    request_id: RequestId


@blueprint.get("/appointments")
@answers("Appointments")
def appointments() -> dict[str, Any]:
    """The appointments of a day."""
    asked, asker = query(DayQuery), staff_actor()
    asker.must_have(Right.APPOINTMENT_BOOK)
    with parts().reader.of(asker.site_id) as reading:
        return appointments_view(reading, asked.day)


@blueprint.post("/appointments")
@answers("AppointmentChanged", status=201)
def book() -> tuple[dict[str, Any], int]:
    """Promise an hour; the answer has the code."""
    return parts().executor.run(BookAppointment(**body(BookBody).model_dump()), staff_actor()), 201


@blueprint.post("/appointments/<appointment_id>/cancel")
@answers("AppointmentChanged")
def cancel(appointment_id: str) -> dict[str, Any]:
    """Take it back."""
    command = CancelAppointment(appointment_id=appointment_id, **body(Asked).model_dump())
    return parts().executor.run(command, staff_actor())


@blueprint.post("/appointments/check-in")
@answers("CheckedIn", status=201)
def check_in() -> tuple[dict[str, Any], int]:
    """A ticket for whoever has the code, at a kiosk or with the staff."""
    return parts().executor.run(CheckIn(**body(CheckInBody).model_dump()), actor()), 201
