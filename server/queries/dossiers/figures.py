"""How many dossiers came, were settled early, on time or late, and are still open, by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from server.domain.dossier import DossierState, on_time_rate
from server.queries.days import within
from server.queries.dossiers.telling import Board
from server.storage.reading import Reading
from server.storage.schema import dossier as table
from server.views import Json

COUNTS = ("received", "early", "on_time", "late", "unpromised", "open", "overdue", "paused", "uncollected")
"""What each row counts: `received` in the period; settled in it `early`, `on_time`, `late` or `unpromised`; still
`open` at its end (today, if that is earlier), `overdue` and `paused` ones among them; `uncollected`: the result was
there then and had not been handed over."""
OF_PERSON = DossierState.SUPPLEMENT


def dossiers_report(reading: Reading, first: date, last: date) -> Json:
    """One row a field, in the order of the centre, and those of no known field last."""
    board = Board(reading)
    found: dict[str | None, Counter[str]] = {}
    for name, service_id, count in _counted(reading, first, last):
        found.setdefault(board.field_of(service_id), Counter())[name] += count
    keys = [key for key in (*board.fields(), None) if key in found]
    total = sum(found.values(), Counter[str]())
    return {
        "report": "dossiers", "from": first.isoformat(), "to": last.isoformat(),
        "rows": [{"key": key or "", "name": board.name_of(key) or NO_FIELD, **_told(found[key])} for key in keys],
        "total": _told(total),
    }  # fmt: skip


NO_FIELD = {"vi": "Chưa rõ lĩnh vực", "en": "Field not known"}


def _told(counts: Counter[str]) -> Json:
    rate = on_time_rate(counts["early"], counts["on_time"], counts["late"])
    return {**{name: counts[name] for name in COUNTS}, "on_time_rate": rate}


def _counted(reading: Reading, first: date, last: date) -> Iterator[tuple[str, str | None, int]]:
    """Each count of COUNTS by procedure; each of them reads an index of its own."""
    until = min(last, reading.lines.today)
    ready, promised = table.c.result_ready_on, table.c.promised_on
    settled = ready.between(first, last)
    waiting = or_(ready.is_(None), ready > until)
    still = and_(
        waiting, or_(table.c.received_at.is_(None), within(table.c.received_at, reading, date(2000, 1, 1), until))
    )
    wanted: dict[str, ColumnElement[bool]] = {
        "received": within(table.c.received_at, reading, first, last),
        "early": and_(settled, ready < promised), "on_time": and_(settled, ready == promised),
        "late": and_(settled, ready > promised), "unpromised": and_(settled, promised.is_(None)),
        "open": still, "paused": and_(still, ready.is_(None), table.c.state == OF_PERSON),
        "overdue": and_(still, promised < until, or_(table.c.state != OF_PERSON, ready.is_not(None))),
        "uncollected": and_(ready <= until, table.c.state == DossierState.READY),
    }  # fmt: skip
    for name, fits in wanted.items():
        statement: Any = select(table.c.service_id, func.count()).where(table.c.site_id == reading.site.id, fits)
        for service_id, count in reading.connection.execute(statement.group_by(table.c.service_id)):
            yield name, service_id, count
