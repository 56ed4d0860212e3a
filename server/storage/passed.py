"""Whether a line has gone past a place: when somebody who joined later was first called."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, func, select, type_coerce

from server.storage.columns import Instant
from server.storage.schema import ticket, turn
from server.storage.site_records import SiteRecords


def first_called_behind(records: SiteRecords, service_id: str, since: datetime) -> datetime | None:
    """The first call today of somebody ordinary who had joined this line after `since`; None when nobody was called.

    Who goes first by a class, an appointment or a return passes everybody and says nothing of the line; nor does who
    was put back and thereby stands later than she came.
    """
    first = func.min(type_coerce(turn.c.called_at, BigInteger))
    ordinary: tuple[Any, ...] = (
        ticket.c.priority_class.is_(None), ticket.c.appointment_at.is_(None), turn.c.from_turn_id.is_(None),
        turn.c.requeues == 0, turn.c.postpones == 0,
    )  # fmt: skip
    asked = (
        select(type_coerce(first, Instant()))
        .join_from(turn, ticket, ticket.c.id == turn.c.ticket_id)
        .where(
            turn.c.site_id == records.site.id, turn.c.business_day == records.lines.today,
            turn.c.service_id == service_id, turn.c.called_at.is_not(None), ticket.c.waiting_since > since, *ordinary,
        )
    )  # fmt: skip
    found: datetime | None = records.connection.execute(asked).scalar_one()
    return found
