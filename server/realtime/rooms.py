"""Who looks at what: each connected screen stands in one room, and one state is made for a room."""

from __future__ import annotations

from dataclasses import dataclass, field

from server.domain.sharing import SHARED
from server.queries.screens import Screen


@dataclass(frozen=True, slots=True)
class Room:
    """All screens that show the same: a kind of screen of a site, and its subject where it has one."""

    screen: Screen
    site_id: str
    subject: str | None

    @property
    def name(self) -> str:
        """How Socket.IO calls the room."""
        return f"{self.screen}:{self.site_id}:{self.subject or ''}"


@dataclass
class Rooms:
    """The rooms of this process that somebody is in."""

    _of_screen: dict[tuple[str, Screen], dict[Room, set[str]]] = field(default_factory=dict)
    _of_socket: dict[str, Room] = field(default_factory=dict)

    def enter(self, sid: str, room: Room) -> None:
        """A screen has connected."""
        self._of_screen.setdefault((room.site_id, room.screen), {}).setdefault(room, set()).add(sid)
        self._of_socket[sid] = room

    def leave(self, sid: str) -> None:
        """A screen has gone; its room goes with the last one."""
        room = self._of_socket.pop(sid, None)
        if room is None:
            return
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

    def all_of(self, screen: Screen) -> list[Room]:
        """The rooms of one kind of screen, at all sites."""
        return [room for (_, kind), rooms in self._of_screen.items() if kind is screen for room in rooms]

    def sockets(self) -> int:
        """How many screens are connected."""
        return len(self._of_socket)
