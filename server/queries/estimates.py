"""How long people wait, for every screen that tells it."""

from __future__ import annotations

from server.domain.estimates import Wait
from server.domain.ticket import Ticket, TicketState
from server.storage.estimates.told import HallTold, Teller
from server.storage.reading import Reading


def wait_of(reading: Reading, ticket: Ticket) -> Wait | None:
    """Until this ticket is called; None where it does not wait, is put off to a later hour, or nobody can know."""
    if ticket.state is not TicketState.WAITING:
        return None
    hall = reading.told
    if hall.knows(ticket.service_id, ticket.id):
        return hall.of_ticket(ticket.service_id, ticket.id)
    is_put_off = ticket.not_before is not None and ticket.not_before > reading.now
    return None if is_put_off else hall.wait(ticket.service_id, reading.lines.people_ahead(ticket))


def waits_of_line(reading: Reading, service_id: str) -> tuple[Wait | None, ...]:
    """By how many are ahead of one; the last is the wait of somebody who joins now, (None,) where nobody can know."""
    return reading.told.line(service_id) or (None,)


def order_of_line(reading: Reading, service_id: str) -> tuple[str, ...]:
    """The tickets that wait for the service, in the order in which they are called."""
    return _exactly(reading).forecast.order.get(service_id, ())


def _exactly(reading: Reading) -> HallTold:
    """As the lines stand after the last change."""
    return (reading.teller or Teller()).exactly(reading)
