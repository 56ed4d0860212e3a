"""Doors for supervisors: steering, messages, alerts, the story of a ticket; and the officer's side of these."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from server.commands.floor import alerts, messages, steering
from server.commands.outcome import Command
from server.domain.floor.message import LONGEST_TEXT
from server.domain.roles import Actor, Right
from server.parts import parts
from server.queries.floor.alerts import alerts_of
from server.queries.floor.lookup import officers_state, tickets_found
from server.queries.floor.story import story_of
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Day, Key, Told, body, query

blueprint = Blueprint("floor_api", __name__)

Reason = Annotated[Told, StringConstraints(max_length=200)]


class SteerBody(Asked):
    """What to do to the counter, and why."""

    action: Annotated[steering.Steer, Field(strict=False)]
    pause_reason: Key | None = None
    officer_id: Key | None = None
    reason: Reason | None = None


class MoveOfficerBody(Asked):
    """Where to."""

    to_counter_id: Key
    reason: Reason | None = None


class MessageBody(Asked):
    """Words for some counters, or for all where somebody works."""

    text: Annotated[Told, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
    counter_ids: Annotated[tuple[Key, ...], Field(strict=False, min_length=1, max_length=200)] | None = None


class Sought(BaseModel):
    """A number as people see it, and the day; without one the last month."""

    model_config = ConfigDict(extra="forbid")

    label: Annotated[str, StringConstraints(min_length=1, max_length=12)]
    day: Day | None = None


class OfDay(BaseModel):
    """A day of the site; today when none is named."""

    model_config = ConfigDict(extra="forbid")

    day: Day | None = None


def _run(command: Command) -> dict[str, Any]:
    return parts().executor.run(command, staff_actor())


def _who(right: Right) -> Actor:
    asker = staff_actor()
    asker.must_have(right)
    return asker


@blueprint.post("/counters/<counter_id>/steer")
@answers("Steered")
def steer(counter_id: str) -> dict[str, Any]:
    """Open, pause, resume or close somebody's counter."""
    return _run(steering.SteerCounter(counter_id=counter_id, **body(SteerBody).model_dump()))


@blueprint.post("/counters/<counter_id>/move-officer")
@answers("OfficerMoved")
def move_officer(counter_id: str) -> dict[str, Any]:
    """Send whoever works there to another counter."""
    return _run(steering.MoveOfficer(counter_id=counter_id, **body(MoveOfficerBody).model_dump()))


@blueprint.get("/officers")
@answers("{ officers: FloorOfficer[] }")
def officers() -> dict[str, Any]:
    """Who may work at a counter, and where each works now."""
    asker = _who(Right.COUNTER_STEER)
    with parts().reader.of(asker.site_id) as reading:
        return {"officers": officers_state(reading)}


@blueprint.post("/messages")
@answers("MessageSent", status=201)
def send_message() -> tuple[dict[str, Any], int]:
    """Write to counters; each officer confirms."""
    return _run(messages.SendMessage(**body(MessageBody).model_dump())), 201


@blueprint.post("/counters/<counter_id>/messages/<message_id>/read")
@answers("Done")
def read_message(counter_id: str, message_id: str) -> dict[str, Any]:
    """The officer has read a message."""
    command = messages.ReadMessage(counter_id=counter_id, message_id=message_id, **body(Asked).model_dump())
    return _run(command)


@blueprint.post("/counters/<counter_id>/help")
@answers("Done")
def ask_help(counter_id: str) -> dict[str, Any]:
    """Ask for a supervisor without a sound."""
    return _run(alerts.AskHelp(counter_id=counter_id, **body(Asked).model_dump()))


@blueprint.post("/counters/<counter_id>/help/withdraw")
@answers("Done")
def withdraw_help(counter_id: str) -> dict[str, Any]:
    """No longer needed, or pressed by mistake."""
    return _run(alerts.WithdrawHelp(counter_id=counter_id, **body(Asked).model_dump()))


@blueprint.get("/alerts")
@answers("{ day: string; alerts: AlertRow[] }")
def alerts_of_day() -> dict[str, Any]:
    """All alerts of a day, newest first."""
    asked, asker = query(OfDay), _who(Right.ALERT_SEE)
    with parts().reader.of(asker.site_id) as reading:
        day = asked.day or reading.lines.today
        return {"day": day.isoformat(), "alerts": alerts_of(reading, day)}


@blueprint.post("/alerts/<alert_id>/acknowledge")
@answers("AlertChanged")
def acknowledge(alert_id: str) -> dict[str, Any]:
    """Somebody has seen it."""
    return _run(alerts.AcknowledgeAlert(alert_id=alert_id, **body(Asked).model_dump()))


@blueprint.post("/alerts/<alert_id>/settle")
@answers("AlertChanged")
def settle(alert_id: str) -> dict[str, Any]:
    """It is over; for what no machine can tell."""
    return _run(alerts.SettleAlert(alert_id=alert_id, **body(Asked).model_dump()))


@blueprint.get("/floor/tickets")
@answers("{ tickets: FoundTicket[] }")
def find_tickets() -> dict[str, Any]:
    """Tickets of a number, today or on past days."""
    asked, asker = query(Sought), _who(Right.FLOOR_SEE)
    with parts().reader.of(asker.site_id) as reading:
        return {"tickets": tickets_found(reading, asked.label, asked.day)}


@blueprint.get("/tickets/<ticket_id>/story")
@answers("TicketStory")
def story(ticket_id: str) -> dict[str, Any]:
    """All that has happened to a ticket."""
    asker = _who(Right.FLOOR_SEE)
    with parts().reader.of(asker.site_id) as reading:
        return story_of(reading, ticket_id, asker.id)
