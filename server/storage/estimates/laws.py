"""The laws that each centre's own days have taught: one text a centre, made anew at any time, never journaled."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import structlog
from sqlalchemy import Connection, bindparam, delete, insert, select

from server.domain.estimates.laws import Laws
from server.domain.estimates.learning import read
from server.storage.prepared import Prepared
from server.storage.schema import installation

log = structlog.get_logger()
_KEPT = Prepared(select(installation.c.value).where(installation.c.name == bindparam("wanted")))


def laws_of(connection: Connection, site_id: str) -> Laws | None:
    """What the centre has learned; None before it has, and with a warning where the text is broken."""
    row = _KEPT.first(connection, {"wanted": _name(site_id)})
    return _read(site_id, row[0])[1] if row else None


def learned_on(connection: Connection, site_id: str) -> date | None:
    """The business day on which it was learned; None where nothing was, or nothing that can be read."""
    row = _KEPT.first(connection, {"wanted": _name(site_id)})
    return _read(site_id, row[0])[0] if row else None


def keep_laws(connection: Connection, site_id: str, day: date, text: str) -> None:
    """In place of what was learned before."""
    connection.execute(delete(installation).where(installation.c.name == _name(site_id)))
    connection.execute(insert(installation).values(name=_name(site_id), value=f"{day.isoformat()}\n{text}"))


def _name(site_id: str) -> str:
    return f"laws {site_id}"


@lru_cache(maxsize=256)
def _read(site_id: str, kept: str) -> tuple[date | None, Laws | None]:
    """Taken apart once a text, and so is the warning."""
    day, _, text = kept.partition("\n")
    try:
        return date.fromisoformat(day), read(text)
    except ValueError as error:
        log.warning("estimates.laws_broken", site=site_id, reason=str(error))
        return None, None
