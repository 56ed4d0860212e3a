"""Finding a ticket of today by what stands on its slip."""

from __future__ import annotations

from server import views
from server.domain.ticket import Ticket
from server.storage.around import around
from server.storage.reading import Reading
from server.storage.schema import ticket as table
from server.views import Json

MOST = 20


def found_by_label(reading: Reading, wanted: str) -> list[Json]:
    """Those whose label begins so, whatever the case; digits alone mean the number in any series."""
    begins = table.c.label.startswith(wanted.upper(), autoescape=True)
    fits = table.c.number == int(wanted) if wanted.isdecimal() and len(wanted) < 9 else begins
    of_today = table.c.business_day == reading.lines.today
    return [_found(reading, one) for one in reading.tickets.where(of_today, fits, order_by=table.c.label, limit=MOST)]


def _found(reading: Reading, ticket: Ticket) -> Json:
    counter = reading.counters.find(ticket.counter_id) if ticket.counter_id else None
    turn = reading.turns.get(ticket.turn_id)
    return {
        **views.queued_ticket(reading.site, ticket, around(reading, ticket)), "state": ticket.state.value,
        "counter": counter.number if counter else None, "called_at": views.instant(turn.last_called_at),
    }  # fmt: skip
