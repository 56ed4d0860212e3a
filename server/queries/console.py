"""The counter console: the present ticket, the line, what was done lately."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select

from server import views
from server.domain.centre.counter import PAUSE_REASONS, Counter
from server.domain.errors import NotFound
from server.domain.ticket import TicketState
from server.domain.turn import Turn, TurnEnd
from server.queries.floor.messages import help_at, messages_at
from server.storage.reading import Reading
from server.storage.schema import printer as printer_table
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table
from server.views import Json

QUEUE_SHOWN = 50
RECENT_SHOWN = 5


def console_state(reading: Reading, counter_id: str | None) -> Json:
    """Everything that the officer at this counter works with."""
    if counter_id is None:
        raise NotFound("counter")
    counter = reading.counters.get(counter_id)
    present, because = _present(reading, counter)
    return {
        "site": views.site_name(reading.site),
        "now": views.instant(reading.now),
        "counter": _counter(reading, counter),
        "present": present,
        "because": because,
        "queue": _queue(reading, counter),
        "waiting": _waiting(reading, counter),
        "recent": [_recent(reading, turn) for turn in _last_turns(reading, counter)],
        "served_today": _served(reading, counter),
        "recalls_allowed": reading.site.recalls_allowed,
        "pause_reasons": [{"code": code, "name": words} for code, words in PAUSE_REASONS.items()],
        "printer": _worst_printer(reading),
        "messages": messages_at(reading, counter),
        "help": help_at(reading, counter),
    }


def _counter(reading: Reading, counter: Counter) -> Json:
    officer = reading.staff.find(counter.officer_id) if counter.officer_id else None
    return {
        **views.counter_name(counter), "state": counter.state.value, "pause_reason": counter.pause_reason,
        "officer": {"id": officer.id, "name": officer.name} if officer else None,
        "services": [views.service_name(reading.services.get(one)) for one in counter.service_ids],
    }  # fmt: skip


def _present(reading: Reading, counter: Counter) -> tuple[Json | None, Json | None]:
    if counter.ticket_id is None:
        return None, None
    ticket = reading.tickets.get(counter.ticket_id)
    turn = reading.turns.get(ticket.turn_id)
    return views.moved_ticket(reading.site, ticket, turn, reading.services.get(ticket.service_id)), turn.because


def _line(reading: Reading, counter: Counter) -> tuple[ColumnElement[bool], ...]:
    """Who waits for one of the counter's services."""
    return (
        ticket_table.c.site_id == reading.site.id, ticket_table.c.business_day == reading.lines.today,
        ticket_table.c.state == TicketState.WAITING, ticket_table.c.service_id.in_(counter.service_ids),
    )  # fmt: skip


def _queue(reading: Reading, counter: Counter) -> list[Json]:
    in_order = (ticket_table.c.waiting_since, ticket_table.c.number, ticket_table.c.id)
    tickets = reading.tickets.where(*_line(reading, counter), order_by=in_order, limit=QUEUE_SHOWN)
    return [views.queued_ticket(reading.site, one, reading.services.get(one.service_id)) for one in tickets]


def _waiting(reading: Reading, counter: Counter) -> int:
    return reading.connection.execute(select(func.count()).where(*_line(reading, counter))).scalar_one()


def _last_turns(reading: Reading, counter: Counter) -> Sequence[Turn]:
    return reading.turns.where(
        turn_table.c.counter_id == counter.id, turn_table.c.business_day == reading.lines.today,
        turn_table.c.ended.is_not(None), order_by=turn_table.c.last_called_at.desc(), limit=RECENT_SHOWN,
    )  # fmt: skip


def _recent(reading: Reading, turn: Turn) -> Json:
    ticket = reading.tickets.get(turn.ticket_id)
    return {
        "id": ticket.id, "label": ticket.label, "state": ticket.state.value,
        "at": views.instant(turn.finished_at or turn.last_called_at),
        "may_undo": ticket.state is TicketState.NO_SHOW,
    }  # fmt: skip


def _served(reading: Reading, counter: Counter) -> int:
    done = select(func.count()).where(
        turn_table.c.counter_id == counter.id, turn_table.c.business_day == reading.lines.today,
        turn_table.c.ended == TurnEnd.DONE,
    )  # fmt: skip
    return reading.connection.execute(done).scalar_one()


def _worst_printer(reading: Reading) -> str:
    """The state of a printer in trouble, if there is one: citizens without paper ask the officer first."""
    states = [printer.state for printer in reading.printers.where(order_by=printer_table.c.name)]
    return next((state for state in states if state not in ("ok", "unknown")), states[0] if states else "none")
