"""Two plain predictors, as other systems tell them: to measure ours against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from statistics import mean
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from server.storage.columns import Instant
from server.storage.prepared import Prepared
from server.storage.schema import announcement, turn

if TYPE_CHECKING:
    from server.storage.site_records import SiteRecords

LATEST = 300
"""So many calls of today tell how things go."""
_CALLS = Prepared(
    select(turn.c.service_id, turn.c.waiting_since, turn.c.called_at, turn.c.finished_at, turn.c.counter_id)
    .join_from(announcement, turn, turn.c.id == announcement.c.turn_id)
    .where(
        announcement.c.site_id == bindparam("of_site"), announcement.c.recall.is_(False),
        announcement.c.called_at > bindparam("since", type_=Instant()), turn.c.business_day == bindparam("day"),
        turn.c.called_at.is_not(None),
    )
    .order_by(announcement.c.seq.desc())
    .limit(LATEST)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plain:
    """Of one service: what the last one called had waited, how long a visit takes, and at how many counters."""

    last_s: int
    visit_s: float | None
    counters: int

    def line_s(self, ahead: int) -> int | None:
        """The people before × the mean visit, shared by the counters."""
        return None if self.visit_s is None else round(ahead * self.visit_s / self.counters)


def plain_of(records: SiteRecords, since: datetime) -> dict[str, Plain]:
    """By service, from today's calls after that instant; a service without one has none."""
    asked = {"of_site": records.site.id, "since": since, "day": records.lines.today}
    calls: dict[str, list[tuple[datetime, datetime, datetime | None, str | None]]] = {}
    for service_id, *times in _CALLS.rows(records.connection, asked):
        calls.setdefault(service_id, []).append((times[0], times[1], times[2], times[3]))
    return {service_id: _plain(found) for service_id, found in calls.items()}


def _plain(calls: list[tuple[datetime, datetime, datetime | None, str | None]]) -> Plain:
    joined, called = calls[0][:2]
    visits = [(end - begin).total_seconds() for _, begin, end, _ in calls if end is not None]
    counters = {counter_id for *_, counter_id in calls}
    return Plain(max(0, round((called - joined).total_seconds())), mean(visits) if visits else None, len(counters))
