"""Doors about ticket printers, for whoever sets them up or looks after them."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from server.commands.printing.rolls import ChangeRoll
from server.parts import parts
from server.queries.printers import profiles_view
from server.queries.setup import must_administrate
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, body

blueprint = Blueprint("printers_api", __name__)


@blueprint.get("/printer-profiles")
@answers("PrinterProfiles")
def profiles() -> dict[str, Any]:
    """The kinds of printer that are known by name."""
    must_administrate(staff_actor())
    return profiles_view()


@blueprint.post("/printers/<printer_id>/roll-changed")
@answers("RollChanged")
def roll_changed(printer_id: str) -> dict[str, Any]:
    """Somebody has put a new roll of paper in: what it has used counts from nought."""
    return parts().executor.run(ChangeRoll(printer_id=printer_id, **body(Asked).model_dump()), staff_actor())
