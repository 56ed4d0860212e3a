"""The hall board: the last called numbers, who waits for what, and what is still to be spoken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import func, select

from server import views
from server.domain.announcement import Announcement
from server.domain.centre.counter import CounterState
from server.domain.centre.service import Service
from server.domain.ticket import TicketState
from server.queries.openings import opening_view
from server.storage.reading import Reading
from server.storage.schema import announcement as announcement_table
from server.storage.schema import counter as counter_table
from server.storage.schema import service as service_table
from server.storage.schema import ticket as ticket_table
from server.views import Json

CALLS_SHOWN = 6
TO_SPEAK = timedelta(minutes=10)
"""Announcements younger than this are handed to the boards, which speak each once; a hall speaks some 100 meanwhile."""


MOST_TO_SPEAK = 40
"""And no more than so many: a connected board sees each in many states before forty newer ones push it out."""


def board_state(reading: Reading, _subject: str | None) -> Json:
    """One state for all boards of the site."""
    site = reading.site
    recent = _recent(reading)
    services = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    leaves = [one for one in services if one.leaf]
    opening = opening_view(reading, leaves)
    paused = reading.counters.where(counter_table.c.state == CounterState.PAUSED, order_by=counter_table.c.number)
    return {
        "site": views.site_name(site),
        "now": views.instant(reading.now),
        "open": opening["open"],
        "opening": opening,
        "closed_services": [_stopped(one) for one in leaves if not one.is_open],
        "theme": site.theme,
        "languages": list(site.voice_languages),
        "notice": site.notice,
        "calls": _calls(reading),
        "waiting": _waiting(reading),
        "paused_counters": [counter.number for counter in paused],
        "announcements": [_to_speak(one, site.voice_languages) for one in recent],
        "chime_url": "/api/v1/chime.wav",
    }


def _stopped(service: Service) -> Json:
    """A service that somebody has closed for now, with what is to be said about it."""
    return {"service": views.service_name(service), "notice": service.notice}


def _recent(reading: Reading) -> Sequence[Announcement]:
    newest = reading.announcements.where(
        announcement_table.c.called_at > reading.now - TO_SPEAK,
        order_by=announcement_table.c.seq.desc(),
        limit=MOST_TO_SPEAK,
    )
    return newest[::-1]


def _calls(reading: Reading) -> list[Json]:
    """The newest calls of tickets of today, each once: a recall moves its ticket to the top."""
    newest = reading.announcements.where(order_by=announcement_table.c.seq.desc(), limit=CALLS_SHOWN * 4)
    once = {one.ticket_id: one for one in reversed(newest)}
    states = _states(reading, list(once))
    shown = sorted((one for one in once.values() if one.ticket_id in states), key=lambda one: -one.seq)[:CALLS_SHOWN]
    return [{**views.call(one), "awaited": states[one.ticket_id] == TicketState.CALLED} for one in shown]


def _states(reading: Reading, ticket_ids: list[str]) -> dict[str, TicketState]:
    """Without those who are to go nowhere now: they wait again, are parked, or were here on an earlier day."""
    statement = select(ticket_table.c.id, ticket_table.c.state).where(
        ticket_table.c.id.in_(ticket_ids),
        ticket_table.c.state.not_in([TicketState.WAITING, TicketState.PARKED]),
        ticket_table.c.business_day == reading.lines.today,
    )
    return {row.id: row.state for row in reading.connection.execute(statement)}


def _to_speak(announcement: Announcement, languages: tuple[str, ...]) -> Json:
    clips = [
        {"language": language, "url": f"/api/v1/announcements/{announcement.id}/clips/{language}"}
        for language in languages
    ]
    return {**views.call(announcement), "seq": announcement.seq, "clips": clips}


def _waiting(reading: Reading) -> list[Json]:
    """Services with somebody waiting, most people first."""
    statement = (
        select(ticket_table.c.service_id, func.count().label("people"))
        .where(
            ticket_table.c.site_id == reading.site.id, ticket_table.c.business_day == reading.lines.today,
            ticket_table.c.state == TicketState.WAITING,
        )
        .group_by(ticket_table.c.service_id)
        .order_by(func.count().desc(), ticket_table.c.service_id)
    )  # fmt: skip
    return [
        {"service": views.service_name(reading.services.get(service_id)), "count": count}
        for service_id, count in reading.connection.execute(statement)
    ]
