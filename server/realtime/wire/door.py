"""The process's front door: whoever knocks is let in at once, but phones, of which thousands may come back together,
wait in a line of their own: an officer who signs in behind them is answered before they are."""

from __future__ import annotations

import _socket
import socket
from collections import deque
from typing import Any

import gevent
import structlog
from gevent.event import Event
from gevent.pywsgi import WSGIServer

from server.realtime.rooms import TURN_S
from server.realtime.wire.knock import LONGEST, asked_for_a_line
from server.realtime.wire.switchboard import WAITS

AT_A_TIME = 4
"""Phones let in before everybody else has a turn: some 2 ms."""
log = structlog.get_logger()


class Door(WSGIServer):  # type: ignore[misc]
    """As gevent's server in all else."""

    max_accept = 256
    """New connections taken from the machine's own line at once: a look at each costs some 20 µs."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._phones: deque[tuple[Any, Any, bytes]] = deque()
        self._some = Event()
        self._usher: gevent.Greenlet | None = None

    def do_handle(self, knocking: Any, address: Any) -> None:
        """Called by the event loop for each new connection; must not wait."""
        said = _said(knocking)
        if not is_phone(said):
            super().do_handle(knocking, address)
            return
        self._phones.append((knocking, address, said))
        self._some.set()
        self._usher = self._usher or gevent.spawn(self._let_in)

    def _let_in(self) -> None:
        """A few at a time; after them everybody else has a turn."""
        while True:
            self._some.wait()
            while self._phones:
                for _ in range(min(AT_A_TIME, len(self._phones))):
                    self._let_one_in(*self._phones.popleft())
                gevent.sleep(TURN_S)
            self._some.clear()

    def _let_one_in(self, knocking: Any, address: Any, said: bytes) -> None:
        """By the short way. Whoever does not get a line on it goes the long one, and is told there what is wrong."""
        asked = asked_for_a_line(said)
        if asked is None or not self._gives_a_line(knocking, address, asked, len(said)):
            super().do_handle(knocking, address)

    def _gives_a_line(self, knocking: Any, address: Any, asked: dict[str, str], size: int) -> bool:
        """The application decides, as on the long way, and takes the connection over; nothing in it waits."""
        come = {"REMOTE_ADDR": str(address[0]), "REMOTE_PORT": str(address[1])} if isinstance(address, tuple) else {}
        waits = Waits(knocking, size)
        try:
            self.application({**self.environ, **asked, **come, WAITS: waits}, lambda *_: None)
        except Exception as error:  # the door stays open to the others
            log.exception("door.failed", error=type(error).__name__)
        return waits.is_taken


class Waits:
    """A connection at the door, whose request has been looked at and not been taken from it yet."""

    def __init__(self, knocking: Any, size: int) -> None:
        self._knocking, self._size = knocking, size
        self.is_taken = False

    def take(self) -> Any:
        """The machine's own socket, behind the request; what the web server had around it is let go."""
        wire = self._knocking._sock
        wire.recv(self._size)
        self.is_taken = True
        taken = _socket.socket(fileno=wire.detach())
        self._knocking.close()
        return taken


def _said(knocking: Any) -> bytes:
    """What of its request has come already; nothing is taken from it."""
    try:
        said: bytes = knocking._sock.recv(LONGEST, socket.MSG_PEEK)
    except OSError:  # nothing yet
        return b""
    return said


def is_phone(said: bytes) -> bool:
    """Whether a request that begins so asks for a phone's line."""
    return said.startswith(b"GET /socket.io/") and b"screen=phone" in said.split(b"\r\n", 1)[0]
