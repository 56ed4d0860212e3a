"""Doors for API keys: see them, make one, end one."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field, StringConstraints

from server.commands.integration.keys import MakeApiKey, RevokeApiKey
from server.domain.integration.api_key import FOR_PROGRAMS, MOST_DAYS, USUAL_DAYS
from server.domain.roles import Right
from server.parts import parts
from server.queries.integration.keys import keys_view
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Body, Words, body

blueprint = Blueprint("keys_api", __name__)

Given = Annotated[Right, Field(strict=False)]


class KeyBody(Body):
    """What the key may do, and how long. There is no request id: a secret is not kept to be told again."""

    name: Annotated[Words, StringConstraints(min_length=1, max_length=60)]
    rights: Annotated[tuple[Given, ...], Field(strict=False, min_length=1, max_length=len(FOR_PROGRAMS))]
    days: Annotated[int, Field(ge=1, le=MOST_DAYS)] = USUAL_DAYS
    for_me: bool = False


@blueprint.get("/api-keys")
@answers("ApiKeyList")
def api_keys() -> dict[str, Any]:
    """One's own keys; all of the site's for whoever sets up integrations."""
    asker = staff_actor()
    with parts().reader.of(asker.site_id) as reading:
        return keys_view(reading, asker)


@blueprint.post("/api-keys")
@answers("ApiKeyMade", status=201)
def make_key() -> tuple[dict[str, Any], int]:
    """A new key, told this once."""
    return parts().executor.run(MakeApiKey(**body(KeyBody).model_dump()), staff_actor()), 201


@blueprint.post("/api-keys/<key_id>/revoke")
@answers("ApiKeyRevoked")
def revoke_key(key_id: str) -> dict[str, Any]:
    """End a key."""
    return parts().executor.run(RevokeApiKey(key_id=key_id, **body(Asked).model_dump()), staff_actor())
