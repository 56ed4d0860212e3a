"""Doors for who holds a ticket and wants to be told when her turn comes, by her browser or by text message.

No request ids: asking twice is the same as asking once, and no answer is kept that might point to a person.
"""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import StringConstraints

from server.commands.integration.contacts import AskToBeTold, StopTelling
from server.commands.outcome import Command
from server.domain.errors import BadRequest
from server.domain.integration.notifications import ContactKind, mobile_number
from server.domain.integration.push import must_be_push
from server.parts import parts
from server.queries.followed import whose_ticket
from server.queries.integration.contacts import contacts_view
from server.web import actors
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


@blueprint.get("/tickets/<token>/contacts")
@answers("TicketContacts")
def contacts(token: str) -> dict[str, Any]:
    """Where she may be told, and where she asked to be."""
    with parts().reader.anywhere() as connection:
        site_id, ticket_id = whose_ticket(connection, token)
    with parts().reader.of(site_id) as reading:
        return contacts_view(reading, ticket_id, parts().push_key)


@blueprint.post("/tickets/<token>/browser")
@answers("ContactKept", status=201)
def tell_browser(token: str) -> tuple[dict[str, Any], int]:
    """Tell this browser; asking again with the same address renews its keys."""
    asked, whose = body(BrowserBody), holder(token)
    here = parts().settings.push_here
    must_be_push(asked.endpoint, asked.p256dh, asked.auth, may_stay_here=here)
    command = AskToBeTold(
        ticket_id=whose[1], kind=ContactKind.PUSH, address=asked.endpoint, p256dh=asked.p256dh, auth=asked.auth
    )
    return _run(whose, command), 201


@blueprint.post("/tickets/<token>/browser/remove")
@answers("Done")
def leave_browser(token: str) -> dict[str, Any]:
    """Tell this browser no longer."""
    asked, whose = body(BrowserGoneBody), holder(token)
    return _run(whose, StopTelling(ticket_id=whose[1], kind=ContactKind.PUSH, address=asked.endpoint))


@blueprint.post("/tickets/<token>/telephone")
@answers("ContactKept", status=201)
def tell_telephone(token: str) -> tuple[dict[str, Any], int]:
    """Send text messages to this number, which takes the place of one given before."""
    asked, whose = body(TelephoneBody), holder(token)
    if not asked.agreed:
        raise BadRequest("agreed", "no number is kept without consent", "consent")
    number = mobile_number(asked.telephone)
    return _run(whose, AskToBeTold(ticket_id=whose[1], kind=ContactKind.SMS, address=number)), 201


@blueprint.post("/tickets/<token>/telephone/remove")
@answers("Done")
def leave_telephone(token: str) -> dict[str, Any]:
    """Delete the number."""
    body(Body)
    whose = holder(token)
    return _run(whose, StopTelling(ticket_id=whose[1], kind=ContactKind.SMS))


def _run(whose: tuple[str, str], command: Command) -> dict[str, Any]:
    return parts().executor.run(command, actors.citizen(whose))
