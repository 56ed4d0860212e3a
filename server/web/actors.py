"""Who stands behind a request: a device by its token, staff by their session, nobody by default."""

from __future__ import annotations

from flask import request
from flask_login import current_user

from server.domain.errors import HeaderMissing, NotSignedIn
from server.domain.roles import ROLE_RIGHTS, Actor, ActorKind
from server.domain.site import Staff
from server.parts import parts
from server.queries.access import device_actor, device_by_token

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def bearer() -> str | None:
    """The token of `Authorization: Bearer …`, if there is one."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" and token.strip() else None


def actor() -> Actor:
    """The device or the member of staff; raises NotSignedIn for anybody else."""
    return device() if bearer() else staff_actor()


def device() -> Actor:
    """The paired device; raises NotSignedIn."""
    token = bearer()
    if token is None:
        raise NotSignedIn()
    with parts().reader.anywhere() as connection:
        found = device_actor(device_by_token(connection, token))
    parts().heard(found.id)
    return found


def staff() -> Staff:
    """The signed-in person; raises NotSignedIn, or HeaderMissing when another site's page asks for a change."""
    if not current_user.is_authenticated:
        raise NotSignedIn()
    if request.method not in SAFE and request.headers.get("X-Toiluot") != "1":
        raise HeaderMissing()
    found: Staff = current_user.staff
    return found


def staff_actor() -> Actor:
    """The signed-in person as an actor, with the rights of the role."""
    return actor_of(staff())


def actor_of(person: Staff) -> Actor:
    """Somebody of the staff as an actor."""
    return Actor(ActorKind.STAFF, person.id, person.site_id, ROLE_RIGHTS[person.role])
