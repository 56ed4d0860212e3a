"""An officer's own figures: times alone, for whoever is rated never sees the marks."""

from __future__ import annotations

from datetime import date

from server.queries.reports.grouped import grouped_report
from server.queries.reports.wish import Filters, Wish, must_be_days
from server.storage.reading import Reading
from server.views import Json

MARKS = frozenset({"answers", "response_rate", "index", "index_low", "index_high"})


def own_report(reading: Reading, first: date, last: date, officer_id: str) -> Json:
    """See `OwnReport` in contract.ts: by service and by day, beside the period before."""
    must_be_days(first, last)
    filters = Filters(officer_id=officer_id)
    services, days = (
        grouped_report(reading, Wish(name=name, first=first, last=last, filters=filters))
        for name in ("services", "days")
    )
    return {
        "from": services["from"], "to": services["to"], "before": services["before"],
        "services": [_row(row) for row in services["rows"]], "days": [_row(row) for row in days["rows"]],
        "total": _unmarked(services["total"]), "total_before": _unmarked(services["total_before"]),
    }  # fmt: skip


def _row(row: Json) -> Json:
    before = _unmarked(row["before"]) if row["before"] else None
    return {"key": row["key"], "name": row["name"], "figures": _unmarked(row["figures"]), "before": before}


def _unmarked(figures: Json) -> Json:
    return {name: value for name, value in figures.items() if name not in MARKS}
