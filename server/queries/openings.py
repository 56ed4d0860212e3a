"""What public screens say about hours: open or not, why, until when, and when again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from server import views
from server.domain.centre.hours import Words
from server.domain.centre.service import Service
from server.domain.hours import words
from server.domain.hours.moment import Moment, Rest
from server.domain.hours.standing import Standing
from server.domain.hours.wall_clock import local_day
from server.domain.opening import refusal_of
from server.storage.reading import Reading
from server.storage.schema import service as service_table
from server.views import Json

SOON = timedelta(minutes=30)
"""So long beforehand a screen says that the centre closes or rests."""


def opening_view(reading: Reading, leaves: Sequence[Service]) -> Json:
    """The centre as a whole is open while any of its services is, by its hours."""
    site, zone = reading.site, reading.site.timezone
    moments = [reading.openings.moment(one.hours) for one in leaves] or [reading.openings.moment()]
    is_open = site.is_open and any(moment.rest is None for moment in moments)
    usual = reading.openings.moment()
    rest = None if is_open else (usual.rest or moments[0].rest) if site.is_open else Rest.STOPPED
    opens_at = min((at for one in moments if (at := one.opens_again(rest))), default=None) if rest else None
    told = words.site_rest(rest, opens_at, usual.holiday, reading.now, zone) if rest else None
    return {
        "open": is_open, "reason": rest.value if rest else None, "title": told,
        "again": words.opens(rest, opens_at, reading.now, zone) if rest else None, "note": _note(rest, usual, zone),
        "soon": _soon(usual, zone) if is_open else None, "opens_at": views.instant(opens_at),
        "holiday": usual.holiday,
    }  # fmt: skip


def _note(rest: Rest | None, moment: Moment, zone: str) -> Words | None:
    """Between the last number and closing time people wonder whether theirs still counts."""
    return words.still_served(moment.day_closes_at, zone) if rest is Rest.LAST_TICKET else None


def _soon(moment: Moment, zone: str) -> Words | None:
    until = moment.until
    if moment.rest is not None or until is None or until - moment.now > SOON:
        return None
    opens_at = moment.table.opens_after(until)
    if until == moment.ends_at or opens_at is None:
        return words.soon(until, zone)
    return words.soon_rest(until, opens_at, zone)


def hall_face(reading: Reading) -> Json:
    """All that the screens of a hall say about hours and waits, for finding out whether they say it still."""
    services = reading.services.where(service_table.c.is_active)
    leaves = [one for one in services if one.leaf]
    standings = {one.id: service_view(reading, one, reading.openings.standing(one)) for one in leaves}
    told = {one.id: views.estimate(reading.told.joining(one.id)) for one in leaves}
    return {"opening": opening_view(reading, leaves), "services": standings, "told": told}


def service_view(reading: Reading, service: Service, found: Standing) -> Json:
    """One service's card: open, or why not and when again; its own notice, and how many numbers are left."""
    refused = refusal_of(service, found)
    zone = reading.site.timezone
    return {
        "open": refused is None, "closed_because": refused.full_code() if refused else None,
        "closed_words": words.service_rest(found.rest, found.half) if found.rest else None,
        "again": words.again(found.opens_at, reading.now, zone), "left": found.left, "notice": service.notice,
    }  # fmt: skip


def next_rest(reading: Reading, service: Service) -> Json | None:
    """The rest that somebody who waits is in, or the next one today; a phone shows it by its own clock."""
    table, zone, now = reading.openings.table(service.hours), reading.site.timezone, reading.now
    closes_at = table.closes_after(now)
    if closes_at is None and table.is_open(now):
        return None
    until = table.opens_after(closes_at or now)
    if until is not None and local_day(until, zone) != local_day(now, zone):
        until = None
    told = words.phone_rest(closes_at, until, zone)
    return {"from": views.instant(closes_at or now), "until": views.instant(until), "words": told}
