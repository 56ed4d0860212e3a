"""How long people of the last hour have waited, for the boards of a centre that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from statistics import median
from typing import Any

from sqlalchemy import bindparam, select

from server.storage.prepared import Prepared
from server.storage.reading import Reading
from server.storage.schema import announcement as announcement_table
from server.storage.schema import turn as turn_table

LAST = timedelta(hours=1)
FEWEST = 3
"""One long wait is an accident, three are a wait."""


def _waited(row: Sequence[Any]) -> tuple[str, float]:
    service_id, since, called_at = row
    return service_id, max(0.0, (called_at - since).total_seconds())


_WAITS = Prepared(
    select(turn_table.c.service_id, turn_table.c.waiting_since, turn_table.c.called_at)
    .join(announcement_table, announcement_table.c.turn_id == turn_table.c.id)
    .where(
        announcement_table.c.site_id == bindparam("of_site"), announcement_table.c.called_at > bindparam("since"),
        announcement_table.c.recall.is_(False), turn_table.c.business_day == bindparam("day"),
    ),
    make=_waited,
)  # fmt: skip


def usual_waits_s(reading: Reading) -> dict[str, int]:
    """Service → the median wait in whole seconds of those first called in the last hour; services of too few are left
    out, and so is everything where the centre does not show it."""
    if not reading.site.shows_waits:
        return {}
    asked = {"of_site": reading.site.id, "since": reading.now - LAST, "day": reading.lines.today}
    waits: dict[str, list[float]] = {}
    for service_id, waited_s in _WAITS.rows(reading.connection, asked):
        waits.setdefault(service_id, []).append(waited_s)
    return {service_id: round(median(many)) for service_id, many in waits.items() if len(many) >= FEWEST}
