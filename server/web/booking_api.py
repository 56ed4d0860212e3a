"""Doors for citizens at home: what may be booked or reserved, booking, reserving, and one's own appointment."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint, Response
from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from server.commands.booking.hours import BookHour, CancelOwn, MoveOwn
from server.commands.booking.places import ReservePlace
from server.domain.booking.afar import SHORTEST_SECRET, phone_key
from server.domain.booking.calendar import calendar_text
from server.domain.errors import NotFound
from server.domain.roles import ANYBODY, Actor
from server.parts import parts
from server.queries.booked import afar_state, booked_state, calendar_entry, free_slots, whose_appointment
from server.web import actors
from server.web.openapi.answers import answers
from server.web.parse import Asked, Day, Key, Language, RequestId, body, query

blueprint = Blueprint("booking_api", __name__)

LOOKS = "60 per minute"
"""At one appointment. The page asks every 15 seconds."""
WRONG_LINKS = "60 per minute"

Secret = Annotated[str, StringConstraints(pattern=rf"^[\x21-\x7e]{{{SHORTEST_SECRET},64}}$")]


def _as_written(at: object) -> object:
    """Pydantic would take a number for seconds since 1970."""
    if not isinstance(at, str):
        raise PydanticCustomError("datetime_parsing", "an instant, such as 2026-11-23T09:00:00+07:00")
    return at


Moment = Annotated[AwareDatetime, BeforeValidator(_as_written), Field(strict=False)]


class SlotsQuery(BaseModel):
    """Of which service, and from which day on; today unless it is named."""

    model_config = ConfigDict(extra="forbid")

    service_id: Key
    day: Day | None = None


class CalendarQuery(BaseModel):
    """In which language."""

    model_config = ConfigDict(extra="forbid")

    language: Language = "vi"


class ReserveBody(Asked):
    """A place in today's line; `phone` is a secret that the phone has drawn for itself, `language` the ticket's."""

    service_id: Key
    phone: Secret
    language: Language | None = None
    request_id: RequestId


class HourBody(ReserveBody):
    """Which slot: the instant at which it begins, RFC 3339 with an offset."""

    at: Moment


class OtherHourBody(Asked):
    """Another slot."""

    at: Moment


@blueprint.get("/afar/<site_id>")
@answers("AfarState")
def afar(site_id: str) -> dict[str, Any]:
    """What the centre lets people do from home."""
    with parts().reader.of(site_id) as reading:
        return afar_state(reading)


@blueprint.get("/afar/<site_id>/slots")
@answers("FreeSlots")
def slots(site_id: str) -> dict[str, Any]:
    """The hours that can be booked."""
    asked = query(SlotsQuery)
    with parts().reader.of(site_id) as reading:
        return free_slots(reading, asked.service_id, asked.day)


@blueprint.post("/afar/<site_id>/appointments")
@answers("Booked", status=201)
def book(site_id: str) -> tuple[dict[str, Any], int]:
    """Book an hour; the answer has the code for the kiosk and the link for changing it."""
    asked = body(HourBody)
    command = BookHour(
        service_id=asked.service_id, at=asked.at, phone_key=phone_key(site_id, asked.phone), language=asked.language,
        request_id=asked.request_id,
    )  # fmt: skip
    return _asked_for(site_id, command), 201


@blueprint.post("/afar/<site_id>/places")
@answers("Booked", status=201)
def reserve(site_id: str) -> tuple[dict[str, Any], int]:
    """Reserve a place in today's line; the number itself is given in the hall."""
    asked = body(ReserveBody)
    command = ReservePlace(
        service_id=asked.service_id, phone_key=phone_key(site_id, asked.phone), language=asked.language,
        request_id=asked.request_id,
    )  # fmt: skip
    return _asked_for(site_id, command), 201


@blueprint.get("/booked/<token>")
@answers("BookedState")
def booked(token: str) -> dict[str, Any]:
    """The holder's own view. Who asks without end waits alone; what opens nothing counts against the address, where it
    stops nobody who has a link."""
    site_id, appointment_id = booked_by(token)
    with parts().reader.of(site_id) as reading:
        return booked_state(reading, appointment_id)


@blueprint.get("/booked/<token>/calendar.ics")
@answers("text/calendar")
def calendar(token: str) -> Response:
    """For the calendar of the holder's phone."""
    asked, (site_id, appointment_id) = query(CalendarQuery), _whose(token)
    with parts().reader.of(site_id) as reading:
        text = calendar_text(calendar_entry(reading, appointment_id, asked.language))
    headers = {"Content-Disposition": 'attachment; filename="lich-hen.ics"'}
    return Response(text, mimetype="text/calendar", headers=headers)


@blueprint.post("/booked/<token>/move")
@answers("Booked")
def move(token: str) -> dict[str, Any]:
    """Come at another hour."""
    asked, holder = body(OtherHourBody), holder_of(token)
    return parts().executor.run(MoveOwn(appointment_id=holder.id, **asked.model_dump()), holder)


@blueprint.post("/booked/<token>/cancel")
@answers("Booked")
def cancel(token: str) -> dict[str, Any]:
    """Give it back, so that somebody else may come."""
    asked, holder = body(Asked), holder_of(token)
    return parts().executor.run(CancelOwn(appointment_id=holder.id, **asked.model_dump()), holder)


def _asked_for(site_id: str, command: BookHour | ReservePlace) -> dict[str, Any]:
    """By nobody in particular. Phones of a hall may share one address: its limit is wide, a phone's own is narrow."""
    with parts().guesses.every("afar", parts().settings.afar_limit):
        return parts().executor.run(command, actors.citizen((site_id, ANYBODY)))


def booked_by(token: str) -> tuple[str, str]:
    """The site and the appointment that this link opens, for a look; raises NotFound or TooManyRequests."""
    with parts().guesses.beyond("links from afar", WRONG_LINKS, NotFound):
        site_id, appointment_id = _whose(token)
    parts().guesses.each(appointment_id, LOOKS)
    return site_id, appointment_id


def _whose(token: str) -> tuple[str, str]:
    with parts().reader.anywhere() as connection:
        return whose_appointment(connection, token)


def holder_of(token: str) -> Actor:
    """Who may change that appointment; raises NotFound."""
    return actors.citizen(_whose(token))
