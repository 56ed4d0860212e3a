"""Socket.IO, WebSocket only: a screen connects, stands in its room, and gets states. It can change nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import request, session
from flask_socketio import ConnectionRefusedError as Refused
from flask_socketio import SocketIO, join_room

from server.domain.errors import NotSignedIn, QueueError
from server.domain.roles import ROLE_RIGHTS, Actor, ActorKind, citizen_actor
from server.queries.access import device_actor, device_by_token, staff_by_session
from server.queries.followed import whose_ticket
from server.queries.screens import Screen, snapshot, subject_for
from server.realtime.presence import Presence
from server.realtime.rooms import Room, Rooms
from server.storage.reading import Reader

PING_S = 5
"""Server and screen miss each other after two of these: a board shows its banner within 10 s."""


@dataclass(frozen=True)
class Line:
    """What the sockets need to answer a screen that connects."""

    reader: Reader
    rooms: Rooms
    presence: Presence


def attach(socketio: SocketIO, line: Line) -> None:
    """Let screens connect and leave."""
    devices: dict[str, str] = {}

    def connect(auth: Any = None) -> None:
        try:
            viewer, room = _placed(line.reader, auth if isinstance(auth, dict) else {})
        except QueueError as error:
            raise Refused({"code": error.full_code(), "message": str(error), "facts": error.facts}) from error
        sid = str(request.sid)  # type: ignore[attr-defined]
        if viewer.kind is ActorKind.DEVICE:
            devices[sid] = viewer.id
            line.presence.connected(viewer.id)
        join_room(room.name)
        line.rooms.enter(sid, room)
        socketio.emit("snapshot", state_of(line.reader, room), to=sid)

    def disconnect(_reason: Any = None) -> None:
        sid = str(request.sid)  # type: ignore[attr-defined]
        line.rooms.leave(sid)
        if sid in devices:
            line.presence.gone(devices.pop(sid))

    socketio.on_event("connect", connect)
    socketio.on_event("disconnect", disconnect)


def state_of(reader: Reader, room: Room) -> Any:
    """The room's snapshot."""
    return snapshot(reader, room.screen, room.site_id, room.subject)


def _placed(reader: Reader, auth: dict[str, Any]) -> tuple[Actor, Room]:
    """Who connects, and the room that this one may stand in; raises QueueErrors."""
    screen = next((one for one in Screen if one.value == auth.get("screen")), None)
    if screen is None:
        raise NotSignedIn("no such screen")
    viewer = _viewer(reader, screen, auth.get("token"))
    counter_id = auth.get("counter_id")
    subject = subject_for(screen, viewer, counter_id if isinstance(counter_id, str) else None)
    return viewer, Room(screen, viewer.site_id, subject)


def _viewer(reader: Reader, screen: Screen, token: Any) -> Actor:
    with reader.anywhere() as connection:
        if screen is Screen.PHONE:
            return citizen_actor(*whose_ticket(connection, str(token)))
        if isinstance(token, str) and token:
            return device_actor(device_by_token(connection, token))
        person = staff_by_session(connection, str(session.get("_user_id", "")), reader.clock())
    if person is None:
        raise NotSignedIn()
    return Actor(ActorKind.STAFF, person.id, person.site_id, ROLE_RIGHTS[person.role])
