"""Making the daily roll-ups of reports: after midnight, after late changes, and all of them by a command."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from sqlalchemy import Select, func, select

from server.domain.figures.periods import days_of
from server.domain.roles import system_actor
from server.queries.reports.rolled import counted_day, made_days
from server.storage.journal import Authorship
from server.storage.reading import Reader, Reading
from server.storage.rolled_days import Counted, claim, forget_from, keep
from server.storage.schema import report_made, turn
from server.storage.store import Store

Aside = Callable[[str, Callable[[Reading], Counted]], Counted]
"""Lets work be done on a reading of that centre, somewhere beside the calls: the reader's own, or a clerk's."""


def roll_up(store: Store, reader: Reader, site_id: str, most: int | None = None, aside: Aside | None = None) -> int:
    """Make the missing days of a centre, the newest first, `most` of them; returns how many were made.

    A day is counted from one view of the database, beside the calls, and written only where nothing of it has changed
    meanwhile; what has changed is made at the next round.
    """
    with reader.of(site_id) as reading:
        days = missing_days(reading)[:most]
        has_future = bool(reading.connection.execute(_future(reading)).scalar())
    by = Authorship(system_actor(site_id), reader.clock(), None)
    if has_future:
        with store.writing(site_id, by) as tx:
            forget_from(tx, tx.lines.today)
    return sum(_made(store, by, day, aside or reader.aside) for day in days)


def forget_all(store: Store, reader: Reader, site_id: str) -> None:
    """Trust no roll-up of this centre any more; reports count from the rows until they are made again."""
    with store.writing(site_id, Authorship(system_actor(site_id), reader.clock(), None)) as tx:
        forget_from(tx, date.min)


def _made(store: Store, by: Authorship, day: date, aside: Aside) -> bool:
    site_id = by.actor.site_id
    with store.writing(site_id, by) as tx:
        claimed = claim(tx, day)
    counted = aside(site_id, partial(counted_day, day=day))
    with store.writing(site_id, by) as tx:
        return keep(tx, counted, claimed)


def missing_days(reading: Reading) -> list[date]:
    """Days from the centre's first turn to yesterday that have no roll-ups that hold; the newest first."""
    begun = reading.connection.execute(select(func.min(turn.c.business_day)).where(turn.c.site_id == reading.site.id))
    first, yesterday = begun.scalar(), reading.lines.today - timedelta(days=1)
    if first is None or first > yesterday:
        return []
    made = made_days(reading, first, yesterday)
    return [day for day in reversed(list(days_of(first, yesterday))) if day not in made]


def _future(reading: Reading) -> Select[int]:
    of_site = report_made.c.site_id == reading.site.id, report_made.c.day >= reading.lines.today
    return select(func.count()).select_from(report_made).where(*of_site)
