"""One door as OpenAPI describes it."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from pydantic import BaseModel

from server.views import Json
from server.web.openapi.contract import PLACE, Contract
from server.web.openapi.doors import Door, Opens
from server.web.openapi.refusals import LATER, WORDS, refusals_of

RETRY = {"Retry-After": {"required": True, "schema": {"type": "string", "pattern": "^[0-9]+$"}}}


@dataclass(frozen=True)
class Known:
    """The shapes of answers, the names of the bodies' and queries' models, and their schemas."""

    contract: Contract
    names: dict[type[BaseModel], str]
    models: Json


def operation(door: Door, known: Known) -> Json:
    """What the door takes, answers and refuses."""
    summary, _, more = door.words.partition("\n\n")
    rights = ", ".join(f"`{right}`" for right in door.rights)
    needs = f"Needs the right {rights}." if rights and door.opened_by else ""
    return {
        "operationId": door.name, "tags": [door.tag], "summary": " ".join(summary.split()),
        "description": "\n\n".join(part for part in (more, needs) if part),
        "parameters": [*map(_in_path, door.parameters), *_in_query(door, known)],
        **({"requestBody": _body(known.names[door.body], known)} if door.body else {}),
        "responses": {str(door.answers.status): _good(door, known), **_refusals(door, known)},
        "security": _security(door), "x-rights": list(door.rights) if door.opened_by else [],
    }  # fmt: skip


def _in_path(name: str) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _in_query(door: Door, known: Known) -> list[Json]:
    schema = known.models[known.names[door.query]] if door.query else {"properties": {}}
    required = schema.get("required", [])
    return [
        {"name": name, "in": "query", "required": name in required, "schema": field}
        for name, field in schema["properties"].items()
    ]


def _body(name: str, known: Known) -> Json:
    """An empty body is an empty object, so a body without required fields may be left out."""
    content = {"application/json": {"schema": {"$ref": PLACE + name}}}
    return {"required": bool(known.models[name].get("required")), "content": content}


def _good(door: Door, known: Known) -> Json:
    content: Json = {media: {} for media in door.answers.files}
    if door.answers.shape:
        content["application/json"] = {"schema": known.contract.schema(door.answers.shape)}
    words = HTTPStatus(door.answers.status).phrase
    return {"description": words, **({"content": content} if content else {})}


def _refusals(door: Door, known: Known) -> Json:
    shape = {"application/json": {"schema": known.contract.schema("ErrorBody")}}
    return {
        str(status): {"description": WORDS[status], "content": shape, **({"headers": RETRY} if status in LATER else {})}
        for status in refusals_of(door)
    }


def _security(door: Door) -> list[Json]:
    """Choices, of which one is enough; an empty one means nothing need be shown."""
    staff = ("session", "page") if door.writes else ("session",)
    shown = {Opens.DEVICE: ("device",), Opens.STAFF: staff, Opens.KEY: ("key",), Opens.LAUNCHER: ("launcher",)}
    choices: list[Json] = [{scheme: [] for scheme in shown[one]} for one in door.opened_by]
    return [*({} for _ in range(door.is_open)), *choices]
