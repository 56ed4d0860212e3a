"""The hall board: the last called numbers, who waits for what, and what is still to be spoken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, func, select

from server import views
from server.domain.announcement import Announcement
from server.domain.centre.service import Service
from server.domain.ticket import TicketState
from server.queries.hall.slides import slides_view
from server.queries.hall.waits import usual_waits_s
from server.queries.hall.zone import Zone, zone_of
from server.queries.openings import opening_view
from server.queries.voice import voice_view
from server.storage import shapes
from server.storage.prepared import Prepared
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
LOOKED_AT = max(MOST_TO_SPEAK, 4 * MORE_SHOWN)
"""Announcements: of a list's tickets some are called again or have gone on."""

Standing = tuple[TicketState, str | None]
"""A ticket's state and its turn's counter."""
_SERVICES = shapes.SERVICE.kept(service_table.c.is_active, order_by=(service_table.c.position,))
_NEWEST = shapes.ANNOUNCEMENT.kept(order_by=(announcement_table.c.seq.desc(),), most="most")
_NO_TICKETS = {f"ticket_{place}": "" for place in range(LOOKED_AT)}
_STANDINGS = Prepared(
    select(ticket_table.c.id, ticket_table.c.state, turn_table.c.counter_id)
    .join(turn_table, turn_table.c.id == ticket_table.c.turn_id)
    .where(
        ticket_table.c.id.in_([bindparam(one) for one in _NO_TICKETS]), ticket_table.c.business_day == bindparam("day"),
        ticket_table.c.state != TicketState.WAITING, ticket_table.c.state != TicketState.PARKED,
    )
)  # fmt: skip
_WAITING = (
    select(ticket_table.c.service_id, func.count())
    .where(
        ticket_table.c.site_id == bindparam("of_site"), ticket_table.c.business_day == bindparam("day"),
        ticket_table.c.state == TicketState.WAITING,
    )
    .group_by(ticket_table.c.service_id)
    .order_by(func.count().desc(), ticket_table.c.service_id)
)  # fmt: skip
_PEOPLE = Prepared(_WAITING)


def board_state(reading: Reading, device_id: str | None) -> Json:
    """One state for all boards of the site, but those with a zone or a look of their own: they are told by their id."""
    site, zone = reading.site, zone_of(reading, device_id)
    board = reading.devices.get(device_id) if device_id else None
    services = reading.services.kept(_SERVICES)
    leaves = [one for one in services if one.leaf]
    opening, newest = opening_view(reading, leaves), _newest(reading, zone)
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
        "calls": _calls(reading, zone, newest),
        "waiting": _waiting(reading, zone),
        "paused_counters": list(zone.paused),
        "announcements": [_to_speak(one, site.voice_languages) for one in _recent(reading, newest)],
        "slides": slides_view(reading),
        "chime_url": "/api/v1/chime.wav",
        "voice": voice_view(reading),
    }


def _stopped(service: Service) -> Json:
    """A service that somebody has closed for now, with what is to be said about it."""
    return {"service": views.service_name(service), "notice": service.notice}


def _newest(reading: Reading, zone: Zone) -> list[Announcement]:
    """The newest first: enough to be spoken and for the list."""
    if zone.counter_ids is None:
        return reading.announcements.kept(_NEWEST, most=LOOKED_AT)
    here = zone.holds(announcement_table.c.counter_id)
    return [*reading.announcements.where(here, order_by=announcement_table.c.seq.desc(), limit=LOOKED_AT)]


def _recent(reading: Reading, newest: Sequence[Announcement]) -> list[Announcement]:
    recent = [one for one in newest if one.called_at > reading.now - TO_SPEAK]
    return recent[:MOST_TO_SPEAK][::-1]


def _calls(reading: Reading, zone: Zone, newest: Sequence[Announcement]) -> list[Json]:
    """The newest calls of tickets of today, each once: a recall moves its ticket to the top."""
    shown_at_most = MORE_SHOWN if zone.size > BUSY_COUNTERS else CALLS_SHOWN
    once = {one.ticket_id: one for one in reversed(newest[: shown_at_most * 4])}
    now = _standings(reading, once)
    shown = sorted((one for one in once.values() if _is_meant(one, now)), key=lambda one: -one.seq)
    return [
        {**views.call(one), "awaited": now[one.ticket_id][0] == TicketState.CALLED} for one in shown[:shown_at_most]
    ]


def _standings(reading: Reading, ticket_ids: Iterable[str]) -> dict[str, Standing]:
    """Without those who are to go nowhere now: they wait again, are parked, or were here on an earlier day."""
    asked = {**_NO_TICKETS, **dict(zip(_NO_TICKETS, ticket_ids, strict=False))}
    found = _STANDINGS.rows(reading.connection, {**asked, "day": reading.lines.today})
    return {ticket_id: (state, counter_id) for ticket_id, state, counter_id in found}


def _is_meant(call: Announcement, now: dict[str, Standing]) -> bool:
    """Somebody who was called to a counter elsewhere since is no more called to this one."""
    standing = now.get(call.ticket_id)
    return standing is not None and standing[1] in (None, call.counter_id)


def _to_speak(announcement: Announcement, languages: tuple[str, ...]) -> Json:
    clips = [
        {"language": language, "url": f"/api/v1/announcements/{announcement.id}/clips/{language}"}
        for language in languages
    ]
    return {**views.call(announcement), "seq": announcement.seq, "clips": clips}


def _waiting(reading: Reading, zone: Zone) -> list[Json]:
    """Services with somebody waiting, most people first, and how long one usually waits."""
    waits = usual_waits_s(reading)
    return [
        {
            "service": views.service_name(reading.services.get(service_id)),
            "count": count,
            "wait_s": waits.get(service_id),
            "estimate": views.estimate(reading.told.joining(service_id)) if reading.site.shows_waits else None,
        }
        for service_id, count in _people(reading, zone)
    ]


def _people(reading: Reading, zone: Zone) -> Iterable[Any]:
    asked = {"of_site": reading.site.id, "day": reading.lines.today}
    if zone.service_ids is None:
        return _PEOPLE.rows(reading.connection, asked)
    return reading.connection.execute(_WAITING.where(zone.awaits()), asked)
