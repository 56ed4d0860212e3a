"""Doors for setting a centre up: see, add, change, remove, take back; one way for every kind."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Annotated, Any

from flask import Blueprint, Response
from pydantic import Field

from server.commands.setup.edit import RemoveSetup, SaveSetup, UndoSetup
from server.commands.setup.order import Place, ReorderServices
from server.commands.setup.people import folded_login
from server.commands.setup.slip_checks import must_be_slip
from server.commands.slips import SAMPLE, sample_slip
from server.domain.errors import BadRequest, NotFound
from server.domain.roles import Actor
from server.offload import offloaded
from server.parts import parts
from server.queries.access import staff_by_login
from server.queries.setup import edits_view, must_administrate, rows_view
from server.queries.sites import guest_of
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Explained, body
from server.web.setup_bodies import BODIES, GrantBody, SetupBody, StaffBody, Version
from server.web.sign_in import hasher
from server.web.slip_bodies import LogoBody, OrderBody, SlipBody

blueprint = Blueprint("setup_api", __name__)


class RemoveBody(Explained):
    """The version that the asker has seen."""

    version: Version


class UndoBody(Explained):
    """Which edit."""

    revision: Annotated[int, Field(ge=1, le=2**53)]


@blueprint.get("/setup/<kind>")
@answers("SetupRows")
def rows(kind: str) -> dict[str, Any]:
    """All rows of a kind, the archived ones too."""
    asker = staff_actor()
    with parts().reader.of(asker.site_id) as reading:
        return rows_view(reading, kind, asker)


@blueprint.post("/setup/<kind>")
@answers("SetupSaved", status=201)
def add(kind: str) -> tuple[dict[str, Any], int]:
    """A new row; `warnings` tell what should be known about it."""
    return _save(kind, None), 201


@blueprint.post("/setup/<kind>/<row_id>")
@answers("SetupSaved")
def change(kind: str, row_id: str) -> dict[str, Any]:
    """Other values in a row."""
    return _save(kind, row_id)


@blueprint.post("/setup/<kind>/<row_id>/remove")
@answers("SetupSaved")
def remove(kind: str, row_id: str) -> dict[str, Any]:
    """Take a row away, or archive it."""
    return parts().executor.run(RemoveSetup(kind=kind, id=row_id, **body(RemoveBody).model_dump()), staff_actor())


@blueprint.post("/setup/services/order")
@answers("SetupSaved")
def order() -> dict[str, Any]:
    """Put services at other places, as one edit."""
    asked = body(OrderBody)
    places = tuple(Place(**one.model_dump()) for one in asked.places)
    command = ReorderServices(places=places, request_id=asked.request_id, reason=asked.reason)
    return parts().executor.run(command, staff_actor())


@blueprint.post("/setup-changes/undo")
@answers("SetupSaved")
def undo() -> dict[str, Any]:
    """Take an edit back."""
    return parts().executor.run(UndoSetup(**body(UndoBody).model_dump()), staff_actor())


@blueprint.get("/setup-changes")
@answers("SetupEdits")
def changes() -> dict[str, Any]:
    """The last edits of the set-up, newest first."""
    asker = staff_actor()
    with parts().reader.of(asker.site_id) as reading:
        return edits_view(reading, asker)


@blueprint.post("/slip/preview")
@answers("image/png")
def slip_preview() -> Response:
    """A slip as a printer would draw it, with texts that are not saved yet."""
    asker = staff_actor()
    must_administrate(asker)
    asked = body(SlipBody)
    service = replace(SAMPLE, series=asked.series, name=asked.name, bring=asked.bring, slip_note=asked.slip_note)
    with parts().reader.of(asker.site_id) as reading:
        own = asked.model_fields_set & {"slip_header", "slip_footer", "slip_design"}
        site = replace(reading.site, **{name: getattr(asked, name) for name in own})
        must_be_slip(site.slip_design)
        slip = sample_slip(site, service, reading.now, asked.language, is_priority=asked.is_priority)
    paper = parts().paper  # in the thread there is no request any more
    return Response(offloaded(lambda: paper(slip, asked.width_mm)), mimetype="image/png")


@blueprint.post("/slip/logo")
@answers("KeptLogo")
def slip_logo() -> dict[str, Any]:
    """A picture as the slip would print it: black dots, shrunk. Nothing is kept before the set-up is saved."""
    must_administrate(staff_actor())
    asked, keep = body(LogoBody), parts().logo
    logo = offloaded(lambda: keep(asked.picture))
    if logo is None:
        raise BadRequest("picture", "a picture with few details, such as a drawing", "logo")
    return {"logo": logo}


def _save(kind: str, row_id: str | None) -> dict[str, Any]:
    asker = staff_actor()
    if kind not in BODIES:
        raise NotFound("kind")
    asked = body(BODIES[kind])
    if (row_id is None) != (asked.version is None):
        raise BadRequest("version", "a new row has none; a change names the one that was seen")
    told: dict[str, Any] = {"version": asked.version, "request_id": asked.request_id, "reason": asked.reason}
    answer = parts().executor.run(SaveSetup(kind=kind, id=row_id, fields=_fields(asked, asker), **told), asker)
    return _with_person(answer) if kind == "grants" else answer


def _with_person(answer: dict[str, Any]) -> dict[str, Any]:
    """Of a role that was given: to whom, as the list of them tells it."""
    with parts().reader.anywhere() as connection:
        person = guest_of(connection, answer["row"]["staff_id"])
    return {**answer, "row": {**answer["row"], "person": person}}


def _fields(asked: SetupBody, asker: Actor) -> dict[str, Any]:
    """As the domain has them: a password becomes its hash before anybody's transaction begins."""
    fields = asked.fields()
    if isinstance(asked, StaffBody):
        if "login" in fields:
            fields["login"] = folded_login(fields["login"])
        if "password" in fields:
            fields["password_hash"] = _hashed(fields.pop("password"), asked.request_id, asker)
    if isinstance(asked, GrantBody) and "login" in fields:
        fields["staff_id"] = _guest(fields.pop("login"))
    return fields


def _hashed(password: str, request_id: str | None, asker: Actor) -> str:
    """The same for a request that is repeated because its answer was lost: it must be known for the same wish."""
    salt = sha256(f"{asker.id} {request_id}".encode()).digest()[:16] if request_id else None
    return offloaded(lambda: hasher.hash(password, salt=salt))


def _guest(login: str) -> str:
    """Who signs in by this name anywhere in the installation; raises BadRequest for nobody."""
    with parts().reader.anywhere() as connection:
        person = staff_by_login(connection, folded_login(login))
    if person is None:
        raise BadRequest("login", "somebody of another centre", "same_site")
    return person.id
