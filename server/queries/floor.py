"""The supervisor's page of today: lines and counters against their aims, satisfaction, printers, devices."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import func, select

from server import views
from server.domain.centre.counter import Counter
from server.domain.centre.service import Service
from server.domain.figures import percentile
from server.domain.rating import satisfaction_index
from server.domain.ticket import TicketState, Turn
from server.queries.fleet import devices_state, printers_state, unplayed_calls
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import rating as rating_table
from server.storage.schema import service as service_table
from server.storage.schema import turn as turn_table
from server.views import Json


@dataclass
class _Line:
    """What today's turns of one service, or of the whole site, add up to."""

    turns: int = 0
    waiting: int = 0
    waits: list[float] = field(default_factory=list)
    longest_waiting: timedelta | None = None
    ended: Tally[TicketState | None] = field(default_factory=Tally)


def floor_state(reading: Reading, _subject: str | None) -> Json:
    """All of it from today's turns, read once."""
    turns = reading.turns.where(turn_table.c.business_day == reading.lines.today)
    lines = _lines(reading, turns)
    services = [s for s in reading.services.where(order_by=service_table.c.position) if s.leaf]
    counters = reading.counters.where(order_by=counter_table.c.number)
    return {
        "site": views.site_name(reading.site),
        "now": views.instant(reading.now),
        "business_day": reading.lines.today.isoformat(),
        "totals": _totals(turns),
        "services": [_service(service, lines.get(service.id, _Line())) for service in services],
        "counters": [_counter(reading, counter, turns) for counter in counters],
        "rating": _rating(reading, sum(1 for turn in turns if turn.ended is TicketState.DONE)),
        "printers": printers_state(reading),
        "devices": devices_state(reading),
        "unplayed": unplayed_calls(reading),
    }


def _lines(reading: Reading, turns: Sequence[Turn]) -> dict[str, _Line]:
    lines: dict[str, _Line] = {}
    for turn in turns:
        line = lines.setdefault(turn.service_id, _Line())
        line.turns += 1
        line.ended[turn.ended] += 1
        if turn.wait is not None:
            line.waits.append(turn.wait.total_seconds())
        if _is_waiting(turn):
            line.waiting += 1
            waited = max(reading.now - turn.waiting_since, timedelta())
            line.longest_waiting = max(line.longest_waiting or waited, waited)
    return lines


def _is_waiting(turn: Turn) -> bool:
    return turn.ended is None and turn.counter_id is None


def _totals(turns: Sequence[Turn]) -> Json:
    ended = Tally(turn.ended for turn in turns)
    waiting = sum(1 for turn in turns if _is_waiting(turn))
    return {
        "issued": len(turns), "waiting": waiting, "at_counters": ended[None] - waiting,
        "served": ended[TicketState.DONE], "no_show": ended[TicketState.NO_SHOW],
    }  # fmt: skip


def _service(service: Service, line: _Line) -> Json:
    return {
        "service": views.service_name(service), "open": service.is_open, "waiting": line.waiting,
        "longest_waiting_s": line.longest_waiting.total_seconds() if line.longest_waiting is not None else None,
        "target_wait_s": service.target_wait_s, "called": len(line.waits), "served": line.ended[TicketState.DONE],
        "no_show": line.ended[TicketState.NO_SHOW], "p50_wait_s": percentile(line.waits, 0.5),
        "p90_wait_s": percentile(line.waits, 0.9), "longest_wait_s": max(line.waits, default=None),
    }  # fmt: skip


def _counter(reading: Reading, counter: Counter, turns: Sequence[Turn]) -> Json:
    officer = reading.staff.find(counter.officer_id) if counter.officer_id else None
    served = sum(1 for turn in turns if turn.counter_id == counter.id and turn.ended is TicketState.DONE)
    return {
        **views.counter_name(counter), "state": counter.state.value, "pause_reason": counter.pause_reason,
        "officer": {"name": officer.name} if officer else None, "ticket": _ticket_at(counter, reading),
        "served": served,
    }  # fmt: skip


def _ticket_at(counter: Counter, reading: Reading) -> Json | None:
    if counter.ticket_id is None:
        return None
    ticket = reading.tickets.get(counter.ticket_id)
    turn = reading.turns.get(ticket.turn_id)
    since = views.instant(turn.started_at or turn.last_called_at)
    return {"label": ticket.label, "state": ticket.state.value, "since": since}


def _rating(reading: Reading, finished: int) -> Json:
    """Response rate = answers ÷ finished turns of today."""
    statement = (
        select(rating_table.c.score, func.count())
        .join(turn_table, turn_table.c.id == rating_table.c.turn_id)
        .where(turn_table.c.site_id == reading.site.id, turn_table.c.business_day == reading.lines.today)
        .group_by(rating_table.c.score)
    )
    counts: dict[int, int] = {score: count for score, count in reading.connection.execute(statement)}  # noqa: C416
    answers = sum(counts.values())
    index = satisfaction_index(counts.get(5, 0) + counts.get(4, 0), answers)
    return {
        "answers": answers, "finished": finished, "response_rate": answers / finished if finished else None,
        "index": index.value if index else None, "index_low": index.low if index else None,
        "index_high": index.high if index else None,
    }  # fmt: skip
