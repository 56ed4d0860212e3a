"""Doors for officers: the moves at their counter."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from server.commands.moves import calling, fetching, leaving, parking, requeueing, serving, transferring
from server.commands.outcome import Command
from server.parts import parts
from server.queries.destinations import destinations
from server.web.actors import staff_actor
from server.web.desk.move_bodies import (
    CallBody,
    CallNextBody,
    FinishBody,
    LaterBody,
    MoveBody,
    ParkBody,
    TransferBody,
    UnparkBody,
)
from server.web.openapi.answers import answers
from server.web.parse import body

blueprint = Blueprint("moves_api", __name__)


def _run(command: Command) -> dict[str, Any]:
    return parts().executor.run(command, staff_actor())


@blueprint.post("/counters/<counter_id>/call-next")
@answers("Moved")
def call_next(counter_id: str) -> dict[str, Any]:
    """Call whoever is next; `ticket` is null when nobody waits."""
    return _run(calling.CallNext(counter_id=counter_id, **body(CallNextBody).model_dump()))


@blueprint.post("/counters/<counter_id>/call")
@answers("Moved")
def call_chosen(counter_id: str) -> dict[str, Any]:
    """Call a chosen ticket out of turn, for a reason."""
    return _run(calling.CallChosen(counter_id=counter_id, **body(CallBody).model_dump()))


@blueprint.post("/counters/<counter_id>/recall")
@answers("Moved")
def recall(counter_id: str) -> dict[str, Any]:
    """Call once more."""
    return _run(calling.Recall(counter_id=counter_id, **body(MoveBody).model_dump()))


@blueprint.post("/counters/<counter_id>/start")
@answers("Moved")
def start(counter_id: str) -> dict[str, Any]:
    """The person has come."""
    return _run(serving.Start(counter_id=counter_id, **body(MoveBody).model_dump()))


@blueprint.post("/counters/<counter_id>/finish")
@answers("Moved")
def finish(counter_id: str) -> dict[str, Any]:
    """The person has been served; a visit of several services waits for its next one."""
    return _run(serving.Finish(counter_id=counter_id, **body(FinishBody).model_dump()))


@blueprint.post("/counters/<counter_id>/no-show")
@answers("Moved")
def no_show(counter_id: str) -> dict[str, Any]:
    """The person did not come."""
    return _run(leaving.NoShow(counter_id=counter_id, **body(MoveBody).model_dump()))


@blueprint.post("/counters/<counter_id>/undo")
@answers("Moved")
def undo(counter_id: str) -> dict[str, Any]:
    """Take back the last no-show: to the old place, or later."""
    return _run(leaving.Undo(counter_id=counter_id, **body(LaterBody).model_dump()))


@blueprint.post("/counters/<counter_id>/requeue")
@answers("Moved")
def requeue(counter_id: str) -> dict[str, Any]:
    """Let others go first: so many places, or so many minutes."""
    return _run(requeueing.Requeue(counter_id=counter_id, **body(LaterBody).model_dump()))


@blueprint.post("/counters/<counter_id>/park")
@answers("Moved")
def park(counter_id: str) -> dict[str, Any]:
    """Put the ticket aside and free the counter."""
    return _run(parking.Park(counter_id=counter_id, **body(ParkBody).model_dump()))


@blueprint.post("/counters/<counter_id>/unpark")
@answers("Moved")
def unpark(counter_id: str) -> dict[str, Any]:
    """Fetch a parked ticket: the one given, or the last that was parked here."""
    return _run(fetching.Unpark(counter_id=counter_id, **body(UnparkBody).model_dump()))


@blueprint.post("/counters/<counter_id>/transfer")
@answers("Moved")
def transfer(counter_id: str) -> dict[str, Any]:
    """Send the person on to a service, a counter or an officer, with or without coming back."""
    asked = body(TransferBody).model_dump()
    to = asked.pop("counter_id")
    return _run(transferring.Transfer(counter_id=counter_id, counter_id_to=to, **asked))


@blueprint.get("/transfer-destinations")
@answers("Destinations")
def transfer_destinations() -> dict[str, Any]:
    """Where somebody may be sent now."""
    with parts().reader.of(staff_actor().site_id) as reading:
        return destinations(reading)
