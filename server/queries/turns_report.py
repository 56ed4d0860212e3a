"""Every turn of a period with its times: the raw record that all other figures come from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import select

from server import views
from server.domain.turn import Turn
from server.storage.reading import Reading
from server.storage.schema import rating as rating_table
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table
from server.views import Json

COLUMNS = (
    "turn_id", "ticket_id", "label", "business_day", "service_code", "service", "priority_class", "channel", "language",
    "counter", "officer", "issued_at", "waiting_since", "called_at", "last_called_at", "calls", "started_at",
    "finished_at", "state", "wait_s", "walk_s", "service_s", "outcome", "dossier_code", "because", "rated",
    "how", "reason", "ended_at", "missed_at", "requeued_at", "requeues", "postpones", "park_reason", "parked_s",
    "from_turn_id", "purpose", "promised_on",
)  # fmt: skip


A_BITE = 500
"""So many are looked up at once; databases limit how many ids a question may name."""


def turns_report(reading: Reading, first: date, last: date) -> list[Json]:
    """Turns whose business day lies in first…last, both included, in the order in which people joined the line.

    Marks are not told here: a row names an officer, and no figure joins one person's marks to one officer.
    """
    of_days = select(turn_table.c.id).where(
        turn_table.c.site_id == reading.site.id, turn_table.c.business_day.between(first, last)
    )
    ids = reading.connection.execute(of_days.order_by(turn_table.c.waiting_since, turn_table.c.id)).scalars()
    return turn_rows(reading, list(ids))


def turn_rows(reading: Reading, ids: Sequence[str]) -> list[Json]:
    """These turns, in this order."""
    return [row for start in range(0, len(ids), A_BITE) for row in _some(reading, ids[start : start + A_BITE])]


def _some(reading: Reading, ids: Sequence[str]) -> list[Json]:
    turns = {turn.id: turn for turn in reading.turns.where(turn_table.c.id.in_(ids))}
    reading.tickets.where(ticket_table.c.id.in_({turn.ticket_id for turn in turns.values()}))  # found below
    rated = select(rating_table.c.turn_id).where(rating_table.c.turn_id.in_(ids))
    is_rated = set(reading.connection.execute(rated).scalars())
    return [_row(reading, turns[turn_id], turn_id in is_rated) for turn_id in ids]


def _row(reading: Reading, turn: Turn, rated: bool) -> Json:
    ticket = reading.tickets.get(turn.ticket_id)
    service = reading.services.get(turn.service_id)
    counter = reading.counters.find(turn.counter_id) if turn.counter_id else None
    officer = reading.staff.known(turn.officer_id) if turn.officer_id else None
    return {
        "turn_id": turn.id, "ticket_id": ticket.id, "label": ticket.label,
        "business_day": turn.business_day.isoformat(), "service_code": service.code, "service": service.name["vi"],
        "priority_class": ticket.priority_class, "channel": ticket.channel, "language": ticket.language,
        "counter": counter.number if counter else None, "officer": officer.name if officer else None,
        "issued_at": views.instant(ticket.issued_at), "waiting_since": views.instant(turn.waiting_since),
        "called_at": views.instant(turn.called_at), "last_called_at": views.instant(turn.last_called_at),
        "calls": turn.calls, "started_at": views.instant(turn.started_at),
        "finished_at": views.instant(turn.finished_at), "state": (turn.ended or ticket.state).value,
        "wait_s": _seconds(turn.wait), "walk_s": _seconds(turn.walk), "service_s": _seconds(turn.service),
        "outcome": turn.outcome, "dossier_code": turn.dossier_code, "because": (turn.because or {}).get("code"),
        "rated": rated, "how": turn.how.value if turn.how else None, "reason": turn.reason,
        "ended_at": views.instant(turn.ended_at), "missed_at": views.instant(turn.missed_at),
        "requeued_at": views.instant(turn.requeued_at), "requeues": turn.requeues, "postpones": turn.postpones,
        "park_reason": turn.park_reason, "parked_s": turn.parked_s, "from_turn_id": turn.from_turn_id,
        "purpose": turn.purpose.value if turn.purpose else None,
        "promised_on": turn.promised_on.isoformat() if turn.promised_on else None,
    }  # fmt: skip


def _seconds(duration: timedelta | None) -> float | None:
    return round(duration.total_seconds(), 3) if duration is not None else None
