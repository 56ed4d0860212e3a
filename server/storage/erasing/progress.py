"""How far each rule has been carried out at each site, and tables of the installation that no journal tells of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from server.storage.schema import erasure, presence, staff_session

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""Before any centre."""


def progress_of(connection: Connection, site_id: str) -> dict[str, Any]:
    """Rule → its row: `before`, `last_at`, `total`."""
    rows = connection.execute(select(erasure).where(erasure.c.site_id == site_id))
    return {row.rule: row for row in rows}


@dataclass(frozen=True, slots=True)
class Done:
    """What one transaction has done at `at`: so many values; with `before`, nothing older than that is left."""

    at: datetime
    values: int
    before: datetime | None


def note_progress(connection: Connection, site_id: str, rule: str, done: Done) -> None:
    """Add it to what was done before."""
    of_it = erasure.c.site_id == site_id, erasure.c.rule == rule
    known = connection.execute(select(erasure).where(*of_it)).first()
    if known is None:
        new = {"before": done.before or BEGINNING, "last_at": done.at, "total": done.values}
        connection.execute(insert(erasure).values(site_id=site_id, rule=rule, **new))
        return
    moved = {
        "before": done.before or known.before, "total": known.total + done.values,
        "last_at": done.at if done.values else known.last_at,
    }  # fmt: skip
    connection.execute(update(erasure).where(*of_it).values(moved))


def forget_signs(connection: Connection, now: datetime, unseen: timedelta) -> None:
    """Sign-ins that have ended, and devices that nobody has heard of for so long, with their addresses."""
    connection.execute(delete(staff_session).where(staff_session.c.expires_at < now))
    connection.execute(delete(presence).where(presence.c.seen_at < now - unseen))
