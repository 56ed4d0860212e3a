"""A ticket as the citizen who holds its token sees it."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, bindparam, select

from server import views
from server.domain.errors import NotFound, ReadOnlyLink
from server.domain.hours.wall_clock import local_day
from server.domain.rating.answer import Channel, ends_at
from server.domain.sharing import SHARED, is_share_of, share_token, shared_ticket_id
from server.domain.ticket import Ticket, TicketState
from server.domain.turn import Turn
from server.queries.estimates import wait_of
from server.queries.integration.contacts import NOT_OFFERED, offered
from server.queries.of_service import ahead_of, places_of, rest_of, service_of
from server.storage.around import around
from server.storage.prepared import Prepared
from server.storage.reading import Reading
from server.storage.schema import rating as rating_table
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table
from server.views import Json

_WHOSE = select(ticket_table.c.site_id, ticket_table.c.id, ticket_table.c.token)
_BY_TOKEN = Prepared(_WHOSE.where(ticket_table.c.token == bindparam("given")))
_BY_ID = Prepared(_WHOSE.where(ticket_table.c.id == bindparam("given")))


def whose_ticket(connection: Connection, token: str) -> tuple[str, str]:
    """The site and the id of the ticket with this token, which alone opens it.

    Raises NotFound, or ReadOnlyLink for the link of a relative.
    """
    site_id, subject = phone_subject(connection, token)
    if subject.endswith(SHARED):
        raise ReadOnlyLink("this link only shows the number")
    return site_id, subject


def phone_subject(connection: Connection, token: str) -> tuple[str, str]:
    """The site, and what a phone with this token shows: the ticket's id, for a relative's link with SHARED behind it.

    Raises NotFound.
    """
    shared_id = shared_ticket_id(token)
    asked = _BY_TOKEN if shared_id is None else _BY_ID
    row = asked.first(connection, {"given": shared_id or token})
    if row is None:
        raise NotFound("ticket")
    site_id, ticket_id, secret = row
    if shared_id is None:
        return site_id, ticket_id
    if not is_share_of(token, ticket_id, secret):
        raise NotFound("ticket")
    return site_id, ticket_id + SHARED


def whose_turn(connection: Connection, turn_token: str) -> tuple[str, str]:
    """The site and the ticket of the turn that this token rates; raises NotFound."""
    row = connection.execute(
        select(turn_table.c.site_id, turn_table.c.ticket_id).where(turn_table.c.rating_token == turn_token)
    ).first()
    if row is None:
        raise NotFound("rating")
    return row.site_id, row.ticket_id


def followed_state(reading: Reading, subject: str | None) -> Json:
    """Where the ticket stands, how many are before it, to which counter it was called, and whether it may be rated.

    A relative sees the same without what lets one act, and only until the end of the ticket's day; raises NotFound.
    """
    if subject is None:
        raise NotFound("ticket")
    ticket = reading.tickets.get(subject.removesuffix(SHARED))
    if not subject.endswith(SHARED):
        return _own(reading, ticket)
    if ticket.business_day < local_day(reading.now, reading.site.timezone):
        raise NotFound("ticket")
    return _to_look_at(reading, ticket)


def _to_look_at(reading: Reading, ticket: Ticket) -> Json:
    shown = replace(ticket, token=share_token(ticket.id, ticket.token))
    own = {"postpones_left": 0, "rating": None, "shared": True, "share_url": None, "notifications": NOT_OFFERED}
    return {**_own(reading, shown), **own}


def _own(reading: Reading, ticket: Ticket) -> Json:
    turn = reading.turns.get(ticket.turn_id)
    service = service_of(reading, ticket.service_id)
    waits = ticket.state is TicketState.WAITING
    ahead = ahead_of(reading, ticket) if waits else 0
    counter = reading.counters.get(ticket.counter_id) if ticket.counter_id else None
    return {
        **views.issued_ticket(reading.site, ticket, service, ahead, wait_of(reading, ticket)),
        "language": ticket.language,
        "counter": counter.number if counter else None,
        "called_at": views.instant(turn.last_called_at),
        "not_before": views.instant(ticket.not_before),
        "postpones_left": max(0, reading.site.postpones_allowed - turn.postpones),
        "plan": [views.service_name(one) for one in around(reading, ticket).plan] if ticket.plan else [],
        "rest": rest_of(reading, service) if waits else None,
        "rating": _rating(reading, ticket, turn),
        "shared": False,
        "notifications": offered(reading.site),
        "earlier": _earlier(reading, turn) if waits else None,
        "bring": service.bring,
        "place": counter.location if counter else None,
        "places": places_of(reading, service.id) if waits else [],
        "share_url": views.page_url(reading.site, share_token(ticket.id, ticket.token)),
        "site": views.site_name(reading.site),
        "now": views.instant(reading.now),
    }


def _earlier(reading: Reading, turn: Turn) -> Json | None:
    before = reading.turns.get(turn.from_turn_id) if turn.from_turn_id else None
    return views.service_name(reading.services.get(before.service_id)) if before else None


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
        may_be = finished and reading.now < ends_at(Channel.PHONE, finished, reading.site.timezone)
        if may_be and not reading.ratings.one_where(rating_table.c.turn_id == turn.id):
            return turn
        turn = reading.turns.get(turn.from_turn_id) if turn.from_turn_id else None
    return None
