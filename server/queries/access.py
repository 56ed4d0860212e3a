"""Who knocks: devices by their token, staff by their session, pairing codes by their site."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, case, select

from server.domain.centre.devices import Device
from server.domain.centre.people import Staff, Working, hashed
from server.domain.errors import NotSignedIn, PairingCodeWrong
from server.domain.roles import DEVICE_RIGHTS, Actor, ActorKind
from server.storage import shapes
from server.storage.prepared import Prepared
from server.storage.schema import api_key, device, grant, pairing_code, staff, staff_role, staff_session

_STAFF = select(*(staff.c[name] for name in shapes.STAFF.names))
_DEVICE_BY_TOKEN = Prepared(
    select(*(device.c[name] for name in shapes.DEVICE.names)).where(device.c.token_hash == bindparam("wanted"))
)
_STAFF_BY_LOGIN = Prepared(_STAFF.where(staff.c.login == bindparam("wanted"), staff.c.is_active))
_GRANTED = and_(grant.c.staff_id == staff.c.id, grant.c.site_id == staff_session.c.site_id)
_ROLE = case((staff.c.site_id == staff_session.c.site_id, staff.c.role), else_=grant.c.role)
_ROLE_HERE = case((staff.c.site_id == bindparam("here"), staff.c.role), else_=grant.c.role)
_BY_SESSION = Prepared(
    _STAFF.add_columns(staff_session.c.site_id, staff_role.c.rights, staff_role.c.code, staff_role.c.name)
    .join(staff_session, staff_session.c.staff_id == staff.c.id)
    .outerjoin(grant, _GRANTED)
    .join(staff_role, and_(staff_role.c.site_id == staff_session.c.site_id, staff_role.c.code == _ROLE))
    .where(
        staff_session.c.token_hash == bindparam("wanted"),
        staff_session.c.expires_at > bindparam("now"),
        staff.c.is_active,
    )
)

_KEY_BY_SECRET = Prepared(
    select(*(api_key.c[name] for name in shapes.API_KEY.names)).where(api_key.c.key_hash == bindparam("wanted"))
)
_BY_ID = Prepared(
    _STAFF.add_columns(staff_role.c.rights)
    .outerjoin(grant, and_(grant.c.staff_id == staff.c.id, grant.c.site_id == bindparam("here")))
    .join(staff_role, and_(staff_role.c.site_id == bindparam("here"), staff_role.c.code == _ROLE_HERE))
    .where(staff.c.id == bindparam("wanted"), staff.c.is_active)
)


def device_by_token(connection: Connection, token: str) -> Device:
    """The device that holds this token; raises NotSignedIn when none does any more."""
    row = _DEVICE_BY_TOKEN.first(connection, {"wanted": hashed(token)})
    if row is None:
        raise NotSignedIn("this device is not paired, or was revoked")
    return shapes.DEVICE.record(row)


def api_actor(connection: Connection, token: str, now: datetime, origin: str | None) -> Actor:
    """Who acts with this API key; raises NotSignedIn for one that opens nothing, or whose person works here no more."""
    row = _KEY_BY_SECRET.first(connection, {"wanted": hashed(token)})
    key = shapes.API_KEY.record(row) if row else None
    if key is None or not key.opens(now):
        raise NotSignedIn("this API key is not known, or has ended")
    if key.staff_id is None:
        return key.as_program(origin)
    person = _BY_ID.first(connection, {"wanted": key.staff_id, "here": key.site_id})
    if person is None:
        raise NotSignedIn("whoever made this API key works here no more")
    *columns, rights = person
    return key.as_person(Working(shapes.STAFF.record(columns), key.site_id, frozenset(rights)), origin)


def device_actor(found: Device, origin: str | None = None) -> Actor:
    """The device as an actor, with the rights of its kind; it asks from that address."""
    return Actor(
        ActorKind.DEVICE,
        found.id,
        found.site_id,
        DEVICE_RIGHTS[found.kind],
        found.kind,
        found.counter_id,
        found.printer_id,
        origin,
        has_own_view=found.has_own_view,
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


def staff_by_session(connection: Connection, token: str, now: datetime) -> Working | None:
    """The active person whose session this is, while it lasts, at the site where she works in it.

    At her own site the role is her own; at another one it is the one that was granted there, or she is nobody.
    """
    row = _BY_SESSION.first(connection, {"wanted": hashed(token), "now": now})
    if row is None:
        return None
    *columns, site_id, rights, role, role_name = row
    return Working(shapes.STAFF.record(columns), site_id, frozenset(rights), role, role_name)
