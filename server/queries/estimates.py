"""How long people wait, for every screen that tells it."""

from __future__ import annotations

from server.domain.estimates import Wait
from server.domain.ticket import Ticket, TicketState
from server.storage.forecast import reckon_hall
from server.storage.reading import Reading


def wait_of(reading: Reading, ticket: Ticket) -> Wait | None:
    """Until this ticket is called; None where it does not wait, is put off to a later hour, or nobody can know."""
    if ticket.state is not TicketState.WAITING:
        return None
    return reckon_hall(reading).of_ticket(ticket.service_id, ticket.id)


def waits_of_line(reading: Reading, service_id: str) -> tuple[Wait | None, ...]:
    """By how many are ahead of one; the last is the wait of somebody who joins now, (None,) where nobody can know."""
    return reckon_hall(reading).lines.get(service_id) or (None,)


def order_of_line(reading: Reading, service_id: str) -> tuple[str, ...]:
    """The tickets that wait for the service, in the order in which they are called."""
    return reckon_hall(reading).order.get(service_id, ())
