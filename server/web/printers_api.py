"""Doors about ticket printers, for whoever sets them up, and for an agent that has tried one out."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import StringConstraints

from server.commands.printing.rolls import ChangeRoll
from server.commands.printing.test_pages import PrintTestPage, ReportFound
from server.domain.roles import Right
from server.parts import parts
from server.queries.printers import profiles_view, test_page_view
from server.queries.setup import must_administrate
from server.web.actors import device, staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Body, Words, body

blueprint = Blueprint("printers_api", __name__)

Said = Annotated[Words, StringConstraints(max_length=80)]


class FoundBody(Body):
    """What a printer said of itself; "" where it said nothing."""

    state: Annotated[str, StringConstraints(max_length=16)]
    maker: Said = ""
    model: Said = ""
    firmware: Said = ""
    confirms: bool = False


class TestPageBody(Asked):
    """Nothing but the wish."""


@blueprint.get("/printer-profiles")
@answers("PrinterProfiles")
def profiles() -> dict[str, Any]:
    """The kinds of printer that are known by name."""
    must_administrate(staff_actor())
    return profiles_view()


@blueprint.post("/printers/<printer_id>/test-page")
@answers("TestPageQueued", status=201)
def print_test_page(printer_id: str) -> tuple[dict[str, Any], int]:
    """Print a page that tells what the printer can do."""
    asked = body(TestPageBody)
    command = PrintTestPage(printer_id=printer_id, request_id=asked.request_id)
    return parts().executor.run(command, staff_actor()), 201


@blueprint.get("/printers/<printer_id>/test-page")
@answers("TestPageState")
def test_page(printer_id: str) -> dict[str, Any]:
    """What became of the last test page, and what the printer says of itself."""
    asker = staff_actor()
    asker.must_have(Right.DEVICE_ADMIN)
    with parts().reader.of(asker.site_id) as reading:
        return test_page_view(reading, printer_id)


@blueprint.post("/printers/<printer_id>/roll-changed")
@answers("RollChanged")
def roll_changed(printer_id: str) -> dict[str, Any]:
    """Somebody has put a new roll of paper in: what it has used counts from nought."""
    return parts().executor.run(ChangeRoll(printer_id=printer_id, **body(Asked).model_dump()), staff_actor())


@blueprint.post("/printer/found")
@answers("Done")
def found() -> dict[str, Any]:
    """What the agent's printer said of itself."""
    agent = device()
    agent.must_have(Right.PRINT_WORK)
    return parts().executor.run(ReportFound(found=body(FoundBody).model_dump()), agent)
