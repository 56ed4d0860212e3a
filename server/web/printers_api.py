"""Doors about ticket printers, for whoever sets them up."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from server.queries.printers import profiles_view
from server.queries.setup import must_administrate
from server.web.actors import staff_actor
from server.web.openapi.answers import answers

blueprint = Blueprint("printers_api", __name__)


@blueprint.get("/printer-profiles")
@answers("PrinterProfiles")
def profiles() -> dict[str, Any]:
    """The kinds of printer that are known by name."""
    must_administrate(staff_actor())
    return profiles_view()
