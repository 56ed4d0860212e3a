"""What kiosks and boards tell of each service to whoever stands before them: each change of it, and who has read it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from server.domain.estimates import Wait
from server.domain.estimates.scoring import Shown
from server.storage.schema import estimate_on_screens as table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from server.storage.estimates.told import Teller

Told = dict[str, list[tuple[datetime, Wait | None]]]
"""Service → since when it was told what, in order."""
STANDS = timedelta(hours=12)
"""At most: what was told in the evening before the screens went off is nobody's in the morning."""


def told_by_screens(teller: Teller, site_id: str, now: datetime) -> list[dict[str, Any]]:
    """Rows to keep of the centre, of those services alone of which something else is told than when this was asked
    before. Nothing is reckoned for it: screens tell what stands."""
    hall = teller.kept(site_id, now)
    if hall is None:
        return []
    told = {service_id: said.line[-1] if said.line else None for service_id, said in hall.all_told().items()}
    ends = {service_id: (wait.low_s, wait.high_s) if wait else None for service_id, wait in told.items()}
    news = teller.noted.news_on_screens(site_id, ends)
    return [_row(site_id, service_id, now, told[service_id]) for service_id in sorted(news)]


def _row(site_id: str, service_id: str, at: datetime, told: Wait | None) -> dict[str, Any]:
    ends = {"low_s": None, "likely_s": None, "high_s": None} if told is None else asdict(told)
    return {"site_id": site_id, "service_id": service_id, "shown_at": at, **ends}


def told_between(connection: Connection, site_id: str, times: tuple[datetime, datetime]) -> Told:
    """What was told from the first instant on and before the second."""
    chosen = table.c.site_id == site_id, table.c.shown_at >= times[0], table.c.shown_at < times[1]
    found: Told = {}
    for row in connection.execute(select(table).where(*chosen).order_by(table.c.shown_at)):
        wait = None if row.low_s is None else Wait(row.low_s, row.likely_s, row.high_s)
        found.setdefault(row.service_id, []).append((row.shown_at, wait))
    return found


def as_read(told: Told, at_issue: Iterable[Shown]) -> Iterator[Shown]:
    """The same people with what the screens told of their service when they took their numbers: their waits score that
    too. Without those before whom no screen told anything."""
    for one in at_issue:
        of_service = told.get(one.service_id, [])
        place = bisect_right(of_service, one.shown_at, key=lambda row: row[0]) - 1
        since, wait = of_service[place] if place >= 0 else (one.shown_at, None)
        if wait is not None and one.shown_at - since < STANDS:
            yield replace(one, told=wait)
