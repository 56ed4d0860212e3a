"""The centres where a person works, and how each of them is doing today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, case, func, select

from server import views
from server.domain.centre.counter import CounterState
from server.domain.centre.hours import Words
from server.domain.centre.people import Staff, Working
from server.domain.centre.site import Site
from server.domain.errors import NotFound
from server.domain.hours.business_day import day_of
from server.domain.roles import Right
from server.domain.ticket import AT_COUNTER, TicketState
from server.storage import shapes
from server.storage.schema import counter, grant, staff, staff_role, ticket
from server.storage.schema import site as site_table
from server.views import Json

_SITE_AND_ROLE = (
    *(site_table.c[name] for name in shapes.SITE.names), staff_role.c.code, staff_role.c.name, staff_role.c.rights,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A centre where somebody has a role, with the role's code, words and rights."""

    site: Site
    role: str
    role_name: Words
    rights: frozenset[Right]


def places_of(connection: Connection, person: Staff) -> list[Place]:
    """Where this person works: at her own centre, and wherever a role was given to her; the oldest centre first."""
    given = and_(grant.c.site_id == site_table.c.id, grant.c.staff_id == person.id)
    code = case((site_table.c.id == person.site_id, person.role), else_=grant.c.role)
    rows = connection.execute(
        select(*_SITE_AND_ROLE)
        .join(staff_role, staff_role.c.site_id == site_table.c.id)
        .outerjoin(grant, given)
        .where(staff_role.c.code == code)
        .order_by(site_table.c.id)
    )  # fmt: skip
    return [Place(shapes.SITE.record(row[:-3]), row[-3], row[-2], frozenset(row[-1])) for row in rows]


def working_at(connection: Connection, person: Staff, site_id: str) -> Working:
    """The person at that centre; raises NotFound where she has no role, as for a centre that does not exist."""
    place = next((one for one in places_of(connection, person) if one.site.id == site_id), None)
    if place is None:
        raise NotFound("site")
    return Working(person, site_id, place.rights, place.role, place.role_name)


def guest_of(connection: Connection, staff_id: str) -> Json:
    """Somebody of another centre for the administrator who gave her a role here."""
    person = select(staff.c.name, staff.c.login, site_table.c.name).join(site_table, site_table.c.id == staff.c.site_id)
    name, login, home = connection.execute(person.where(staff.c.id == staff_id)).one()
    return {"name": name, "login": login, "site": home}


def sites_view(connection: Connection, who: Working, now: datetime) -> Json:
    """A line for each centre; figures only where the role may see the floor."""
    places = places_of(connection, who.person)
    seen = [one.site for one in places if Right.FLOOR_SEE in one.rights]
    figures = _figures(connection, seen, now)
    return {
        "sites": [
            {
                "site": views.site_name(one.site), "role": one.role_name, "is_here": one.site.id == who.site_id,
                "day": day_of(one.site, now).isoformat(), "figures": figures.get(one.site.id),
            }
            for one in places
        ],
        "may_make": Right.SITE_MAKE in who.rights, "now": views.instant(now),
    }  # fmt: skip


def _figures(connection: Connection, sites: Sequence[Site], now: datetime) -> dict[str, Json]:
    """Two questions for each day that it is somewhere, however many centres there are."""
    days: dict[date, list[str]] = {}
    for site in sites:
        days.setdefault(day_of(site, now), []).append(site.id)
    open_counters = _counters(connection, [site.id for site in sites])
    told = {}
    for day, ids in days.items():
        for site_id, states in _tickets(connection, ids, day).items():
            told[site_id] = {**_line(states, now), **open_counters[site_id]}
    return told


def _line(states: dict[TicketState, Any], now: datetime) -> Json:
    people = {state: row.people for state, row in states.items()}
    waiting = states.get(TicketState.WAITING)
    longest = (now - waiting.since).total_seconds() if waiting else None
    return {
        "issued": sum(people.values()), "waiting": people.get(TicketState.WAITING, 0),
        "at_counters": sum(people.get(state, 0) for state in AT_COUNTER), "served": people.get(TicketState.DONE, 0),
        "longest_waiting_s": max(0.0, longest) if longest is not None else None,
    }  # fmt: skip


def _tickets(connection: Connection, ids: list[str], day: date) -> dict[str, dict[TicketState, Any]]:
    people, since = func.count().label("people"), func.min(ticket.c.waiting_since).label("since")
    rows = connection.execute(
        select(ticket.c.site_id, ticket.c.state, people, since)
        .where(ticket.c.site_id.in_(ids), ticket.c.business_day == day)
        .group_by(ticket.c.site_id, ticket.c.state)
    )  # fmt: skip
    found: dict[str, dict[TicketState, Any]] = {one: {} for one in ids}
    for row in rows:
        found[row.site_id][row.state] = row
    return found


def _counters(connection: Connection, ids: list[str]) -> dict[str, Json]:
    rows = connection.execute(
        select(counter.c.site_id, counter.c.state, func.count())
        .where(counter.c.site_id.in_(ids), counter.c.is_active)
        .group_by(counter.c.site_id, counter.c.state)
    )
    found: dict[str, Json] = {one: {"counters": 0, "counters_open": 0, "counters_paused": 0} for one in ids}
    for site_id, state, many in rows:
        found[site_id]["counters"] += many
        if state in (CounterState.OPEN, CounterState.PAUSED):
            found[site_id][f"counters_{state.value}"] += many
    return found
