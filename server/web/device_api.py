"""Doors for devices: each screen's state over plain HTTP, and its word on calls."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field

from server.commands.announcements import AcknowledgePlay
from server.domain.announcement import PlayStatus
from server.domain.roles import Actor
from server.parts import parts
from server.queries.screens import Screen, snapshot, subject_for
from server.web.actors import device, staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Body, body

blueprint = Blueprint("device_api", __name__)


class PlayedBody(Body):
    """What became of a call on this screen."""

    status: Annotated[PlayStatus, Field(strict=False)]


def _screen(screen: Screen, viewer: Actor, counter_id: str | None = None) -> dict[str, Any]:
    return snapshot(parts().reader, screen, viewer.site_id, subject_for(screen, viewer, counter_id))


@blueprint.get("/kiosk")
@answers("Snapshot<KioskState>")
def kiosk() -> dict[str, Any]:
    """The ticket kiosk's state."""
    return _screen(Screen.TICKET_KIOSK, device())


@blueprint.get("/board")
@answers("Snapshot<BoardState>")
def board() -> dict[str, Any]:
    """The hall board's state."""
    return _screen(Screen.HALL_BOARD, device())


@blueprint.get("/counter-display")
@answers("Snapshot<CounterDisplayState>")
def counter_display() -> dict[str, Any]:
    """The counter display's state."""
    return _screen(Screen.COUNTER_DISPLAY, device())


@blueprint.get("/tablet")
@answers("Snapshot<TabletState>")
def tablet() -> dict[str, Any]:
    """The rating tablet's state."""
    return _screen(Screen.RATING_TABLET, device())


@blueprint.get("/console/<counter_id>")
@answers("Snapshot<ConsoleState>")
def console(counter_id: str) -> dict[str, Any]:
    """A counter console's state."""
    return _screen(Screen.CONSOLE, staff_actor(), counter_id)


@blueprint.get("/floor")
@answers("Snapshot<FloorState>")
def floor() -> dict[str, Any]:
    """The supervisor's floor."""
    return _screen(Screen.FLOOR, staff_actor())


@blueprint.post("/announcements/<announcement_id>/played")
@answers("Done")
def played(announcement_id: str) -> dict[str, Any]:
    """A screen's word that it has played a call."""
    command = AcknowledgePlay(announcement_id=announcement_id, status=body(PlayedBody).status)
    return parts().executor.run(command, device())
