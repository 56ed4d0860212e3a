"""Doors for administrators: devices, their codes, their end; and the door where a device hands its code in."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from flask import Blueprint
from pydantic import Field, StringConstraints

from server.commands.devices.pairing import AdoptScreen, ClaimPlace, MakePairingCode, PairDevice
from server.commands.devices.places import AddDevice, ChangeDevice, ReloadDevice, RevokeDevice
from server.domain.errors import PairingCodeWrong
from server.domain.roles import DeviceKind, Right, system_actor
from server.parts import parts
from server.queries.access import site_of_code
from server.queries.fleet import admin_view
from server.web.actors import here, staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Body, Explained, Key, Words, body
from server.web.setup_bodies import Keys

blueprint = Blueprint("devices", __name__)


class CodeBody(Body):
    """Eight digits, with or without spaces."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9][0-9 -]{6,14}[0-9]$")]


class PairBody(CodeBody):
    """The code, and what the screen is at which it was typed: a code for another kind is refused, and stays good."""

    kind: Annotated[DeviceKind, Field(strict=False)] | None = None


class PlaceBody(Explained):
    """Where a device stands, and how it is called; of a board, which counters it shows (none: all), and its look."""

    name: Annotated[Words, StringConstraints(min_length=1, max_length=120)]
    counter_id: Key | None = None
    printer_id: Key | None = None
    counter_ids: Keys = ()
    theme: Literal["light", "dark"] | None = None


class DeviceBody(PlaceBody):
    """A place for a device."""

    kind: Annotated[DeviceKind, Field(strict=False)]


class ChangeBody(PlaceBody):
    """The version that the asker has seen, and the place from now on."""

    version: Annotated[int, Field(ge=1, le=2**31)]


class LostBody(Body):
    """What a screen without a place is."""

    kind: Annotated[DeviceKind, Field(strict=False)]


class ClaimBody(Body):
    """The secret that came with the code."""

    secret: Key


@blueprint.post("/devices/pair")
@answers("Paired")
def pair() -> dict[str, Any]:
    """Hand a code in for the device's token."""
    asked = body(PairBody)
    code = _digits(asked.code)
    with parts().guesses.counted("pairing", parts().settings.pairing_limit, PairingCodeWrong):
        with parts().reader.anywhere() as connection:
            site_id = site_of_code(connection, code)
        return parts().executor.run(PairDevice(code=code, kind=asked.kind), system_actor(site_id, here()))


@blueprint.get("/devices")
@answers("DeviceList")
def devices() -> dict[str, Any]:
    """All devices, with the counters and printers that they may belong to."""
    admin = staff_actor()
    admin.must_have(Right.DEVICE_ADMIN)
    with parts().reader.of(admin.site_id) as reading:
        return admin_view(reading)


@blueprint.post("/devices")
@answers("DeviceChanged", status=201)
def add_device() -> tuple[dict[str, Any], int]:
    """Make a place for a device."""
    return parts().executor.run(AddDevice(**body(DeviceBody).model_dump()), staff_actor()), 201


@blueprint.post("/devices/<device_id>/pairing-code")
@answers("PairingCode", status=201)
def pairing_code(device_id: str) -> tuple[dict[str, Any], int]:
    """A code that makes a browser this device; told once."""
    body(Body)
    return parts().executor.run(MakePairingCode(device_id=device_id), staff_actor()), 201


@blueprint.post("/devices/<device_id>")
@answers("DeviceChanged")
def change(device_id: str) -> dict[str, Any]:
    """Another name or place; the device keeps its token."""
    return parts().executor.run(ChangeDevice(device_id=device_id, **body(ChangeBody).model_dump()), staff_actor())


@blueprint.post("/devices/<device_id>/reload")
@answers("DeviceChanged")
def reload(device_id: str) -> dict[str, Any]:
    """Let the screen load itself anew."""
    return parts().executor.run(ReloadDevice(device_id=device_id, **body(Asked).model_dump()), staff_actor())


@blueprint.post("/devices/<device_id>/adopt")
@answers("DeviceChanged")
def adopt(device_id: str) -> dict[str, Any]:
    """The screen that shows this code is this device."""
    asker, code = staff_actor(), _digits(body(CodeBody).code)
    with parts().guesses.counted("adopting", parts().settings.pairing_limit, PairingCodeWrong):
        return parts().executor.run(AdoptScreen(device_id=device_id, code=code), asker)


@blueprint.post("/devices/lost")
@answers("LostScreen", status=201)
def lost() -> tuple[dict[str, Any], int]:
    """A screen without a place asks for a code to show, and for the secret by which it takes its place later."""
    kind = body(LostBody).kind
    with parts().guesses.every("lost screens", parts().settings.lost_screen_limit):
        return parts().lost_screens.announce(kind), 201


@blueprint.post("/devices/lost/claim")
@answers("PlaceClaimed")
def claim_place() -> dict[str, Any]:
    """The token, as soon as an administrator has given the screen its place; `{"token": null}` until then."""
    secret = body(ClaimBody).secret
    site_id = parts().lost_screens.site_of(secret)
    if site_id is None:
        return {"token": None, "device": None}
    return parts().executor.run(ClaimPlace(secret=secret), system_actor(site_id, here()))


@blueprint.post("/devices/<device_id>/revoke")
@answers("DeviceChanged")
def revoke(device_id: str) -> dict[str, Any]:
    """End the device's token."""
    return parts().executor.run(RevokeDevice(device_id=device_id, **body(Explained).model_dump()), staff_actor())


def _digits(code: str) -> str:
    return code.replace(" ", "").replace("-", "")
