"""Nobody waits for a counter that has closed or an officer who has gone."""

from __future__ import annotations

from sqlalchemy import or_

from server.domain.events import TicketReleased
from server.storage.schema import SPECIAL_WAITING
from server.storage.schema import ticket as table
from server.storage.tx import Tx


def release(tx: Tx, counter_id: str, officer_id: str | None) -> None:
    """Whoever waits for this counter or this officer alone waits for any counter of the service from now on.

    Who came back from a transfer keeps that claim, and so is the next there.
    """
    for_them = or_(table.c.for_counter_id == counter_id, table.c.for_officer_id == officer_id)
    of_today = table.c.business_day == tx.lines.today
    for ticket in tx.tickets.where(SPECIAL_WAITING, of_today, for_them, order_by=table.c.id):
        tx.tickets.save(ticket.released())
        tx.record(TicketReleased(ticket_id=ticket.id, service_id=ticket.service_id, label=ticket.label))
