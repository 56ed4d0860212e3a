"""After days of life: every invariant, and every report beside what the player saw."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from sqlalchemy import select

from server.domain.ticket import AT_COUNTER
from server.storage.audit import verify
from server.storage.schema import counter, rating, series_day, ticket
from tests.life.centre import Centre
from tests.life.player import Told
from tests.story.installation import PASSWORD
from tests.story.ledger import unlike_journal


def must_be_sound(centre: Centre) -> None:
    """DESIGN §4: numbers without gap or twin, nobody at two counters, the journal tells all of it, its chain holds."""
    with centre.server.store.reading() as connection:
        given: dict[tuple[str, date], list[int]] = {}
        for series, day, number in connection.execute(
            select(ticket.c.series, ticket.c.business_day, ticket.c.number).order_by(ticket.c.number)
        ):
            given.setdefault((series, day), []).append(number)
        last = select(series_day.c.series, series_day.c.business_day, series_day.c.last_number)
        ends = {(series, day): number for series, day, number in connection.execute(last)}
        assert given == {key: list(range(1, number + 1)) for key, number in ends.items()}
        assert connection.execute(select(ticket.c.id).where(ticket.c.state.in_(AT_COUNTER))).all() == []
        assert connection.execute(select(counter.c.id).where(counter.c.ticket_id.is_not(None))).all() == []
        assert verify(connection, centre.site_id).broken is None
        assert unlike_journal(connection, centre.site_id) == []


def reports_must_add_up(centre: Centre, days: dict[date, Told]) -> None:
    """The turns of each day, by how they ended, are those that the player saw; so are waits and ratings."""
    for day, told in days.items():
        rows = _report(centre, day)
        ended = Counter(row["state"] for row in rows)
        assert len({row["ticket_id"] for row in rows}) == told.issued
        seen = {name: ended[name] for name in ("done", "no_show", "cancelled", "transferred")}
        assert seen == {name: told.ended[name] for name in seen}, day
        assert set(ended) <= {*seen, "expired"}, ended
        assert sum(row["rated"] for row in rows) == told.ratings
        _waits_must_agree(rows, told)
    with centre.server.store.reading() as connection:
        assert len(connection.execute(select(rating.c.id)).all()) == sum(told.ratings for told in days.values())


def _report(centre: Centre, day: date) -> list[dict[str, Any]]:
    centre.supervisor.post("/session", {"login": "giamsat", "password": PASSWORD}).good()
    rows: list[dict[str, Any]] = centre.supervisor.get(f"/reports/turns?from={day}&to={day}").good()["rows"]
    return rows


def _waits_must_agree(rows: list[dict[str, Any]], told: Told) -> None:
    reported = {(row["label"], row["called_at"]): row["wait_s"] for row in rows if row["from_turn_id"] is None}
    shared = reported.keys() & told.waits.keys()
    assert len(shared) > 0.9 * len(told.waits)
    for key in shared:
        assert abs(reported[key] - told.waits[key]) < 0.01, key
