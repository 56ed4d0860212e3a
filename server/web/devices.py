"""Doors for administrators: devices, their codes, their end; and the door where a device hands its code in."""

from __future__ import annotations

from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field, StringConstraints

from server.commands.devices import AddDevice, MakePairingCode, PairDevice, RevokeDevice
from server.domain.errors import PairingCodeWrong
from server.domain.roles import DeviceKind, Right, system_actor
from server.parts import parts
from server.queries.access import site_of_code
from server.queries.fleet import admin_view
from server.web.actors import here, staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Body, Key, Words, body

blueprint = Blueprint("devices", __name__)


class PairBody(Body):
    """Eight digits, with or without spaces."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9][0-9 -]{6,14}[0-9]$")]


class DeviceBody(Asked):
    """A place for a device."""

    kind: Annotated[DeviceKind, Field(strict=False)]
    name: Annotated[Words, StringConstraints(min_length=1, max_length=120)]
    counter_id: Key | None = None
    printer_id: Key | None = None


@blueprint.post("/devices/pair")
@answers("Paired")
def pair() -> dict[str, Any]:
    """Hand a code in for the device's token."""
    code = body(PairBody).code.replace(" ", "").replace("-", "")
    with parts().guesses.counted("pairing", parts().settings.pairing_limit, PairingCodeWrong):
        with parts().reader.anywhere() as connection:
            site_id = site_of_code(connection, code)
        return parts().executor.run(PairDevice(code=code), system_actor(site_id, here()))


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


@blueprint.post("/devices/<device_id>/revoke")
@answers("DeviceChanged")
def revoke(device_id: str) -> dict[str, Any]:
    """End the device's token."""
    return parts().executor.run(RevokeDevice(device_id=device_id, **body(Asked).model_dump()), staff_actor())
