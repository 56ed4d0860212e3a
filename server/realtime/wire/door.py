"""The process's front door: whoever knocks is let in at once, but phones, of which thousands may come back together,
wait in a line of their own: an officer who signs in behind them is answered before they are."""

from __future__ import annotations

import socket
from collections import deque
from typing import Any

import gevent
from gevent.event import Event
from gevent.pywsgi import WSGIServer

from server.realtime.rooms import TURN_S

FIRST_LINE = 256
"""Bytes in which a request says what it wants."""
AT_A_TIME = 4
"""Phones let in before everybody else has a turn: some 2 ms."""


class Door(WSGIServer):  # type: ignore[misc]
    """As gevent's server in all else."""

    max_accept = 256
    """New connections taken from the machine's own line at once: a look at each costs some 20 µs."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._phones: deque[tuple[Any, Any]] = deque()
        self._some = Event()
        self._usher: gevent.Greenlet | None = None

    def do_handle(self, knocking: Any, address: Any) -> None:
        """Called by the event loop for each new connection; must not wait."""
        if not is_phone(knocking):
            super().do_handle(knocking, address)
            return
        self._phones.append((knocking, address))
        self._some.set()
        self._usher = self._usher or gevent.spawn(self._let_in)

    def _let_in(self) -> None:
        """A few at a time; after them everybody else has a turn."""
        while True:
            self._some.wait()
            while self._phones:
                for _ in range(min(AT_A_TIME, len(self._phones))):
                    super().do_handle(*self._phones.popleft())
                gevent.sleep(TURN_S)
            self._some.clear()


def is_phone(knocking: Any) -> bool:
    """Whether its request has come already and asks for a phone's line; nothing is taken from what it says."""
    try:
        said = knocking._sock.recv(FIRST_LINE, socket.MSG_PEEK)
    except OSError:  # nothing yet
        return False
    return said.startswith(b"GET /socket.io/") and b"screen=phone" in said.split(b"\r\n", 1)[0]
