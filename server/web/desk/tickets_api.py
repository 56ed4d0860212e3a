"""Doors for the staff: find a ticket of today, take somebody out of the line."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from server.commands.moves.cancelling import CancelByStaff
from server.commands.printing.reprints import ReprintTicket
from server.domain.roles import Right
from server.parts import parts
from server.queries.lookup import found_by_label
from server.web.actors import staff_actor
from server.web.desk.move_bodies import GiveUpBody, ReprintBody
from server.web.openapi.answers import answers
from server.web.parse import body, cleaned, query

blueprint = Blueprint("tickets_api", __name__)


class Looked(BaseModel):
    """What stands on the slip, or how it begins; digits alone mean the number."""

    model_config = ConfigDict(extra="forbid")

    label: Annotated[str, StringConstraints(max_length=12), AfterValidator(cleaned), StringConstraints(min_length=1)]


@blueprint.get("/tickets")
@answers("DeskTickets")
def find_tickets() -> dict[str, Any]:
    """Today's tickets of that number, without their secrets."""
    asker = staff_actor()
    asker.must_have(Right.COUNTER_WORK)
    asked = query(Looked)
    with parts().reader.of(asker.site_id) as reading:
        return {"tickets": found_by_label(reading, asked.label)}


@blueprint.post("/tickets/<ticket_id>/cancel-by-staff")
@answers("Cancelled")
def cancel_by_staff(ticket_id: str) -> dict[str, Any]:
    """Take somebody out of the line who has gone, for a reason."""
    command = CancelByStaff(ticket_id=ticket_id, **body(GiveUpBody).model_dump())
    return parts().executor.run(command, staff_actor())


@blueprint.post("/tickets/<ticket_id>/reprint")
@answers("Reprinted")
def reprint(ticket_id: str) -> dict[str, Any]:
    """A marked copy of the slip of somebody who waits or is called, for a reason."""
    return parts().executor.run(ReprintTicket(ticket_id=ticket_id, **body(ReprintBody).model_dump()), staff_actor())
