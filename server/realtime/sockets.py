"""Socket.IO, WebSocket only: a screen connects, stands in its room, and gets states. It can change nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import parse_qs

from flask import session
from flask_socketio import ConnectionRefusedError as Refused
from flask_socketio import SocketIO

from server.domain.errors import NotSignedIn, QueueError
from server.domain.events import (
    DeviceChanged,
    DevicePaired,
    DeviceReloadAsked,
    DeviceRevoked,
    Event,
    PasswordChanged,
    SiteEntered,
    StaffSignedOut,
)
from server.domain.roles import Actor, ActorKind, citizen_actor
from server.queries.access import device_actor, device_by_token, staff_by_session
from server.queries.followed import phone_subject
from server.queries.queue_message import queue_message
from server.queries.screens import Screen, snapshot, subject_for
from server.realtime.broadcast import tell
from server.realtime.presence import Presence
from server.realtime.relay import Relay
from server.realtime.rooms import Room, Rooms
from server.storage.journal import Notice
from server.storage.reading import Reader

PING_S = 5
"""Server and screen miss each other after two of these: a board shows its banner within 10 s."""


LONGEST_BUILD = 40

ENDS_A_TOKEN: dict[type[Event], str] = {
    DeviceRevoked: "device_id",
    DevicePaired: "device_id",
    PasswordChanged: "staff_id",
    SiteEntered: "staff_id",
    StaffSignedOut: "staff_id",
}
"""Events after which a device's or a person's older token or session opens nothing, with the field that says whose."""


@dataclass(frozen=True)
class Line:
    """What the sockets need to answer a screen that connects."""

    reader: Reader
    rooms: Rooms
    presence: Presence
    relay: Relay


class Sockets:
    """Lets screens connect and leave, and cuts off those whose token has ended."""

    def __init__(self, socketio: SocketIO, line: Line) -> None:
        self._socketio = socketio
        self._line = line
        self._viewers: dict[str, Actor] = {}
        socketio.server.on("connect", self.connect)
        socketio.server.on("disconnect", self.disconnect)

    def connect(self, sid: str, environ: Any = None, auth: Any = None, *_: Any) -> None:
        """Give the screen its room and its first state, or say why not in the one shape of errors."""
        if sid in self._viewers:
            return  # an event that a screen has named "connect" itself
        try:
            said = auth if isinstance(auth, dict) else {}
            viewer, room = _placed(self._line.reader, environ, said)
            self._enter(sid, viewer, room, _build(said))
        except QueueError as error:
            self._leave(sid)
            shape = {"code": error.full_code(), "message": str(error), "facts": error.facts}
            raise Refused(str(error), {"error": shape}) from error

    def _enter(self, sid: str, viewer: Actor, room: Room, build: str | None) -> None:
        """First into the room, then the first state: no change falls between."""
        self._line.rooms.enter(sid, room)
        self._viewers[sid] = viewer
        if viewer.kind is ActorKind.DEVICE:
            self._line.presence.connected(viewer.id, build, viewer.origin)
        self._line.relay.greet(room, partial(tell, self._socketio.server, sid, "snapshot"))

    def disconnect(self, sid: str, *_reason: Any) -> None:
        """The screen has gone."""
        self._leave(sid)

    def _leave(self, sid: str) -> None:
        self._line.rooms.leave(sid)
        viewer = self._viewers.pop(sid, None)
        if viewer and viewer.kind is ActorKind.DEVICE:
            self._line.presence.gone(viewer.id)

    def put(self, notices: list[Notice]) -> None:
        """Cut off whoever holds a token that has ended: with a newer one the screen comes back by itself.

        So does a screen that stands for something else now. Let those screens load anew that are asked to.
        """
        ended = {getattr(n.event, ENDS_A_TOKEN[type(n.event)]) for n in notices if type(n.event) in ENDS_A_TOKEN}
        moved = {n.event.device_id for n in notices if type(n.event) is DeviceChanged and n.event.shows_other_things}
        for sid in self._of(ended | moved):
            self._socketio.start_background_task(self._socketio.server.disconnect, sid)
        for sid in self._of({n.event.device_id for n in notices if type(n.event) is DeviceReloadAsked}):
            self._socketio.start_background_task(self._socketio.emit, "reload", to=sid)

    def _of(self, viewers: set[Any]) -> list[str]:
        return [sid for sid, viewer in self._viewers.items() if viewer.id in viewers] if viewers else []


def _build(auth: dict[str, Any]) -> str | None:
    """What the screen says that it runs; anything but a short word is not believed."""
    build = auth.get("build")
    return build if isinstance(build, str) and build.isalnum() and len(build) <= LONGEST_BUILD else None


def state_of(reader: Reader, room: Room) -> Any:
    """The room's snapshot; of a line, what all its phones are told."""
    if room.screen is Screen.QUEUE:
        with reader.of(room.site_id) as reading:
            return queue_message(reading, str(room.subject))
    return snapshot(reader, room.screen, room.site_id, room.subject)


def _placed(reader: Reader, environ: dict[str, Any], auth: dict[str, Any]) -> tuple[Actor, Room]:
    """Who connects, and the room that this one may stand in; raises QueueErrors."""
    asked = {name: values[0] for name, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
    screen = next((one for one in Screen if one.value == auth.get("screen", asked.get("screen"))), None)
    viewer = _viewer(reader, environ, screen, auth.get("token"))
    if screen is None and "screen" not in auth:  # a device that does not say is what it was paired as
        screen = next((one for one in Screen if viewer.device_kind and one.value == viewer.device_kind.value), None)
    if screen is None:
        raise NotSignedIn("no such screen")
    counter_id = auth.get("counter_id", asked.get("counter_id"))
    subject = subject_for(screen, viewer, counter_id if isinstance(counter_id, str) else None)
    return viewer, Room(screen, viewer.site_id, subject)


def _viewer(reader: Reader, environ: dict[str, Any], screen: Screen | None, token: Any) -> Actor:
    with reader.anywhere() as connection:
        if screen is Screen.PHONE:
            return citizen_actor(*phone_subject(connection, str(token)))
        if isinstance(token, str) and token:
            return device_actor(device_by_token(connection, token))
        working = staff_by_session(connection, _session_of(environ), reader.clock())
    if working is None:
        raise NotSignedIn()
    return working.actor()


def _session_of(environ: dict[str, Any]) -> str:
    """The secret in the cookie that came with the request for the line."""
    with environ["flask.app"].request_context(environ):
        return str(session.get("_user_id", ""))
