"""The door where programs read what the doors take and answer."""

from __future__ import annotations

from flask import Blueprint, current_app

from server.views import Json
from server.web.openapi.answers import answers
from server.web.openapi.document import document_of

blueprint = Blueprint("openapi", __name__)


@blueprint.get("/openapi.json")
@answers("Record<string, unknown>")
def openapi() -> Json:
    """This description, in OpenAPI 3.1."""
    made = current_app.extensions
    if "openapi" not in made:
        made["openapi"] = document_of(current_app)
    document: Json = made["openapi"]
    return document
