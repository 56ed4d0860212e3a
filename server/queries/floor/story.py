"""The story of one ticket, as the journal tells it: what happened, when, by whom, and how long it took."""

from __future__ import annotations

from typing import Any

from server import views
from server.domain.rating import Rating
from server.domain.ticket import Ticket
from server.domain.turn import Turn
from server.queries.floor.alerts import name_of, number_of
from server.queries.floor.story_words import Told, words_of
from server.storage.journal import rows_of_ticket
from server.storage.reading import Reading
from server.storage.schema import rating as rating_table
from server.storage.schema import turn as turn_table
from server.views import Json

Row = dict[str, Any]


def story_of(reading: Reading, ticket_id: str, viewer_id: str) -> Json:
    """Everything about the ticket. Who served a turn is never told its mark, not even as a supervisor."""
    ticket = reading.tickets.get(ticket_id)
    turns = reading.turns.where(turn_table.c.ticket_id == ticket.id, order_by=turn_table.c.id)
    rows = rows_of_ticket(reading.connection, reading.site.id, ticket.id)
    entries = [_entry(reading, row) for row in rows]
    return {
        "ticket": found_ticket(reading, ticket),
        "turns": [_turn(reading, turn, viewer_id) for turn in turns],
        "entries": [entry for entry in entries if entry is not None],
    }


def found_ticket(reading: Reading, ticket: Ticket) -> Json:
    """The ticket as a supervisor finds it: never the citizen's secret."""
    return {
        "id": ticket.id, "label": ticket.label, "business_day": ticket.business_day.isoformat(),
        "service": views.service_name(reading.services.get(ticket.service_id)), "state": ticket.state.value,
        "priority_class": views.priority_class(reading.site, ticket.priority_class), "language": ticket.language,
        "channel": ticket.channel, "issued_at": views.instant(ticket.issued_at),
        "counter": number_of(reading, ticket.counter_id),
    }  # fmt: skip


def _turn(reading: Reading, turn: Turn, viewer_id: str) -> Json:
    service = reading.services.get(turn.service_id)
    rating = reading.ratings.one_where(rating_table.c.turn_id == turn.id)
    durations = {"wait_s": turn.wait, "walk_s": turn.walk, "service_s": turn.service}
    return {
        "id": turn.id, "service": views.service_name(service), "counter": number_of(reading, turn.counter_id),
        "officer": name_of(reading, turn.officer_id), "waiting_since": views.instant(turn.waiting_since),
        "called_at": views.instant(turn.called_at), "started_at": views.instant(turn.started_at),
        "finished_at": views.instant(turn.finished_at), "calls": turn.calls,
        "ended": turn.ended.value if turn.ended else None, "target_wait_s": service.target_wait_s,
        "target_service_s": service.target_service_s, "outcome": turn.outcome, "dossier_code": turn.dossier_code,
        "note": turn.note, "rated": rating is not None, "mark": _mark(reading, rating, turn, viewer_id),
        **{name: one.total_seconds() if one else None for name, one in durations.items()},
    }  # fmt: skip


def _mark(reading: Reading, rating: Rating | None, turn: Turn, viewer_id: str) -> Json | None:
    if rating is None or turn.officer_id == viewer_id:
        return None
    words = next((one.name for one in reading.levels.where() if one.score == rating.score), {"vi": str(rating.score)})
    form = {one.code: one.name for one in reading.reasons.where()}
    return {"score": rating.score, "words": words, "reasons": [form[one] for one in rating.reasons if one in form]}


def _entry(reading: Reading, row: Row) -> Json | None:
    """One row of the journal in words; None for what tells a supervisor nothing."""
    facts = row["facts"]
    told = Told(
        event=row["event"], facts=facts, counter=number_of(reading, facts.get("counter_id")),
        by=_name_of_actor(reading, row), actor_kind=row["actor_kind"], changes=_changed(row),
        service=_service_name(reading, facts.get("service_id")), reason=row["reason"],
    )  # fmt: skip
    words = words_of(told)
    if words is None:
        return None
    return {
        "revision": row["revision"], "at": views.instant(row["at"]), "event": row["event"], "words": words,
        "by": {"kind": row["actor_kind"], "name": told.by}, "counter": told.counter, "reason": row["reason"],
    }  # fmt: skip


def _name_of_actor(reading: Reading, row: Row) -> str | None:
    if row["actor_kind"] == "staff":
        return name_of(reading, row["actor_id"])
    device = reading.devices.find(row["actor_id"]) if row["actor_kind"] == "device" else None
    return device.name if device else None


def _service_name(reading: Reading, service_id: str | None) -> dict[str, str] | None:
    service = reading.services.find(service_id) if service_id else None
    return service.name if service else None


def _changed(row: Row) -> Row:
    """The columns of the ticket and its turn that this row of the journal has changed."""
    return {
        f"{table}.{name}": value
        for table, _row_id, values, *_before in row["changes"]
        if table in ("ticket", "turn") and values
        for name, value in values.items()
    }
