"""Takes each screen's WebSocket over from the web server, and answers screens without keeping consoles waiting.

Pings come from one clock for all lines, in frames made once. What screens say is heard by a few workers: boards and
consoles first, then the phones in the order in which they came; after a few of them everybody else has a turn.
"""

from __future__ import annotations

import _socket
import base64
import hashlib
from collections import defaultdict, deque
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from functools import lru_cache
from time import monotonic
from typing import Any
from urllib.parse import parse_qs

import gevent
import structlog
from engineio import packet
from engineio.server import Server as Engine
from gevent.event import Event

from server.realtime.rooms import TURN_S
from server.realtime.wire.frames import frame
from server.realtime.wire.line import Line

log = structlog.get_logger()

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455 §1.3
WAITS = "toiluot.waits"
"""In a request that has come by our door's short way: the connection, to be taken."""
PHONE_PING_S = 25
"""Ten thousand phones asked every five seconds cost a tenth of a core; a phone asks by itself when it wakes."""
WORKERS = 4
"""Where the database lets others have a turn; else one is as fast, and answers some phones in a row."""
PHONES_AT_ONCE = 4
"""Some 2 ms."""
AT_ONCE = 200
"""Lines that are pinged before others have a turn."""
KEPT = (
    "REQUEST_METHOD", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING", "SERVER_NAME", "SERVER_PORT", "SERVER_PROTOCOL",
    "REMOTE_ADDR", "HTTP_HOST", "HTTP_COOKIE", "wsgi.url_scheme", "flask.app",
)  # fmt: skip


class Envelope(dict[str, Any]):
    """What is kept of the request that opened a line. It is shared, so nothing that a request leaves on it stays."""

    def __setitem__(self, _key: str, _value: Any) -> None:
        """Werkzeug would hang the whole request on it for as long as the screen is there."""


@lru_cache(maxsize=2_048)
def _envelope(*values: Any) -> Envelope:
    return Envelope((name, value) for name, value in zip(KEPT, values, strict=True) if value is not None)


class Switchboard:
    """All lines of this process."""

    def __init__(self, engine: Engine, together: Callable[[], AbstractContextManager[None]] | None) -> None:
        self._engine = engine
        self._together = together
        self._first: deque[Line] = deque()
        self._phones: deque[Line] = deque()
        self._some = Event()
        self._rounds: dict[int, list[Line]] = defaultdict(list)
        self._work: list[gevent.Greenlet] = []
        engine._handle_connect = self._connect

    def _connect(self, environ: dict[str, Any], _start: Any, transport: str, _jsonp: Any = None) -> Any:
        """In place of Engine.IO's own; only WebSockets come as far as this."""
        key = environ.get("HTTP_SEC_WEBSOCKET_KEY")
        if transport != "websocket" or not key or environ.get("HTTP_SEC_WEBSOCKET_VERSION") != "13":
            return self._engine._bad_request("Invalid websocket upgrade")
        self._begin()
        line = self._line(environ)
        self._engine._trigger_event("connect", line.sid, _envelope(*map(environ.get, KEPT)), run_async=False)
        line.write(_switching(key) + frame(self._opening(line).encode().encode()))
        line.listen()
        self._rounds[int(monotonic()) + line.ping_s].append(line)
        if "gunicorn.socket" in environ:
            raise StopIteration  # gunicorn's way of leaving a connection alone
        return []

    def _line(self, environ: dict[str, Any]) -> Line:
        is_phone = parse_qs(environ.get("QUERY_STRING", "")).get("screen") == ["phone"]
        ping_s = PHONE_PING_S if is_phone else int(self._engine.ping_interval)
        line = Line(self._engine, self._engine.generate_id(), _taken_over(environ), self, ping_s)
        self._engine.sockets[line.sid] = line
        return line

    def _opening(self, line: Line) -> packet.Packet:
        said = {"sid": line.sid, "upgrades": [], "pingInterval": line.ping_s * 1000, "pingTimeout": line.ping_s * 1000}
        return packet.Packet(packet.OPEN, {**said, "maxPayload": self._engine.max_http_buffer_size})

    def heard(self, line: Line) -> None:
        """Something lies in its inbox; each line waits in one place only, so its words keep their order."""
        if not line.is_waiting:
            line.is_waiting = True
            (self._phones if line.ping_s == PHONE_PING_S else self._first).append(line)
            self._some.set()

    def _begin(self) -> None:
        """With the first screen: a process may fork between its making and its serving."""
        if not self._work:
            workers = 1 if self._together else WORKERS
            self._work = [gevent.spawn(self._answer) for _ in range(workers)] + [gevent.spawn(self._pulse)]

    def _answer(self) -> None:
        while True:
            self._some.wait()
            while self._first or self._phones:
                if self._together and not self._first:
                    self._answer_phones(self._together)
                else:
                    self._answer_one((self._first or self._phones).popleft())
                gevent.sleep(TURN_S)
            self._some.clear()

    def _answer_phones(self, together: Callable[[], AbstractContextManager[None]]) -> None:
        """Those alone who have asked before the first of them is answered: what they share is no older than that."""
        some = [self._phones.popleft() for _ in range(min(PHONES_AT_ONCE, len(self._phones)))]
        try:
            with together():
                for line in some:
                    self._answer_one(line)
        except Exception as error:  # the database, not a phone
            log.exception("phones.failed", error=type(error).__name__)

    def _answer_one(self, line: Line) -> None:
        try:
            line.answer()
        except Exception as error:  # one screen's words must not silence the others
            log.exception("screen.failed", error=type(error).__name__)
            with suppress(Exception):
                line.close(abort=True)
        line.is_waiting = False
        if line.inbox and not line.closed:
            self.heard(line)

    def _pulse(self) -> None:
        """Every second those whose turn it is; who did not answer the last time is cut off."""
        past = int(monotonic()) - 1
        while True:
            gevent.sleep(max(0.0, past + 2 - monotonic()))
            past += 1
            for place, line in enumerate(self._rounds.pop(past, ())):
                if not line.closed:
                    line.ping()
                    self._rounds[past + line.ping_s].append(line)
                if place % AT_ONCE == AT_ONCE - 1:
                    gevent.sleep(TURN_S)


def _switching(key: str) -> bytes:
    accept = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest())  # noqa: S324 - RFC 6455 §4.2.2
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
    )


def _taken_over(environ: dict[str, Any]) -> _socket.socket:
    """The connection's own socket, out of the web server's hands: it finds its end closed and forgets it."""
    if WAITS in environ:
        wire: _socket.socket = environ[WAITS].take()
    else:
        # where an upgrade is asked, gevent hands out the bare file
        ours = environ.get("gunicorn.socket") or environ["wsgi.input"].raw._sock
        wire = _socket.socket(fileno=ours.detach())
    wire.setblocking(False)
    wire.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NODELAY, 1)
    return wire
