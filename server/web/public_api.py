"""Doors for citizens: take a number, follow it, give it up, rate the visit."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field, StringConstraints

from server.commands.moves.cancelling import CancelTicket
from server.commands.moves.requeueing import Postpone
from server.commands.ratings import GiveRating
from server.commands.tickets import IssueTicket
from server.domain.errors import NotFound
from server.domain.rating import LONGEST_COMMENT
from server.domain.roles import Right
from server.parts import parts
from server.queries.followed import followed_state, whose_ticket, whose_turn
from server.web import actors
from server.web.openapi.answers import answers
from server.web.parse import Asked, Key, Language, RequestId, Words, body

blueprint = Blueprint("public_api", __name__)


class TicketBody(Asked):
    """One number, please; for several services of one visit `plan` holds those that follow.

    `printer_id` is for the staff: a printer, or "none".
    """

    service_id: Key
    plan: Annotated[tuple[Key, ...], Field(max_length=8, strict=False)] = ()
    printer_id: Key | None = None
    priority_class: Key | None = None
    language: Language = "vi"
    request_id: RequestId


class PostponeBody(Asked):
    """Either so many places, or so many minutes."""

    places: Annotated[int, Field(ge=1, le=50)] | None = None
    minutes: Annotated[int, Field(ge=1, le=120)] | None = None


class RatingBody(Asked):
    """One answer about one turn."""

    turn_token: Key
    score: Annotated[int, Field(ge=1, le=5)]
    reasons: Annotated[tuple[Key, ...], Field(max_length=16, strict=False)] = ()
    comment: Annotated[Words, StringConstraints(max_length=LONGEST_COMMENT)] | None = None
    request_id: RequestId


@blueprint.post("/tickets")
@answers("Issued", status=201)
def take_number() -> tuple[dict[str, Any], int]:
    """Issue a ticket; the same request id gets the same ticket."""
    asked = body(TicketBody)
    return parts().executor.run(IssueTicket(**asked.model_dump()), actors.actor()), 201


@blueprint.get("/tickets/<token>")
@answers("FollowedTicket")
def follow(token: str) -> dict[str, Any]:
    """The citizen's own view."""
    with parts().reader.anywhere() as connection:
        site_id, ticket_id = whose_ticket(connection, token)
    with parts().reader.of(site_id) as reading:
        return followed_state(reading, ticket_id)


@blueprint.post("/tickets/<token>/cancel")
@answers("Cancelled")
def cancel(token: str) -> dict[str, Any]:
    """Give the place up."""
    asked = body(Asked)
    with parts().reader.anywhere() as connection:
        site_id, ticket_id = whose_ticket(connection, token)
    command = CancelTicket(ticket_id=ticket_id, request_id=asked.request_id)
    return parts().executor.run(command, actors.citizen((site_id, ticket_id)))


@blueprint.post("/tickets/<token>/postpone")
@answers("Cancelled")
def postpone(token: str) -> dict[str, Any]:
    """Let others go first: so many places, or so many minutes, as often as the centre allows."""
    asked = body(PostponeBody)
    with parts().reader.anywhere() as connection:
        site_id, ticket_id = whose_ticket(connection, token)
    command = Postpone(ticket_id=ticket_id, **asked.model_dump())
    return parts().executor.run(command, actors.citizen((site_id, ticket_id)))


@blueprint.post("/ratings")
@answers("Rated", status=201)
def rate() -> tuple[dict[str, Any], int]:
    """Rate a finished turn; the turn's token is the secret that allows it."""
    asked = body(RatingBody)
    with parts().reader.anywhere() as connection:
        site_id, ticket_id = whose_turn(connection, asked.turn_token)
    command = GiveRating(**asked.model_dump(), channel=_channel(site_id))
    return parts().executor.run(command, actors.citizen((site_id, ticket_id))), 201


def _channel(site_id: str) -> str:
    """A phone has the turn's secret alone; whoever names a token must be a paired tablet of the centre."""
    tablet = actors.device_if_any()
    if tablet is None:
        return "phone"
    tablet.must_have(Right.RATING_GIVE)
    if tablet.site_id != site_id:
        raise NotFound("rating")
    return "tablet"
