"""What ties a paper or a phone to a visit: secrets that are drawn anew and told to nobody, and what slips say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from secrets import token_urlsafe
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Text, bindparam, cast, select, update

from server.storage.schema import appointment, print_job, ticket, turn

CUT = "~"
"""With this begins a secret that nobody has."""
MOST_EASTERN = timedelta(hours=14)
"""The first to see a new day (UTC+14)."""
ERASED_SLIP = {"erased": True}


def _a_secret() -> str:
    return CUT + token_urlsafe(30)


class Cut(NamedTuple):
    """How many rows were done, the earliest days first, and the day of the last one; None when there was none."""

    rows: int
    day: date | None


def cut_links(connection: Connection, site_id: str, days: tuple[date, date], most: int) -> Cut:
    """Draw the secrets of the tickets and turns of these days (the last not included) anew."""
    still = select(ticket.c.id, ticket.c.business_day).where(*_of_days(site_id, days), ~ticket.c.token.startswith(CUT))
    found = connection.execute(still.order_by(ticket.c.business_day).limit(most)).all()
    if not found:
        return Cut(_cut_appointments(connection, site_id, days[1], most), days[0])
    ids = [one.id for one in found]
    turns = list(connection.execute(select(turn.c.id).where(turn.c.ticket_id.in_(ids))).scalars())
    _draw(connection, ticket, "token", ids)
    _draw(connection, turn, "rating_token", turns)
    return Cut(len(ids), found[-1].business_day)


def _cut_appointments(connection: Connection, site_id: str, end: date, most: int) -> int:
    """The links and the phones of appointments before that day has begun anywhere in the world; says how many."""
    before = datetime.combine(end, time(), UTC) - MOST_EASTERN
    still = select(appointment.c.id).where(
        appointment.c.site_id == site_id, appointment.c.at < before, ~appointment.c.token.startswith(CUT)
    )  # fmt: skip
    ids = list(connection.execute(still.order_by(appointment.c.at).limit(most)).scalars())
    if ids:
        _draw(connection, appointment, "token", ids)
        connection.execute(update(appointment).where(appointment.c.id.in_(ids)).values(phone_key=None))
    return len(ids)


def _draw(connection: Connection, table: Any, column: str, ids: Sequence[str]) -> None:
    anew = update(table).where(table.c.id == bindparam("row_id")).values({column: bindparam("secret")})
    connection.execute(anew, [{"row_id": one, "secret": _a_secret()} for one in ids])


def empty_slips(connection: Connection, site_id: str, days: tuple[date, date], most: int) -> Cut:
    """Erase what the slips of these days' tickets say; the print jobs stay."""
    says = ~cast(print_job.c.slip, Text).contains('"erased"')
    of_ticket = ticket.join(print_job, print_job.c.ticket_id == ticket.c.id)
    still = select(print_job.c.id, ticket.c.business_day).select_from(of_ticket).where(*_of_days(site_id, days), says)
    found = connection.execute(still.order_by(ticket.c.business_day).limit(most)).all()
    if not found:
        return Cut(0, None)
    ids = [one.id for one in found]
    connection.execute(update(print_job).where(print_job.c.id.in_(ids)).values(slip=ERASED_SLIP))
    return Cut(len(ids), found[-1].business_day)


def _of_days(site_id: str, days: tuple[date, date]) -> tuple[ColumnElement[bool], ...]:
    first, end = days
    return ticket.c.site_id == site_id, ticket.c.business_day >= first, ticket.c.business_day < end
