"""Doors for looking at dossiers: the public's by a code, and the staff's."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any

from flask import Blueprint
from pydantic import BaseModel, ConfigDict, StringConstraints

from server.domain.dossier import LONGEST_CODE
from server.domain.errors import BadRequest, NotFound
from server.domain.roles import Right
from server.parts import parts
from server.queries.dossiers.lists import dossiers_found
from server.queries.dossiers.lookup import dossier_of_code
from server.queries.dossiers.telling import promises
from server.web.actors import device_if_any, staff_actor
from server.web.apart import read_by_clerk
from server.web.openapi.answers import answers
from server.web.parse import Body, Key, Words, body, query

blueprint = Blueprint("dossiers", __name__)

Code = Annotated[Words, StringConstraints(min_length=1, max_length=LONGEST_CODE)]


class LookUpBody(Body):
    """The code on the receipt; a phone names the centre, a kiosk is of its own."""

    code: Code
    site_id: Key | None = None


class Sought(BaseModel):
    """The beginning of a code; nothing shows what changed last."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, StringConstraints(max_length=LONGEST_CODE)] = ""


@blueprint.post("/dossiers/look-up")
@answers("DossierFound")
def look_up() -> dict[str, Any]:
    """Where a dossier is, by its code; nobody is told more than state, dates and where to go."""
    asked, kiosk = body(LookUpBody), device_if_any()
    site_id = kiosk.site_id if kiosk else asked.site_id
    if site_id is None:
        raise BadRequest("site_id", "which centre?", "missing")
    with parts().guesses.every("dossier", parts().settings.dossier_limit):
        return _looked_up(site_id, asked.code)


def _looked_up(site_id: str, code: str) -> dict[str, Any]:
    """A centre that is not there has no dossiers either; every try counts, the ones that find something too."""
    try:
        with parts().reader.of(site_id) as reading:
            return dossier_of_code(reading, code)
    except NotFound as error:
        raise NotFound("dossier") from error


@blueprint.get("/dossiers")
@answers("Dossiers")
def found() -> dict[str, Any]:
    """Dossiers by the beginning of their code."""
    asked, asker = query(Sought), staff_actor()
    asker.must_have(Right.REPORT_SEE)
    return read_by_clerk(asker, partial(dossiers_found, typed=asked.code))


@blueprint.get("/working-days")
@answers("WorkingDays")
def working_days() -> dict[str, Any]:
    """Today and the working days to come, for a promise of so many of them."""
    asker = staff_actor()
    asker.must_have(Right.COUNTER_WORK)
    with parts().reader.of(asker.site_id) as reading:
        return promises(reading)
