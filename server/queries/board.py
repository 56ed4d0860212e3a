"""The hall board: the last called numbers, who waits for what, and what is still to be spoken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from server import views
from server.domain.announcement import Announcement
from server.domain.centre.service import Service
from server.domain.ticket import TicketState
from server.queries.hall.slides import slides_view
from server.queries.hall.waits import usual_waits_s
from server.queries.hall.zone import Zone, zone_of
from server.queries.openings import opening_view
from server.queries.voice import voice_view
from server.storage.reading import Reading
from server.storage.schema import announcement as announcement_table
from server.storage.schema import service as service_table
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table
from server.views import Json

CALLS_SHOWN = 6
MORE_SHOWN = 19
"""Where calls come thick: a large one, and the list in up to three columns of six."""
BUSY_COUNTERS = 12
"""Beyond so many counters a number would leave a short list before its holder has read it."""
TO_SPEAK = timedelta(minutes=10)
"""Announcements younger than this are handed to the boards, which speak each once; a hall speaks some 100 meanwhile."""


MOST_TO_SPEAK = 40
"""And no more than so many: a connected board sees each in many states before forty newer ones push it out."""


def board_state(reading: Reading, device_id: str | None) -> Json:
    """One state for all boards of the site, but those with a zone or a look of their own: they are told by their id."""
    site, zone = reading.site, zone_of(reading, device_id)
    board = reading.devices.get(device_id) if device_id else None
    services = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    leaves = [one for one in services if one.leaf]
    opening = opening_view(reading, leaves)
    return {
        "site": views.site_name(site),
        "now": views.instant(reading.now),
        "open": opening["open"],
        "opening": opening,
        "counters": zone.size,
        "zone": None if zone.numbers is None else list(zone.numbers),
        "closed_services": [_stopped(one) for one in leaves if not one.is_open and zone.serves(one.id)],
        "theme": (board and board.theme) or site.theme,
        "languages": list(site.voice_languages),
        "notice": site.notice,
        "calls": _calls(reading, zone),
        "waiting": _waiting(reading, zone),
        "paused_counters": list(zone.paused),
        "announcements": [_to_speak(one, site.voice_languages) for one in _recent(reading, zone)],
        "slides": slides_view(reading),
        "chime_url": "/api/v1/chime.wav",
        "voice": voice_view(reading),
    }


def _stopped(service: Service) -> Json:
    """A service that somebody has closed for now, with what is to be said about it."""
    return {"service": views.service_name(service), "notice": service.notice}


def _recent(reading: Reading, zone: Zone) -> Sequence[Announcement]:
    newest = reading.announcements.where(
        announcement_table.c.called_at > reading.now - TO_SPEAK,
        zone.holds(announcement_table.c.counter_id),
        order_by=announcement_table.c.seq.desc(),
        limit=MOST_TO_SPEAK,
    )
    return newest[::-1]


def _calls(reading: Reading, zone: Zone) -> list[Json]:
    """The newest calls of tickets of today, each once: a recall moves its ticket to the top."""
    shown_at_most = MORE_SHOWN if zone.size > BUSY_COUNTERS else CALLS_SHOWN
    newest = reading.announcements.where(
        zone.holds(announcement_table.c.counter_id), order_by=announcement_table.c.seq.desc(), limit=shown_at_most * 4
    )
    once = {one.ticket_id: one for one in reversed(newest)}
    now = _standings(reading, list(once))
    shown = sorted((one for one in once.values() if _is_meant(one, now)), key=lambda one: -one.seq)
    return [
        {**views.call(one), "awaited": now[one.ticket_id].state == TicketState.CALLED} for one in shown[:shown_at_most]
    ]


def _standings(reading: Reading, ticket_ids: list[str]) -> dict[str, Any]:
    """Without those who are to go nowhere now: they wait again, are parked, or were here on an earlier day."""
    statement = (
        select(ticket_table.c.id, ticket_table.c.state, turn_table.c.counter_id)
        .join(turn_table, turn_table.c.id == ticket_table.c.turn_id)
        .where(
            ticket_table.c.id.in_(ticket_ids),
            ticket_table.c.state.not_in([TicketState.WAITING, TicketState.PARKED]),
            ticket_table.c.business_day == reading.lines.today,
        )
    )
    return {row.id: row for row in reading.connection.execute(statement)}


def _is_meant(call: Announcement, now: dict[str, Any]) -> bool:
    """Somebody who was called to a counter elsewhere since is no more called to this one."""
    standing = now.get(call.ticket_id)
    return standing is not None and standing.counter_id in (None, call.counter_id)


def _to_speak(announcement: Announcement, languages: tuple[str, ...]) -> Json:
    clips = [
        {"language": language, "url": f"/api/v1/announcements/{announcement.id}/clips/{language}"}
        for language in languages
    ]
    return {**views.call(announcement), "seq": announcement.seq, "clips": clips}


def _waiting(reading: Reading, zone: Zone) -> list[Json]:
    """Services with somebody waiting, most people first, and how long one usually waits."""
    statement = (
        select(ticket_table.c.service_id, func.count().label("people"))
        .where(
            ticket_table.c.site_id == reading.site.id, ticket_table.c.business_day == reading.lines.today,
            ticket_table.c.state == TicketState.WAITING, zone.awaits(),
        )
        .group_by(ticket_table.c.service_id)
        .order_by(func.count().desc(), ticket_table.c.service_id)
    )  # fmt: skip
    waits = usual_waits_s(reading)
    return [
        {
            "service": views.service_name(reading.services.get(service_id)),
            "count": count,
            "wait_s": waits.get(service_id),
            "estimate": views.estimate(reading.told.joining(service_id)) if reading.site.shows_waits else None,
        }
        for service_id, count in reading.connection.execute(statement)
    ]
