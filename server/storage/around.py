"""Looks up what stands around a ticket; a plain one costs its service alone."""

from __future__ import annotations

from server.domain.around import Around, Sender
from server.domain.ticket import Ticket
from server.domain.turn import Turn
from server.storage.site_records import SiteRecords


def around(records: SiteRecords, ticket: Ticket, turn: Turn | None = None) -> Around:
    """With the turn before, when the present one is given."""
    back = (ticket.return_to or {}).get("counter_id")
    plan = (records.services.find(one) for one in ticket.plan)
    return Around(
        service=records.services.get(ticket.service_id),
        plan=tuple(one for one in plan if one is not None),
        for_counter=records.counters.find(ticket.for_counter_id) if ticket.for_counter_id else None,
        for_officer=records.staff.find(ticket.for_officer_id) if ticket.for_officer_id else None,
        back_to=records.counters.find(back) if back else None,
        sender=_sender(records, turn.from_turn_id) if turn and turn.from_turn_id else None,
    )


def _sender(records: SiteRecords, turn_id: str) -> Sender:
    turn = records.turns.get(turn_id)
    return Sender(
        turn=turn,
        service=records.services.get(turn.service_id),
        counter=records.counters.find(turn.counter_id) if turn.counter_id else None,
        officer=records.staff.known(turn.officer_id) if turn.officer_id else None,
    )
