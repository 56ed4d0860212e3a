"""What a centre shows to everybody: today's people and waits, and how satisfied those of the last weeks were.

Every figure is defined in `domain/figures`. Nothing here stands for a counter or a person, and too few people are not
told of at all: among a handful somebody could be recognised, and one long wait is an accident.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import Connection, func, select

from server import views
from server.domain.errors import NotFound
from server.domain.ticket import TicketState
from server.queries.openings import opening_view
from server.queries.reports import Wish, report
from server.storage.reading import Reading
from server.storage.schema import service as service_table
from server.storage.schema import site as site_table
from server.storage.schema import ticket as ticket_table
from server.views import Json

FEWEST_ANSWERS = 30
"""With fewer ratings the interval is wider than any difference between centres: at 30 it is ± 16 points at most."""
FEWEST_WAITS = 5
"""Waits of fewer people are not told."""
SATISFACTION_DAYS = 30
REFRESHED_S = 60
"""So old a figure may be."""


def publishing_sites(connection: Connection) -> Json:
    """The centres that publish."""
    rows = select(site_table.c.id, site_table.c.name).where(site_table.c.publishes_figures).order_by(site_table.c.id)
    return {"sites": [{"id": id_, "name": name} for id_, name in connection.execute(rows)]}


def must_publish(reading: Reading) -> None:
    """Raise NotFound for a centre that shows nothing: nobody learns more than that."""
    if not reading.site.publishes_figures:
        raise NotFound("site")


def figures_of_today(reading: Reading) -> Json:
    """People and waits of the business day, of the centre and of each field that somebody came for."""
    today = reading.lines.today
    told = report(reading, Wish(name="fields", first=today, last=today))
    waiting = _waiting(reading)
    services = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    return {
        "site": views.site_name(reading.site), "at": views.instant(reading.now), "day": today.isoformat(),
        "open": opening_view(reading, [one for one in services if one.leaf])["open"], "refreshed_s": REFRESHED_S,
        "waiting": sum(waiting.values()), "today": _told(told["total"]),
        "fields": [
            {"name": row["name"], "waiting": waiting.get(row["key"], 0), **_told(row["figures"])}
            for row in told["rows"]
            if row["figures"]["arrivals"]
        ],
    }  # fmt: skip


def satisfaction(reading: Reading) -> Json | None:
    """The index of the last thirty days with its interval; None while too few have answered."""
    last = reading.lines.today
    first = last - timedelta(days=SATISFACTION_DAYS - 1)
    total = report(reading, Wish(name="years", first=first, last=last))["total"]
    if (total["answers"] or 0) < FEWEST_ANSWERS:
        return None
    return {
        "from": first.isoformat(), "to": last.isoformat(), "answers": total["answers"],
        "response_rate": _rounded(total["response_rate"]), "index": _rounded(total["index"]),
        "low": _rounded(total["index_low"]), "high": _rounded(total["index_high"]),
    }  # fmt: skip


def _told(figures: Mapping[str, float | int | None]) -> Json:
    """Waits only where enough people were served, or called in vain."""
    is_enough = (figures["served"] or 0) + (figures["no_shows"] or 0) >= FEWEST_WAITS
    return {
        "arrivals": figures["arrivals"], "served": figures["served"],
        "wait_median_s": figures["wait_median_s"] if is_enough else None,
        "wait_p90_s": figures["wait_p90_s"] if is_enough else None,
        "within_target": _rounded(figures["within_target"]) if is_enough else None,
    }  # fmt: skip


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 3)


def _waiting(reading: Reading) -> dict[str, int]:
    """Field → people who wait now."""
    rows = select(func.coalesce(service_table.c.parent_id, service_table.c.id), func.count()).join(
        service_table, service_table.c.id == ticket_table.c.service_id
    ).where(
        ticket_table.c.site_id == reading.site.id, ticket_table.c.business_day == reading.lines.today,
        ticket_table.c.state == TicketState.WAITING,
    ).group_by(func.coalesce(service_table.c.parent_id, service_table.c.id))  # fmt: skip
    return {field_id: int(people) for field_id, people in reading.connection.execute(rows)}
