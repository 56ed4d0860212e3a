"""Doors between centres: where a person works, going on at another one, making a new one."""

from __future__ import annotations

from typing import Any

from flask import Blueprint
from flask_login import current_user

from server.commands.sessions import EnterSite
from server.commands.setup.founding import VIETNAM, FoundSite
from server.parts import parts
from server.queries.sites import sites_view, working_at
from server.web.actors import here, staff_actor, working
from server.web.openapi.answers import answers
from server.web.parse import Body, Explained, Key, Texts, body
from server.web.sign_in import session_of

blueprint = Blueprint("sites_api", __name__)


class SiteFoundingBody(Explained):
    """A name, and the zone of its clocks."""

    name: Texts
    timezone: Key = VIETNAM


class EnterBody(Body):
    """Which centre."""

    site_id: Key


@blueprint.get("/sites")
@answers("SiteList")
def sites() -> dict[str, Any]:
    """The centres where the asker has a role, each with today's figures where the role may see them."""
    who = working()
    with parts().reader.of(who.site_id) as reading:
        return sites_view(reading.connection, who, reading.now)


@blueprint.post("/sites")
@answers("SiteMade", status=201)
def found() -> tuple[dict[str, Any], int]:
    """Make another centre; the asker administers it."""
    return parts().executor.run(FoundSite(**body(SiteFoundingBody).model_dump()), staff_actor()), 201


@blueprint.post("/session/site")
@answers("StaffSession")
def enter() -> dict[str, Any]:
    """Go on at another centre with the same sign-in; its live screens come back as those of that centre."""
    who, asked = working(), body(EnterBody)
    with parts().reader.anywhere() as connection:
        there = working_at(connection, who.person, asked.site_id)
    if there.site_id != who.site_id:
        parts().executor.run(EnterSite(token=current_user.token), there.actor(here()))
    return session_of(there)
