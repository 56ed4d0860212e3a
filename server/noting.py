"""Keeps what phones, kiosks and boards tell of the wait, where that has changed: to be measured by what comes of it."""

from __future__ import annotations

from sqlalchemy import insert

from server.domain.sharing import SHARED
from server.queries.screens import Screen
from server.realtime.polling import Polling
from server.realtime.rooms import Rooms
from server.storage.estimates.followed import told_by_phones
from server.storage.estimates.on_screens import told_by_screens
from server.storage.reading import Reader
from server.storage.schema import estimate_on_screens, estimate_shown

NOTE_EVERY_S = 10


def note_what_phones_tell(reader: Reader, rooms: Rooms, polling: Polling) -> None:
    """Of the tickets that somebody looks at on a phone, the holder's own or a relative's."""
    phones = rooms.all_of(Screen.PHONE)
    live = [(one.site_id, one.subject.removesuffix(SHARED)) for one in phones if one.subject]
    of_site: dict[str, set[str]] = {}
    for site_id, ticket_id in live + polling.lately():
        of_site.setdefault(site_id, set()).add(ticket_id)
    for site_id, ticket_ids in of_site.items():
        with reader.of(site_id) as reading:
            rows = told_by_phones(reader.store.teller, reading, ticket_ids)
        if rows:
            with reader.store.installing() as connection:
                connection.execute(insert(estimate_shown), rows)


def note_what_screens_tell(reader: Reader, rooms: Rooms) -> None:
    """Of the centres whose screens are connected here: kiosks tell waits always, boards where the centre wishes it."""
    kiosks, boards = (
        {room.site_id for room in rooms.all_of(kind)} for kind in (Screen.TICKET_KIOSK, Screen.HALL_BOARD)
    )
    telling = kiosks | {site_id for site_id in boards - kiosks if _shows_waits(reader, site_id)}
    told = (told_by_screens(reader.store.teller, site_id, reader.clock()) for site_id in sorted(telling))
    rows = [row for of_site in told for row in of_site]
    if rows:
        with reader.store.installing() as connection:
            connection.execute(insert(estimate_on_screens), rows)


def _shows_waits(reader: Reader, site_id: str) -> bool:
    with reader.of(site_id) as reading:
        return reading.site.shows_waits
