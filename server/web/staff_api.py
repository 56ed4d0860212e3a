"""Doors for officers: their counter, and services that are closed for a while."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from server.commands import counters
from server.commands.outcome import Command
from server.commands.setup.open_services import CloseService, ReopenService
from server.parts import parts
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Explained, Key, Texts, body

blueprint = Blueprint("staff_api", __name__)


class PauseBody(Asked):
    """Why the counter rests."""

    reason: Key = "break"


class CloseServiceBody(Explained):
    """What kiosk and board say meanwhile."""

    notice: Texts | None = None


def _run(command: Command) -> dict[str, Any]:
    return parts().executor.run(command, staff_actor())


@blueprint.post("/counters/<counter_id>/open")
@answers("Moved")
def open_counter(counter_id: str) -> dict[str, Any]:
    """Begin to work there."""
    return _run(counters.OpenCounter(counter_id=counter_id, **body(Asked).model_dump()))


@blueprint.post("/counters/<counter_id>/close")
@answers("Moved")
def close_counter(counter_id: str) -> dict[str, Any]:
    """Stop working there."""
    return _run(counters.CloseCounter(counter_id=counter_id, **body(Asked).model_dump()))


@blueprint.post("/counters/<counter_id>/pause")
@answers("Moved")
def pause_counter(counter_id: str) -> dict[str, Any]:
    """Call nobody for a while."""
    return _run(counters.PauseCounter(counter_id=counter_id, **body(PauseBody).model_dump()))


@blueprint.post("/counters/<counter_id>/resume")
@answers("Moved")
def resume_counter(counter_id: str) -> dict[str, Any]:
    """Go on."""
    return _run(counters.ResumeCounter(counter_id=counter_id, **body(Asked).model_dump()))


@blueprint.post("/services/<service_id>/close")
@answers("ServiceOpened")
def close_service(service_id: str) -> dict[str, Any]:
    """Give no more numbers of it."""
    return _run(CloseService(service_id=service_id, **body(CloseServiceBody).model_dump()))


@blueprint.post("/services/<service_id>/open")
@answers("ServiceOpened")
def reopen_service(service_id: str) -> dict[str, Any]:
    """Give numbers again."""
    return _run(ReopenService(service_id=service_id, **body(Explained).model_dump()))
