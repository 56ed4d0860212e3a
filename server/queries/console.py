"""The counter console: the present ticket, the line, what was done lately."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from server import views
from server.domain.centre.counter import PAUSE_REASONS, Counter
from server.domain.errors import NotFound
from server.domain.roles import Right
from server.domain.turn import PARK_REASONS, Turn, TurnEnd
from server.queries.console_line import line_at, parked_at
from server.queries.floor.messages import help_at, messages_at
from server.storage.around import around
from server.storage.reading import Reading
from server.storage.schema import grant as grant_table
from server.storage.schema import printer as printer_table
from server.storage.schema import staff_role as role_table
from server.storage.schema import turn as turn_table
from server.views import Json

RECENT_SHOWN = 5
MAY = {
    "choose": Right.TICKET_CHOOSE, "transfer": Right.TICKET_TRANSFER, "cancel": Right.TICKET_CANCEL,
    "issue": Right.TICKET_ISSUE, "reprint": Right.TICKET_REPRINT,
}  # fmt: skip


def console_state(reading: Reading, counter_id: str | None) -> Json:
    """Everything that the officer at this counter works with."""
    if counter_id is None:
        raise NotFound("counter")
    counter = reading.counters.get(counter_id)
    present, because = _present(reading, counter)
    queue, waiting = line_at(reading, counter)
    return {
        "site": views.site_name(reading.site),
        "now": views.instant(reading.now),
        "counter": _counter(reading, counter),
        "present": present,
        "because": because,
        "queue": queue,
        "waiting": waiting,
        "parked": parked_at(reading, counter),
        "recent": [_recent(reading, turn) for turn in _last_turns(reading, counter)],
        "served_today": _served(reading, counter),
        "recalls_allowed": reading.site.recalls_allowed,
        "may": _may(reading, counter),
        "park_reasons": [{"code": code, "name": words} for code, words in PARK_REASONS.items()],
        "pause_reasons": [{"code": code, "name": words} for code, words in PAUSE_REASONS.items()],
        "rule": views.policy_rule(reading.site, reading.site.policy),
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
    return views.moved_ticket(reading.site, ticket, turn, around(reading, ticket, turn)), turn.because


def _may(reading: Reading, counter: Counter) -> Json:
    """What the officer who works here may do beside the moves at the counter."""
    rights = _rights(reading, counter.officer_id) if counter.officer_id else frozenset()
    return {name: right in rights for name, right in MAY.items()}


def _rights(reading: Reading, officer_id: str) -> frozenset[Right]:
    """By the role at this site: her own, or the one granted to somebody of another site."""
    officer = reading.staff.find(officer_id)
    held = officer or reading.grants.one_where(grant_table.c.staff_id == officer_id)
    role = reading.roles.one_where(role_table.c.code == held.role) if held else None
    return frozenset(role.rights if role else ())


def _last_turns(reading: Reading, counter: Counter) -> Sequence[Turn]:
    return reading.turns.where(
        turn_table.c.counter_id == counter.id, turn_table.c.business_day == reading.lines.today,
        turn_table.c.ended.is_not(None), order_by=turn_table.c.last_called_at.desc(), limit=RECENT_SHOWN,
    )  # fmt: skip


def _recent(reading: Reading, turn: Turn) -> Json:
    ticket = reading.tickets.get(turn.ticket_id)
    return {
        "id": ticket.id, "label": ticket.label, "state": turn.ended.value if turn.ended else ticket.state.value,
        "at": views.instant(turn.ended_at or turn.last_called_at),
        "may_undo": turn.ended is TurnEnd.NO_SHOW,
    }  # fmt: skip


def _served(reading: Reading, counter: Counter) -> int:
    done = select(func.count()).where(
        turn_table.c.counter_id == counter.id, turn_table.c.business_day == reading.lines.today,
        turn_table.c.ended == TurnEnd.DONE,
    )  # fmt: skip
    return reading.connection.execute(done).scalar_one()


def _worst_printer(reading: Reading) -> str:
    """The state of a printer in trouble, if there is one: citizens without paper ask the officer first."""
    printers = reading.printers.where(printer_table.c.is_active, order_by=printer_table.c.name)
    states = [printer.state for printer in printers]
    return next((state for state in states if state not in ("ok", "unknown")), states[0] if states else "none")
