"""Doors for citizens: take a number, follow it, give it up, rate the visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any

from flask import Blueprint
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from server.commands.moves.cancelling import CancelTicket
from server.commands.moves.requeueing import ComeSooner, Postpone
from server.commands.ratings import GiveRating
from server.commands.tickets import IssueTicket
from server.domain.errors import BadRequest, NotFound, NotSignedIn, Refusal
from server.domain.rating import LONGEST_COMMENT
from server.domain.rating.answer import Channel
from server.domain.roles import Actor, Right
from server.domain.sharing import SHARED
from server.parts import parts
from server.queries.followed import followed_state, phone_subject, whose_turn
from server.queries.to_rate import finished_today, turn_by_label
from server.web import actors
from server.web.holders import holder
from server.web.openapi.answers import answers
from server.web.parse import Asked, Key, Language, RequestId, Told, body, query

blueprint = Blueprint("public_api", __name__)
GUESSES = "10 per minute"
"""Of numbers that are wrong, not finished, or rated already. A hurried person mistypes two or three times."""


LOOKS = "60 per minute"
"""At one ticket, by its holder; its relatives together have as many. The page asks every ten seconds at most."""
WRONG_LINKS = "60 per minute"


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


Moment = Annotated[AwareDatetime, Field(ge=datetime(1970, 1, 1, tzinfo=UTC), le=datetime(2200, 1, 1, tzinfo=UTC))]
Label = Annotated[str, StringConstraints(pattern=r"^[A-ZĐa-zđ]{1,4} ?[0-9]{1,6}$")]


class PostponeBody(Asked):
    """Either so many places, or so many minutes."""

    places: Annotated[int, Field(ge=1, le=50)] | None = None
    minutes: Annotated[int, Field(ge=1, le=120)] | None = None


class RatingBody(Asked):
    """One answer about one turn, which is named by its secret; a tablet without network knows the ticket's label alone.

    `answer` is the yes or no to the question after the mark, `given_at` when a device took the answer down.
    """

    turn_token: Key | None = None
    label: Label | None = None
    answer: bool | None = None
    given_at: Moment | None = None
    score: Annotated[int, Field(ge=1, le=5)]
    reasons: Annotated[tuple[Key, ...], Field(max_length=16, strict=False)] = ()
    comment: Annotated[Told, StringConstraints(max_length=LONGEST_COMMENT)] | None = None
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
    """The citizen's own view, or a relative's.

    A hall's Wi-Fi gives all phones one address: so each ticket has its own limit, and only what opens nothing counts
    against the address, where it stops nobody who has a ticket.
    """
    with parts().guesses.beyond("phone pages", WRONG_LINKS, NotFound), parts().reader.anywhere() as connection:
        site_id, subject = phone_subject(connection, token)
    parts().guesses.each(subject, LOOKS)
    parts().asked(site_id, subject.removesuffix(SHARED))
    with parts().reader.of(site_id) as reading:
        return followed_state(reading, subject)


@blueprint.post("/tickets/<token>/cancel")
@answers("Cancelled")
def cancel(token: str) -> dict[str, Any]:
    """Give the place up."""
    asked = body(Asked)
    site_id, ticket_id = holder(token)
    command = CancelTicket(ticket_id=ticket_id, request_id=asked.request_id)
    return parts().executor.run(command, actors.citizen((site_id, ticket_id)))


@blueprint.post("/tickets/<token>/postpone")
@answers("Cancelled")
def postpone(token: str) -> dict[str, Any]:
    """Let others go first: so many places, or so many minutes, as often as the centre allows."""
    asked = body(PostponeBody)
    site_id, ticket_id = holder(token)
    command = Postpone(ticket_id=ticket_id, **asked.model_dump())
    return parts().executor.run(command, actors.citizen((site_id, ticket_id)))


@blueprint.post("/tickets/<token>/ready")
@answers("Cancelled")
def ready(token: str) -> dict[str, Any]:
    """Back in line before the hour to which the number was put off; in its old place."""
    asked = body(Asked)
    site_id, ticket_id = holder(token)
    command = ComeSooner(ticket_id=ticket_id, request_id=asked.request_id)
    return parts().executor.run(command, actors.citizen((site_id, ticket_id)))


@blueprint.post("/ratings")
@answers("Rated", status=201)
def rate() -> tuple[dict[str, Any], int]:
    """Rate a finished turn; the turn's token is the secret that allows it."""
    asked, tablet = body(RatingBody), _tablet()
    if (asked.turn_token is None) == (asked.label is None):
        raise BadRequest("turn_token", "either a turn_token, or the label of a ticket")
    turn_token = asked.turn_token or _meant(tablet, asked)
    with parts().reader.anywhere() as connection:
        site_id, ticket_id = whose_turn(connection, turn_token)
    if tablet is not None and tablet.site_id != site_id:
        raise NotFound("rating")
    told = {**asked.model_dump(exclude={"label"}), "turn_token": turn_token, "channel": _channel(tablet)}
    nobody = replace(actors.citizen((site_id, ticket_id)), origin=None)  # ratings are anonymous: no address is kept
    return parts().executor.run(GiveRating(**told), nobody), 201


class NumberSought(BaseModel):
    """What stands on the slip."""

    model_config = ConfigDict(extra="forbid")

    label: Label


@blueprint.get("/ratings/turn")
@answers("RatedTurn")
def turn_to_rate() -> dict[str, Any]:
    """For the kiosk at the exit: the visit of today behind a number, if it is finished and not yet rated.

    Wrong numbers count against the place, so that nobody tries other people's.
    """
    asked, tablet = query(NumberSought), _tablet()
    if tablet is None:
        raise NotSignedIn()
    wrong = partial(parts().guesses.counted, "ratings by number", GUESSES)
    with wrong(NotFound), wrong(Refusal), parts().reader.of(tablet.site_id) as reading:
        return finished_today(reading, asked.label, tablet.counter_id)


def _meant(tablet: Actor | None, asked: RatingBody) -> str:
    """The secret of the turn that a tablet without network was told of by its label alone."""
    if tablet is None:
        raise NotSignedIn()
    with parts().reader.of(tablet.site_id) as reading:
        return turn_by_label(reading, str(asked.label), asked.given_at, tablet.counter_id).rating_token


def _tablet() -> Actor | None:
    """A phone has the turn's secret alone; whoever names a token must be a paired tablet."""
    tablet = actors.device_if_any()
    if tablet is not None:
        tablet.must_have(Right.RATING_GIVE)
    return tablet


def _channel(tablet: Actor | None) -> Channel:
    if tablet is None:
        return Channel.PHONE
    return Channel.TABLET if tablet.counter_id else Channel.EXIT
