"""Finding a ticket by what people see, today and on past days; and the officers whom a supervisor may place."""

from __future__ import annotations

import re
from datetime import date, timedelta

from server.domain.roles import Right
from server.queries.floor.story import found_ticket
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import staff as staff_table
from server.storage.schema import ticket as ticket_table
from server.views import Json

_LABEL = re.compile(r"\s*([^\W\d_]{0,2})\s*0*([0-9]{1,6})\s*")
PAST_DAYS = 31
"""So far back a number is looked for when no day is named."""


def tickets_found(reading: Reading, label: str, day: date | None) -> list[Json]:
    """Tickets of that number, newest day first: "a12", "A 012" and "A012" are one; "12" is every series' twelve."""
    sought = _LABEL.fullmatch(label)
    if sought is None:
        return []
    series, number = sought[1].upper(), int(sought[2])
    today = reading.lines.today
    days = [day] if day else [today - timedelta(days=past) for past in range(PAST_DAYS)]
    chosen = [series] if series else _series(reading)
    tickets = reading.tickets.where(
        ticket_table.c.series.in_(chosen), ticket_table.c.business_day.in_(days), ticket_table.c.number == number,
        order_by=(ticket_table.c.business_day.desc(), ticket_table.c.series), limit=50,
    )  # fmt: skip
    return [found_ticket(reading, one) for one in tickets]


def _series(reading: Reading) -> list[str]:
    return sorted({one.series for one in reading.services.where() if one.series})


def officers_state(reading: Reading) -> list[Json]:
    """Everybody who may work at a counter, with the counter where each works now."""
    may_work = {role.code for role in reading.roles.where() if Right.COUNTER_WORK in role.rights}
    where = {one.officer_id: one.number for one in reading.counters.where(counter_table.c.officer_id.is_not(None))}
    people = reading.staff.where(staff_table.c.is_active, order_by=(staff_table.c.name, staff_table.c.id))
    return [{"id": one.id, "name": one.name, "counter": where.get(one.id)} for one in people if one.role in may_work]
