"""The legs of one visit: which comes next, and how a ticket joins the line of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from secrets import token_urlsafe

from server.commands.releasing import is_worked
from server.domain.ticket import Leg, Move, Ticket
from server.domain.turn import Turn
from server.storage.tx import Tx, new_id

ONE_PLACE = timedelta(milliseconds=1)
"""The least that lies between two who join one line, so that a third can be put between them."""


def joined_at(tx: Tx, service_id: str) -> datetime:
    """The place of whoever joins that line now: behind the last, even where the clock was set back."""
    last = tx.lines.last_joined(service_id)
    return max(tx.now, last + ONE_PLACE) if last else tx.now


def next_leg(tx: Tx, ticket: Ticket) -> Leg | None:
    """Back to where it was sent from, else the next planned service that is still there; None: the visit is over."""
    back = ticket.return_to
    if back is not None and _is_there(tx, back["service_id"]):
        counter_id = back.get("counter_id")
        if counter_id is not None and not is_worked(tx, counter_id):
            counter_id = None
        return Leg(service_id=back["service_id"], counter_id=counter_id, is_returning=True, plan=ticket.plan)
    for place, service_id in enumerate(ticket.plan, start=1):
        if _is_there(tx, service_id):
            return Leg(service_id=service_id, plan=ticket.plan[place:])
    return None


def _is_there(tx: Tx, service_id: str) -> bool:
    service = tx.services.find(service_id)
    return service is not None and service.gives_numbers


def open_leg(tx: Tx, ticket: Ticket, move: Move, leg: Leg) -> Ticket:
    """A new turn of the same ticket, at the end of the line of that service."""
    since = joined_at(tx, leg.service_id)
    turn = tx.turns.add(new_turn(ticket, new_id(), leg.service_id, tx.now))
    return tx.tickets.save(ticket.going_on(move, leg, turn.id, since))


def new_turn(ticket: Ticket, turn_id: str, service_id: str, since: datetime) -> Turn:
    """Waiting since then, with a secret of its own; the turn before it, if there is one, leads here.

    A turn keeps the time at which somebody joined, its ticket the place in the line, which may be another one.
    """
    before = ticket.turn_id if ticket.turn_id != turn_id else None
    return Turn(
        id=turn_id, site_id=ticket.site_id, ticket_id=ticket.id, service_id=service_id, rating_token=token_urlsafe(16),
        business_day=ticket.business_day, waiting_since=since, from_turn_id=before,
    )  # fmt: skip
