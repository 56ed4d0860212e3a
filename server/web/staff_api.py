"""Doors for officers: their counter and the moves at it."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import StringConstraints

from server.commands import counters, moves
from server.commands.outcome import Command
from server.commands.setup.open_services import CloseService, ReopenService
from server.parts import parts
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Key, Texts, Words, body

blueprint = Blueprint("staff_api", __name__)

Text = Annotated[Words, StringConstraints(max_length=500)]


class PauseBody(Asked):
    """Why the counter rests."""

    reason: Key = "break"


class MoveBody(Asked):
    """The present ticket, or the one given."""

    ticket_id: Key | None = None


class FinishBody(MoveBody):
    """How it went; all of it may be left out."""

    outcome: Annotated[Key, StringConstraints(max_length=24)] | None = None
    dossier_code: Annotated[Words, StringConstraints(max_length=64)] | None = None
    note: Text | None = None


class CloseServiceBody(Asked):
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


@blueprint.post("/counters/<counter_id>/call-next")
@answers("Moved")
def call_next(counter_id: str) -> dict[str, Any]:
    """Call whoever is next; `ticket` is null when nobody waits."""
    return _run(moves.CallNext(counter_id=counter_id, **body(Asked).model_dump()))


@blueprint.post("/counters/<counter_id>/recall")
@answers("Moved")
def recall(counter_id: str) -> dict[str, Any]:
    """Call once more."""
    return _run(moves.Recall(counter_id=counter_id, **body(MoveBody).model_dump()))


@blueprint.post("/counters/<counter_id>/start")
@answers("Moved")
def start(counter_id: str) -> dict[str, Any]:
    """The person has come."""
    return _run(moves.Start(counter_id=counter_id, **body(MoveBody).model_dump()))


@blueprint.post("/counters/<counter_id>/finish")
@answers("Moved")
def finish(counter_id: str) -> dict[str, Any]:
    """The person has been served."""
    return _run(moves.Finish(counter_id=counter_id, **body(FinishBody).model_dump()))


@blueprint.post("/counters/<counter_id>/no-show")
@answers("Moved")
def no_show(counter_id: str) -> dict[str, Any]:
    """The person did not come."""
    return _run(moves.NoShow(counter_id=counter_id, **body(MoveBody).model_dump()))


@blueprint.post("/counters/<counter_id>/undo")
@answers("Moved")
def undo(counter_id: str) -> dict[str, Any]:
    """Take back the last no-show."""
    return _run(moves.Undo(counter_id=counter_id, **body(MoveBody).model_dump()))


@blueprint.post("/services/<service_id>/close")
@answers("ServiceOpened")
def close_service(service_id: str) -> dict[str, Any]:
    """Give no more numbers of it."""
    return _run(CloseService(service_id=service_id, **body(CloseServiceBody).model_dump()))


@blueprint.post("/services/<service_id>/open")
@answers("ServiceOpened")
def reopen_service(service_id: str) -> dict[str, Any]:
    """Give numbers again."""
    return _run(ReopenService(service_id=service_id, **body(Asked).model_dump()))
