"""The OpenAPI 3.1 document, put together from the doors."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from flask import Flask
from pydantic.json_schema import models_json_schema

from server.domain.integration.public_events import NAMES
from server.views import Json
from server.web.openapi.contract import PLACE, contract
from server.web.openapi.doors import BASE, doors_of
from server.web.openapi.notices import told
from server.web.openapi.operation import Known, operation

ABOUT = (
    "Queue tickets of public service centres. Times are RFC 3339 with offset, durations seconds, ids opaque. "
    "Bodies with unknown fields are refused. A write with a `request_id` is safe to repeat: the same id gets the same "
    "answer. Every refusal has the shape ErrorBody with a stable code."
)
SCHEMES: Json = {
    "device": {"type": "http", "scheme": "bearer", "description": "The token of a paired device."},
    "session": {"type": "apiKey", "in": "cookie", "name": "toiluot", "description": "A sign-in of staff."},
    "page": {"type": "apiKey", "in": "header", "name": "X-Toiluot", "description": "`1` on writes by cookie."},
    "key": {"type": "http", "scheme": "bearer", "bearerFormat": "tlk_…", "description": "An API key."},
    "launcher": {"type": "http", "scheme": "bearer", "description": "The key of a demo's launcher."},
}


def document_of(app: Flask) -> Json:
    """For one application; raises where a door does not describe itself."""
    doors = doors_of(app)
    models = list(dict.fromkeys(model for door in doors for model in (door.body, door.query) if model))
    places, made = models_json_schema([(model, "validation") for model in models], ref_template=PLACE + "{model}")
    names: dict[Any, str] = {model: place["$ref"].removeprefix(PLACE) for (model, _), place in places.items()}
    known = Known(contract(), names, made.get("$defs", {}))
    paths: Json = {}
    for door in doors:
        paths.setdefault(door.path, {})[door.method.lower()] = operation(door, known)
    asked = {names[door.query] for door in doors if door.query}
    bodies = {name: schema for name, schema in known.models.items() if name not in asked}
    return {
        "openapi": "3.1.0", "info": {"title": "Tới Lượt", "version": version("toiluot"), "description": ABOUT},
        "servers": [{"url": BASE}], "paths": paths,
        "webhooks": {name: told(name, known) for name in NAMES},
        "components": {"schemas": {**bodies, **known.contract.components}, "securitySchemes": SCHEMES},
    }  # fmt: skip
