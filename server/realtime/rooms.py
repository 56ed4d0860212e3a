"""Who looks at what: each connected screen stands in one room, and one state is made for a room.

A phone stands in its ticket's room, and while it waits beside that in the room of its line, which all phones of one
service share.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from server.domain.sharing import SHARED
from server.queries.screens import Screen

TURN_S = 1e-6
"""A sleep that lets everybody else have a turn. Under gevent a sleep of 0 would not: as long as anything else is ready,
up to a thousand such turns pass before it looks whether a request has come."""


@dataclass(frozen=True, slots=True)
class Room:
    """All screens that show the same: a kind of screen of a site, and its subject where it has one."""

    screen: Screen
    site_id: str
    subject: str | None

    @property
    def name(self) -> str:
        """How the log calls the room."""
        return f"{self.screen}:{self.site_id}:{self.subject or ''}"


@dataclass
class Rooms:
    """The rooms of this process that somebody is in."""

    _of_screen: dict[tuple[str, Screen], dict[Room, set[str]]] = field(default_factory=dict)
    _of_socket: dict[str, Room] = field(default_factory=dict)
    _lines: dict[Room, Room] = field(default_factory=dict)

    def enter(self, sid: str, room: Room) -> None:
        """A screen has connected."""
        self._put(sid, room)
        self._of_socket[sid] = room
        if room in self._lines:
            self._put(sid, self._lines[room])

    def leave(self, sid: str) -> None:
        """A screen has gone; its room goes with the last one."""
        room = self._of_socket.pop(sid, None)
        if room is None:
            return
        if room in self._lines:
            self._take(sid, self._lines[room])
        self._take(sid, room)
        if not self.has(room):
            self._lines.pop(room, None)

    def stand_in_line(self, room: Room, line: Room | None) -> None:
        """Those who are in the room hear that line from now on, and no other."""
        before = self._lines.get(room)
        if before == line or not self.has(room):
            return
        for sid in self.members(room):
            if before:
                self._take(sid, before)
            if line:
                self._put(sid, line)
        self._lines.pop(room, None)
        if line:
            self._lines[room] = line

    def _put(self, sid: str, room: Room) -> None:
        self._of_screen.setdefault((room.site_id, room.screen), {}).setdefault(room, set()).add(sid)

    def _take(self, sid: str, room: Room) -> None:
        rooms = self._of_screen[room.site_id, room.screen]
        rooms[room].discard(sid)
        if not rooms[room]:
            del rooms[room]

    def of(self, site_id: str, screen: Screen, subject: str | None) -> list[Room]:
        """The room with that subject, or all rooms of the kind; only those with somebody in."""
        rooms = self._of_screen.get((site_id, screen), {})
        if subject is None:
            return list(rooms)
        meant = [Room(screen, site_id, subject)]
        if screen is Screen.PHONE:  # a relative's phone is concerned by what concerns the holder's
            meant.append(Room(screen, site_id, subject + SHARED))
        return [room for room in meant if room in rooms]

    def has(self, room: Room) -> bool:
        """Whether somebody is in it."""
        return room in self._of_screen.get((room.site_id, room.screen), {})

    def members(self, room: Room) -> list[str]:
        """Who is in it now, by Socket.IO's ids."""
        return list(self._of_screen.get((room.site_id, room.screen), {}).get(room, ()))

    def all_of(self, screen: Screen) -> list[Room]:
        """The rooms of one kind of screen, at all sites."""
        return [room for (_, kind), rooms in self._of_screen.items() if kind is screen for room in rooms]

    def sockets(self) -> int:
        """How many screens are connected."""
        return len(self._of_socket)
