"""Screens that lost their place: the code that each shows, kept until an administrator gives it a place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select

from server.domain.centre.devices import CODE_DIGITS, CODE_LIFE
from server.domain.centre.people import hashed
from server.domain.errors import NotFound
from server.domain.roles import DeviceKind
from server.storage.schema import lost_screen
from server.storage.store import Store
from server.storage.tx import new_code, new_secret


class LostScreens:
    """They belong to no site yet, so the journal does not tell of them."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def announce(self, kind: DeviceKind) -> dict[str, Any]:
        """A code to show, and the secret that takes the place; what is out of date is swept away."""
        code, secret, now = new_code(CODE_DIGITS), new_secret(), self._clock()
        until = now + CODE_LIFE
        row = {
            "secret_hash": hashed(secret), "code_hash": hashed(code), "kind": kind, "expires_at": until,
            "site_id": None, "device_id": None,
        }  # fmt: skip
        with self._store.installing() as connection:
            connection.execute(delete(lost_screen).where(lost_screen.c.expires_at < now - CODE_LIFE))
            connection.execute(delete(lost_screen).where(lost_screen.c.code_hash == row["code_hash"]))
            connection.execute(insert(lost_screen), row)
        return {"code": code, "secret": secret, "expires_at": until.isoformat(timespec="milliseconds")}

    def site_of(self, secret: str) -> str | None:
        """The site that has adopted the screen, None as long as nobody has; raises NotFound when its time is over."""
        with self._store.glancing() as connection:
            statement = select(lost_screen.c.site_id, lost_screen.c.expires_at)
            row = connection.execute(statement.where(lost_screen.c.secret_hash == hashed(secret))).first()
        if row is None or (row.site_id is None and row.expires_at < self._clock()):
            raise NotFound("lost_screen")
        site_id: str | None = row.site_id
        return site_id
