"""The minute hand: screens that speak of hours are sent anew when these have changed, though nothing has happened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from server.queries.openings import hall_face
from server.queries.screens import Screen
from server.realtime.relay import Relay
from server.realtime.rooms import Room, Rooms
from server.storage.reading import Reader

TELL_HOURS = (Screen.TICKET_KIOSK, Screen.HALL_BOARD)


class MinuteHand:
    """Hours are told to the minute, so it looks once a minute, and only at centres whose screens are connected here.

    It sends a state rather than trusting each screen to work out its next face: the server's clock and the centre's
    time zone are right where a kiosk's are not, and the line that fills the time until closing is known here alone.
    """

    def __init__(self, reader: Reader, rooms: Rooms, relay: Relay) -> None:
        self._reader = reader
        self._rooms = rooms
        self._relay = relay
        self._looked_at: datetime | None = None
        self._faces: dict[str, Any] = {}

    def look(self, now: datetime) -> None:
        """Once in each minute of the clock, however often it is called; raises QueueErrors of the reading."""
        minute = now.replace(second=0, microsecond=0)
        if minute == self._looked_at:
            return
        of_site: dict[str, list[Room]] = {}
        for screen in TELL_HOURS:
            for room in self._rooms.all_of(screen):
                of_site.setdefault(room.site_id, []).append(room)
        self._faces = {site_id: self._compared(site_id, rooms) for site_id, rooms in of_site.items()}
        self._looked_at = minute

    def _compared(self, site_id: str, rooms: list[Room]) -> Any:
        with self._reader.of(site_id) as reading:
            face = hall_face(reading)
        if face != self._faces.get(site_id):
            self._relay.touch(rooms)
        return face
