"""A row a centre: those that the asker may see the reports of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from server.domain.figures.periods import period_before
from server.domain.figures.tally import Tally, together
from server.queries.reports.gathering import Scope, gathered
from server.queries.reports.grouped import told_figures
from server.queries.reports.wish import Wish
from server.storage import shapes
from server.storage.reading import Reading
from server.storage.schema import site as site_table
from server.views import Json


def sites_report(reading: Reading, wish: Wish) -> Json:
    """See `Report` in contract.ts; each centre's days are its own, by its own clock."""
    first, last = period_before(wish.first, wish.last)
    centres = list(_centres(reading, wish))
    now = {one.site.id: _tally(one, wish, wish.first, wish.last) for one in centres}
    before = {one.site.id: _tally(one, wish, first, last) for one in centres}
    rows = [
        {
            "key": one.site.id, "name": one.site.name, "figures": told_figures(now[one.site.id], is_private=False),
            "before": told_figures(before[one.site.id], is_private=False),
        }
        for one in centres
    ]  # fmt: skip
    return {
        "report": wish.name, "from": wish.first.isoformat(), "to": wish.last.isoformat(),
        "before": {"from": first.isoformat(), "to": last.isoformat()}, "filters": wish.filters.told, "rows": rows,
        "total": told_figures(together(list(now.values())), is_private=False),
        "total_before": told_figures(together(list(before.values())), is_private=False),
    }  # fmt: skip


def _centres(reading: Reading, wish: Wish) -> Iterator[Reading]:
    """Readings of them on the same view of the database; the asker's own alone where no others are named."""
    ids = wish.site_ids or (reading.site.id,)
    found = select(*(site_table.c[name] for name in shapes.SITE.names)).where(site_table.c.id.in_(ids))
    for row in reading.connection.execute(found.order_by(site_table.c.id)):
        yield Reading(reading.connection, shapes.SITE.record(row), reading.now, reading.seen)


def _tally(reading: Reading, wish: Wish, first: date, last: date) -> Tally:
    return gathered(reading, Scope(first, last, "all", wish.filters), lambda *_: "")[1]
