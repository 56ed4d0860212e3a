"""Doors about personal data: what is kept for how long, and what the holder of a ticket may see and have erased."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import StringConstraints

from server.commands.outcome import Command
from server.commands.privacy.own_data import EraseDataOf, EraseOwnData, ShowDataOf, ShowOwnData
from server.parts import parts
from server.queries.retention import retention_state
from server.web import actors
from server.web.holders import holder
from server.web.openapi.answers import answers
from server.web.parse import LONGEST_REASON, Asked, Day, Key, Told, Words, body

blueprint = Blueprint("privacy_api", __name__)

Why = Annotated[Told, StringConstraints(min_length=1, max_length=LONGEST_REASON)]


class DataOfBody(Asked):
    """The number that somebody shows, its day, and who asked how."""

    label: Annotated[Words, StringConstraints(min_length=1, max_length=12)]
    day: Day
    reason: Why


class EraseDataBody(Asked):
    """The ticket that was shown before, and why."""

    ticket_id: Key
    reason: Why


@blueprint.get("/retention")
@answers("RetentionTable")
def retention() -> dict[str, Any]:
    """The table of periods; any of the staff may read it."""
    with parts().reader.of(actors.staff_actor().site_id) as reading:
        return retention_state(reading)


@blueprint.post("/tickets/<token>/my-data")
@answers("OwnData")
def my_data(token: str) -> dict[str, Any]:
    """All that is kept about the visit, for the holder of its secret."""
    asked = body(Asked)
    site_id, ticket_id = holder(token)
    return _run(site_id, ShowOwnData(ticket_id=ticket_id, request_id=asked.request_id), ticket_id)


@blueprint.post("/tickets/<token>/erase-my-data")
@answers("DataErased")
def erase_my_data(token: str) -> dict[str, Any]:
    """Erase comments, notes, reasons and dossier codes of the visit."""
    asked = body(Asked)
    site_id, ticket_id = holder(token)
    return _run(site_id, EraseOwnData(ticket_id=ticket_id, request_id=asked.request_id), ticket_id)


@blueprint.post("/personal-data/show")
@answers("OwnData")
def show() -> dict[str, Any]:
    """The same for somebody who shows a number to the staff; the audit keeps who looked, and why."""
    return parts().executor.run(ShowDataOf(**body(DataOfBody).model_dump()), actors.staff_actor())


@blueprint.post("/personal-data/erase")
@answers("DataErased")
def erase() -> dict[str, Any]:
    """Erase it for somebody who asked the staff."""
    return parts().executor.run(EraseDataOf(**body(EraseDataBody).model_dump()), actors.staff_actor())


def _run(site_id: str, command: Command, ticket_id: str) -> dict[str, Any]:
    return parts().executor.run(command, actors.citizen((site_id, ticket_id)))
