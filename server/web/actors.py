"""Who stands behind a request: a device by its token, staff by their session, nobody by default."""

from __future__ import annotations

from flask import request
from flask_login import current_user

from server.domain.centre.people import Working
from server.domain.errors import HeaderMissing, NotSignedIn
from server.domain.integration.api_key import BEGINS
from server.domain.roles import Actor, citizen_actor
from server.parts import parts
from server.queries.access import api_actor, device_actor, device_by_token

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def bearer() -> str | None:
    """The token of `Authorization: Bearer …`, if there is one."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" and token.strip() else None


def here() -> str | None:
    """The address that the request came from; the journal keeps it."""
    return request.remote_addr


def actor() -> Actor:
    """The device, the member of staff, or the program; raises NotSignedIn for anybody else."""
    token = bearer()
    return staff_actor() if token is None or token.startswith(BEGINS) else device()


def device() -> Actor:
    """The paired device; raises NotSignedIn."""
    token = bearer()
    if token is None:
        raise NotSignedIn()
    with parts().reader.anywhere() as connection:
        found = device_actor(device_by_token(connection, token), here())
    parts().heard(found.id, request.headers.get("X-Toiluot-Build", "")[:40] or None, here())
    return found


def device_if_any() -> Actor | None:
    """The paired device, or None when nobody names a token; raises NotSignedIn for one that opens nothing."""
    return device() if bearer() else None


def citizen(whose: tuple[str, str]) -> Actor:
    """The holder of a ticket's or a turn's token, found already as site and ticket."""
    return citizen_actor(*whose, here())


def working() -> Working:
    """The signed-in person; raises NotSignedIn, or HeaderMissing when another site's page asks for a change."""
    if not current_user.is_authenticated:
        raise NotSignedIn()
    if request.method not in SAFE and request.headers.get("X-Toiluot") != "1":
        raise HeaderMissing()
    found: Working = current_user.working
    return found


def staff_actor() -> Actor:
    """The signed-in person as an actor, with the rights of the role; or whoever acts with an API key."""
    return key_holder() if bearer() else working().actor(here())


def key_holder() -> Actor:
    """Who acts with the API key that was sent; raises NotSignedIn, or TooManyRequests for one that asks too often."""
    with parts().reader.anywhere() as connection:
        found = api_actor(connection, bearer() or "", parts().executor.clock(), here())
    key_id = found.key_id or ""
    parts().guesses.each(key_id, parts().settings.api_key_limit)
    parts().heard(key_id, None, here())
    return found
