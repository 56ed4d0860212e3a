"""Doors for who holds a ticket and wants to be told when her turn comes, or holds an appointment and wants to be
reminded of it, or a place and wants to come in time: by her browser or by text message.

No request ids: asking twice is the same as asking once, and no answer is kept that might point to a person.
"""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple, TypedDict

from flask import Blueprint
from pydantic import StringConstraints

from server.commands.integration.contacts import AskToBeTold, StopTelling
from server.domain.errors import BadRequest
from server.domain.integration.notifications import ContactKind, mobile_number
from server.domain.integration.push import must_be_push
from server.domain.roles import Actor
from server.parts import parts
from server.queries.followed import whose_ticket
from server.queries.integration.contacts import contacts_of_appointment, contacts_of_ticket
from server.web import actors
from server.web.booking_api import booked_by, holder_of
from server.web.holders import holder
from server.web.openapi.answers import answers
from server.web.parse import Body, body

blueprint = Blueprint("contacts_api", __name__)
Endpoint = Annotated[str, StringConstraints(pattern=r"^https?://[\x21-\x7e]{3,490}$")]
Octets = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{16,100}={0,2}$")]


class BrowserBody(Body):
    """What `PushSubscription.toJSON()` says."""

    endpoint: Endpoint
    p256dh: Octets
    auth: Octets


class BrowserGoneBody(Body):
    """The browser that is not told any more."""

    endpoint: Endpoint


class TelephoneBody(Body):
    """A mobile number, with the holder's consent in the words that GET …/contacts told."""

    telephone: Annotated[str, StringConstraints(min_length=9, max_length=24)]
    agreed: bool


class Ids(TypedDict):
    """Of a ticket or an appointment."""

    ticket_id: str | None
    appointment_id: str | None


class Held(NamedTuple):
    """Who asks, and for which of her two kinds of promises; of two ids one is None."""

    actor: Actor
    ticket_id: str | None = None
    appointment_id: str | None = None

    @property
    def ids(self) -> Ids:
        """As commands name them."""
        return {"ticket_id": self.ticket_id, "appointment_id": self.appointment_id}


@blueprint.get("/tickets/<token>/contacts")
@answers("TicketContacts")
def contacts(token: str) -> dict[str, Any]:
    """Where she may be told, and where she asked to be."""
    with parts().reader.anywhere() as connection:
        site_id, ticket_id = whose_ticket(connection, token)
    with parts().reader.of(site_id) as reading:
        return contacts_of_ticket(reading, ticket_id, parts().push_key)


@blueprint.get("/booked/<token>/contacts")
@answers("TicketContacts")
def booked_contacts(token: str) -> dict[str, Any]:
    """Where she may be reminded of her hour or told to come for her place, and where she asked to be."""
    site_id, appointment_id = booked_by(token)
    with parts().reader.of(site_id) as reading:
        return contacts_of_appointment(reading, appointment_id, parts().push_key)


@blueprint.post("/tickets/<token>/browser")
@answers("ContactKept", status=201)
def tell_browser(token: str) -> tuple[dict[str, Any], int]:
    """Tell this browser; asking again with the same address renews its keys."""
    return _keep_browser(body(BrowserBody), _of_ticket(token))


@blueprint.post("/booked/<token>/browser")
@answers("ContactKept", status=201)
def remind_browser(token: str) -> tuple[dict[str, Any], int]:
    """Remind this browser of the hour, or tell it when to come for the place; once she is here, of her turn."""
    return _keep_browser(body(BrowserBody), _of_appointment(token))


@blueprint.post("/tickets/<token>/browser/remove")
@answers("Done")
def leave_browser(token: str) -> dict[str, Any]:
    """Tell this browser no longer."""
    return _forget_browser(body(BrowserGoneBody), _of_ticket(token))


@blueprint.post("/booked/<token>/browser/remove")
@answers("Done")
def leave_reminded_browser(token: str) -> dict[str, Any]:
    """Remind this browser no longer."""
    return _forget_browser(body(BrowserGoneBody), _of_appointment(token))


@blueprint.post("/tickets/<token>/telephone")
@answers("ContactKept", status=201)
def tell_telephone(token: str) -> tuple[dict[str, Any], int]:
    """Send text messages to this number, which takes the place of one given before."""
    return _keep_telephone(body(TelephoneBody), _of_ticket(token))


@blueprint.post("/booked/<token>/telephone")
@answers("ContactKept", status=201)
def remind_telephone(token: str) -> tuple[dict[str, Any], int]:
    """Send a text message before the hour, or when to come for the place, and once she is here of her turn."""
    return _keep_telephone(body(TelephoneBody), _of_appointment(token))


@blueprint.post("/tickets/<token>/telephone/remove")
@answers("Done")
def leave_telephone(token: str) -> dict[str, Any]:
    """Delete the number."""
    return _forget_telephone(body(Body), _of_ticket(token))


@blueprint.post("/booked/<token>/telephone/remove")
@answers("Done")
def leave_reminded_telephone(token: str) -> dict[str, Any]:
    """Delete the number."""
    return _forget_telephone(body(Body), _of_appointment(token))


def _of_ticket(token: str) -> Held:
    whose = holder(token)
    return Held(actors.citizen(whose), ticket_id=whose[1])


def _of_appointment(token: str) -> Held:
    actor = holder_of(token)
    return Held(actor, appointment_id=actor.id)


def _keep_browser(asked: BrowserBody, held: Held) -> tuple[dict[str, Any], int]:
    must_be_push(asked.endpoint, asked.p256dh, asked.auth, may_stay_here=parts().settings.push_here)
    wish = AskToBeTold(kind=ContactKind.PUSH, address=asked.endpoint, p256dh=asked.p256dh, auth=asked.auth, **held.ids)
    return parts().executor.run(wish, held.actor), 201


def _forget_browser(asked: BrowserGoneBody, held: Held) -> dict[str, Any]:
    return parts().executor.run(StopTelling(kind=ContactKind.PUSH, address=asked.endpoint, **held.ids), held.actor)


def _keep_telephone(asked: TelephoneBody, held: Held) -> tuple[dict[str, Any], int]:
    if not asked.agreed:
        raise BadRequest("agreed", "no number is kept without consent", "consent")
    number = mobile_number(asked.telephone)
    return parts().executor.run(AskToBeTold(kind=ContactKind.SMS, address=number, **held.ids), held.actor), 201


def _forget_telephone(_: Body, held: Held) -> dict[str, Any]:
    return parts().executor.run(StopTelling(kind=ContactKind.SMS, **held.ids), held.actor)
