"""One state to many screens: the WebSocket frame is built once and written straight to each socket.

Socket.IO's own broadcast encodes, queues and wakes a greenlet for each screen, some 55 µs of CPU each; the bytes on the
wire are the same (RFC 6455 §5.2, Engine.IO 4, Socket.IO 5), so every standard client reads them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from time import sleep
from typing import Any

from flask_socketio import SocketIO

from server.queries.screens import Screen
from server.realtime.rooms import TURN_S, Room, Rooms
from server.realtime.wire.frames import frame

EVENT = "42"
"""Engine.IO's message, Socket.IO's event, root namespace."""
_AS_TEXT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
AT_ONCE = 250
"""Screens that are written to before others have a turn: some 3 ms."""


Together = Callable[[], AbstractContextManager[None]]


class Broadcast:
    """Sends a room's state to everybody in it; `together` is what the answers to some phones in a row share, where
    they need not wait for each other."""

    def __init__(self, socketio: SocketIO, rooms: Rooms, together: Together | None = None) -> None:
        self._socketio = socketio
        self._rooms = rooms
        self._is_direct = socketio.server.eio.async_mode == "gevent"
        if self._is_direct:  # elsewhere every screen is served the ordinary way
            from server.realtime.wire.switchboard import Switchboard

            Switchboard(socketio.server.eio, together)

    def send(self, room: Room, state: Any) -> None:
        """To all who stand in the room now."""
        event = "queue" if room.screen is Screen.QUEUE else "snapshot"
        if self._is_direct:
            self._write(self._rooms.members(room), frame_of(event, state))
            return
        for sid in self._rooms.members(room):
            self._socketio.emit(event, state, to=sid)

    def _write(self, sids: list[str], built: bytes) -> None:
        server = self._socketio.server
        lines, of_sid = server.eio.sockets, server.manager.rooms.get("/", {}).get(None, {})
        for place, sid in enumerate(sids, 1):
            line = lines.get(of_sid.get(sid))
            if line is not None:
                line.write(built)
            if place % AT_ONCE == 0:
                sleep(TURN_S)


def frame_of(event: str, data: Any) -> bytes:
    """The whole WebSocket text frame of a Socket.IO event in the root namespace, unmasked as a server's frames are."""
    return frame((EVENT + _AS_TEXT([event, data])).encode())


def tell(server: Any, sid: str, event: str, data: Any) -> None:
    """One screen alone, by Socket.IO's server and id."""
    line = server.eio.sockets.get(server.manager.eio_sid_from_sid(sid, "/"))
    if hasattr(line, "write"):
        line.write(frame_of(event, data))
    else:
        server.emit(event, data, to=sid)
