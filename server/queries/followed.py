"""A ticket as the citizen who holds its token sees it."""

from __future__ import annotations

from sqlalchemy import Connection, select

from server import views
from server.domain.errors import NotFound
from server.domain.rating.answer import Channel, ends_at
from server.domain.ticket import Ticket, TicketState
from server.domain.turn import Turn
from server.queries.openings import next_rest
from server.storage.around import around
from server.storage.reading import Reading
from server.storage.schema import rating as rating_table
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table
from server.views import Json


def whose_ticket(connection: Connection, token: str) -> tuple[str, str]:
    """The site and the id of the ticket with this token; raises NotFound. The token alone opens it."""
    row = connection.execute(
        select(ticket_table.c.site_id, ticket_table.c.id).where(ticket_table.c.token == token)
    ).first()
    if row is None:
        raise NotFound("ticket")
    return row.site_id, row.id


def whose_turn(connection: Connection, turn_token: str) -> tuple[str, str]:
    """The site and the ticket of the turn that this token rates; raises NotFound."""
    row = connection.execute(
        select(turn_table.c.site_id, turn_table.c.ticket_id).where(turn_table.c.rating_token == turn_token)
    ).first()
    if row is None:
        raise NotFound("rating")
    return row.site_id, row.ticket_id


def followed_state(reading: Reading, ticket_id: str | None) -> Json:
    """Where the ticket stands, how many are before it, to which counter it was called, and whether it may be rated."""
    if ticket_id is None:
        raise NotFound("ticket")
    ticket = reading.tickets.get(ticket_id)
    turn = reading.turns.get(ticket.turn_id)
    service = reading.services.get(ticket.service_id)
    waits = ticket.state is TicketState.WAITING
    ahead = reading.lines.people_ahead(ticket) if waits else 0
    counter = reading.counters.get(ticket.counter_id) if ticket.counter_id else None
    return {
        **views.issued_ticket(reading.site, ticket, service, ahead),
        "language": ticket.language,
        "counter": counter.number if counter else None,
        "called_at": views.instant(turn.last_called_at),
        "not_before": views.instant(ticket.not_before),
        "postpones_left": max(0, reading.site.postpones_allowed - turn.postpones),
        "plan": [views.service_name(one) for one in around(reading, ticket).plan],
        "rest": next_rest(reading, service) if waits else None,
        "rating": _rating(reading, ticket, turn),
        "site": views.site_name(reading.site),
        "now": views.instant(reading.now),
    }


def _rating(reading: Reading, ticket: Ticket, turn: Turn) -> Json | None:
    """Offered after each finish, until it is given or midnight has come; the newest first. While somebody is called or
    served, nothing is asked.
    """
    if ticket.state not in (TicketState.DONE, TicketState.WAITING):
        return None
    finished = _to_rate(reading, turn)
    if finished is None:
        return None
    counter = reading.counters.find(finished.counter_id) if finished.counter_id else None
    return {
        "turn_token": finished.rating_token, "counter": counter.number if counter else None,
        "levels": views.rating_levels(reading.site, reading.levels.where()),
        "reasons": views.rating_reasons(reading.reasons.where()),
    }  # fmt: skip


def _to_rate(reading: Reading, turn: Turn | None) -> Turn | None:
    """This turn or the nearest before it that was served, may still be rated, and is not."""
    while turn is not None:
        finished = turn.finished_at
        rated = reading.ratings.one_where(rating_table.c.turn_id == turn.id)
        if finished and not rated and reading.now < ends_at(Channel.PHONE, finished, reading.site.timezone):
            return turn
        turn = reading.turns.get(turn.from_turn_id) if turn.from_turn_id else None
    return None
