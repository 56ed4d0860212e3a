"""What ties a paper or a phone to a visit: secrets that are drawn anew and told to nobody, and what slips say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, bindparam, cast, select, update

from server.storage.schema import print_job, ticket, turn

CUT = "~"
"""With this begins a secret that nobody has."""
ERASED_SLIP = {"erased": True}


def _a_secret() -> str:
    return CUT + token_urlsafe(30)


def cut_links(connection: Connection, site_id: str, days: tuple[date, date], most: int) -> int:
    """Draw the secrets of the tickets and turns of these days (the last not included) anew; returns of how many
    tickets."""
    still = select(ticket.c.id).where(*_of_days(site_id, days), ~ticket.c.token.startswith(CUT)).limit(most)
    ids = list(connection.execute(still).scalars())
    if not ids:
        return 0
    turns = list(connection.execute(select(turn.c.id).where(turn.c.ticket_id.in_(ids))).scalars())
    _draw(connection, ticket, "token", ids)
    _draw(connection, turn, "rating_token", turns)
    return len(ids)


def _draw(connection: Connection, table: Any, column: str, ids: Sequence[str]) -> None:
    anew = update(table).where(table.c.id == bindparam("row_id")).values({column: bindparam("secret")})
    connection.execute(anew, [{"row_id": one, "secret": _a_secret()} for one in ids])


def empty_slips(connection: Connection, site_id: str, days: tuple[date, date], most: int) -> int:
    """Erase what the slips of these days' tickets say; the print jobs stay. Returns how many."""
    of_days = select(ticket.c.id).where(*_of_days(site_id, days))
    says = ~cast(print_job.c.slip, Text).contains('"erased"')
    still = select(print_job.c.id).where(print_job.c.ticket_id.in_(of_days), says).limit(most)
    ids = list(connection.execute(still).scalars())
    if ids:
        connection.execute(update(print_job).where(print_job.c.id.in_(ids)).values(slip=ERASED_SLIP))
    return len(ids)


def _of_days(site_id: str, days: tuple[date, date]) -> tuple[ColumnElement[bool], ...]:
    first, end = days
    return ticket.c.site_id == site_id, ticket.c.business_day >= first, ticket.c.business_day < end
