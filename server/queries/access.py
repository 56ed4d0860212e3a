"""Who knocks: devices by their token, staff by their session, pairing codes by their site."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.domain.errors import NotSignedIn, PairingCodeWrong
from server.domain.roles import DEVICE_RIGHTS, Actor, ActorKind
from server.domain.site import Device, Staff, hashed
from server.storage import shapes
from server.storage.prepared import Prepared
from server.storage.schema import device, pairing_code, staff, staff_session

_STAFF = select(*(staff.c[name] for name in shapes.STAFF.names)).where(staff.c.is_active)
_DEVICE_BY_TOKEN = Prepared(
    select(*(device.c[name] for name in shapes.DEVICE.names)).where(device.c.token_hash == bindparam("wanted"))
)
_STAFF_BY_LOGIN = Prepared(_STAFF.where(staff.c.login == bindparam("wanted")))
_STAFF_BY_SESSION = Prepared(
    _STAFF.join(staff_session, staff_session.c.staff_id == staff.c.id).where(
        staff_session.c.token_hash == bindparam("wanted"), staff_session.c.expires_at > bindparam("now")
    )
)


def device_by_token(connection: Connection, token: str) -> Device:
    """The device that holds this token; raises NotSignedIn when none does any more."""
    row = _DEVICE_BY_TOKEN.first(connection, {"wanted": hashed(token)})
    if row is None:
        raise NotSignedIn("this device is not paired, or was revoked")
    return shapes.DEVICE.record(row)


def device_actor(found: Device) -> Actor:
    """The device as an actor, with the rights of its kind."""
    return Actor(
        ActorKind.DEVICE,
        found.id,
        found.site_id,
        DEVICE_RIGHTS[found.kind],
        found.kind,
        found.counter_id,
        found.printer_id,
    )


def site_of_code(connection: Connection, code: str) -> str:
    """The site whose administrator made this code; raises PairingCodeWrong."""
    statement = select(pairing_code.c.site_id).where(
        pairing_code.c.code_hash == hashed(code), pairing_code.c.used_at.is_(None)
    )
    found = connection.execute(statement).scalar()
    if found is None:
        raise PairingCodeWrong()
    return str(found)


def staff_by_login(connection: Connection, login: str) -> Staff | None:
    """The active person with this sign-in name, already folded."""
    row = _STAFF_BY_LOGIN.first(connection, {"wanted": login})
    return shapes.STAFF.record(row) if row else None


def staff_by_session(connection: Connection, token: str, now: datetime) -> Staff | None:
    """The active person whose session this is, while it lasts."""
    row = _STAFF_BY_SESSION.first(connection, {"wanted": hashed(token), "now": now})
    return shapes.STAFF.record(row) if row else None
