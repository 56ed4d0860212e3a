"""Places in a line: how far back somebody stands who lets others go first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, or_

from server.commands.moves.legs import ONE_PLACE
from server.domain.errors import BadRequest, BeyondClosing
from server.domain.hours.wall_clock import local_day
from server.domain.ticket import PLAIN, Ticket, TicketState
from server.storage.schema import ticket as table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Later:
    """So many places, or so many minutes; neither leaves the place as it is."""

    places: int | None
    minutes: int | None

    def must_be_one(self) -> Later:
        """Raise BadRequest unless it is exactly one of the two."""
        if (self.places is None) == (self.minutes is None):
            raise BadRequest("places", "either places or minutes", "one_of_two")
        return self


def set_back(tx: Tx, ticket: Ticket, later: Later) -> Ticket:
    """The waiting ticket behind as many of those who follow it in its service and class, or at its old place, but not
    called before the minutes are over.

    Raises BeyondClosing for a time at which nobody is called any more.
    """
    since = _behind(tx, ticket, later.places) if later.places else ticket.waiting_since
    not_before = tx.now + timedelta(minutes=later.minutes) if later.minutes else None
    if not_before and not _is_before_closing(tx, ticket.service_id, not_before):
        raise BeyondClosing(f"{not_before} is after closing time", minutes=later.minutes)
    return ticket.placed(since, not_before)


def _is_before_closing(tx: Tx, service_id: str, at: datetime) -> bool:
    """Whether somebody may still be called then: on the same day, before its service closes."""
    closes = tx.openings.moment(tx.services.get(service_id).hours).day_closes_at
    return local_day(at, tx.site.timezone) == tx.lines.today and (closes is None or at < closes)


def _behind(tx: Tx, ticket: Ticket, places: int) -> datetime:
    """A place behind so many followers, or at the end of the line when there are no more."""
    line = _followers(tx, ticket, places + 1)
    if not line:
        return ticket.waiting_since
    before = line[min(places, len(line)) - 1].waiting_since
    if len(line) <= places:
        return before + ONE_PLACE
    return before + min((line[places].waiting_since - before) / 2, ONE_PLACE)


def _followers(tx: Tx, ticket: Ticket, most: int) -> Sequence[Ticket]:
    """Those who stand behind the ticket in the plain line of its service and class, in order."""
    behind = or_(
        table.c.waiting_since > ticket.waiting_since,
        and_(table.c.waiting_since == ticket.waiting_since, table.c.number > ticket.number),
    )
    return tx.tickets.where(
        table.c.business_day == ticket.business_day, table.c.service_id == ticket.service_id,
        table.c.state == TicketState.WAITING, table.c.lane == PLAIN, table.c.id != ticket.id, behind,
        table.c.priority_class == ticket.priority_class if ticket.priority_class else table.c.priority_class.is_(None),
        order_by=(table.c.waiting_since, table.c.number, table.c.id), limit=most,
    )  # fmt: skip
