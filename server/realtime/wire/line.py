"""One screen's line: a raw socket and two watchers of the event loop, where Engine.IO keeps four greenlets and a queue.

It is what python-engineio calls a socket, so Socket.IO and Flask-SocketIO work on it unchanged.
"""

from __future__ import annotations

import _socket
from collections import deque
from typing import Any, Protocol

from engineio import packet
from gevent import get_hub

from server.realtime.wire.frames import BINARY, CLOSE, PING, PONG, TEXT, Ear, Unreadable, frame

MOST_UNSENT = 2_000_000
"""Bytes that a slow screen may owe us; then it is cut off, comes back and asks for its state."""
MOST_UNHEARD = 16
"""Messages of one screen that wait to be heard; none has as many to say."""
PIECE = 4_096
READABLE, WRITABLE = 1, 2
PING_FRAME = frame(str(packet.PING).encode())
PONG_TEXT = str(packet.PONG).encode()
ENDED = b""
"""In an inbox: the line has broken off."""


class Desk(Protocol):
    """Where lines put what has to be answered: a watcher itself must never wait."""

    def heard(self, line: Line) -> None:
        """Something lies in the line's inbox."""


class Line:
    """The line of one screen. `ping_s` is how often it is asked whether it is still there."""

    __slots__ = (
        "_desk", "_ear", "_engine", "_gathered", "_reading", "_unsent", "_wire", "_writing", "closed", "closing",
        "inbox", "is_pinged", "is_waiting", "ping_s", "session", "sid",
    )  # fmt: skip
    connected = upgraded = True
    upgrading = False

    def __init__(self, engine: Any, sid: str, wire: _socket.socket, desk: Desk, ping_s: int) -> None:
        self._engine, self.sid, self._wire, self._desk, self.ping_s = engine, sid, wire, desk, ping_s
        self._ear, self._unsent, self.inbox = Ear(), b"", deque[bytes]()
        self._writing: Any = None
        self._gathered: list[bytes] | None = None
        self.session: dict[str, Any] = {}
        self.closed = self.closing = self.is_pinged = self.is_waiting = False
        self._reading = get_hub().loop.io(wire.fileno(), READABLE)

    def listen(self) -> None:
        """From now on."""
        self._reading.start(self._hear)

    # — what Engine.IO asks of a socket ————————————————————————————————————————

    def send(self, pkt: packet.Packet) -> None:
        """As Engine.IO: a packet of its own."""
        encoded = pkt.encode()
        text = isinstance(encoded, str)
        self.write(frame(encoded.encode() if text else encoded, TEXT if text else BINARY))

    def check_ping_timeout(self) -> bool:
        """Engine.IO asks before it sends; the pulse watches here."""
        return not self.closed

    def close(self, _wait: bool = True, abort: bool = False, reason: str | None = None) -> None:
        """Tell the application, say goodbye unless the line has broken, hang up."""
        if self.closing:
            return
        self.closing = True
        ended = reason or self._engine.reason.SERVER_DISCONNECT
        self._engine._trigger_event("disconnect", self.sid, ended, run_async=False)
        if not abort:
            self.send(packet.Packet(packet.CLOSE))
            self.write(frame(b"\x03\xe8", CLOSE))
        if self._gathered:
            gathered, self._gathered = self._gathered, None
            self.write(b"".join(gathered))
        self.closed = True
        self._engine.sockets.pop(self.sid, None)
        self._hang_up()

    # — the wire ———————————————————————————————————————————————————————————————

    def write(self, data: bytes) -> None:
        """Send it at once, or behind what still waits; never half a frame, never mixed, never waiting."""
        if self.closed:
            return
        if self._gathered is not None:
            self._gathered.append(data)
            return
        if self._unsent:
            self._keep(data)
            return
        try:
            written = self._wire.send(data)
        except BlockingIOError:
            written = 0
        except OSError:
            self._break_off()
            return
        if written < len(data):
            self._keep(data[written:])

    def _keep(self, data: bytes) -> None:
        self._unsent += data
        if len(self._unsent) > MOST_UNSENT:
            self._break_off()
        elif self._writing is None:
            self._writing = get_hub().loop.io(self._wire.fileno(), WRITABLE)
            self._writing.start(self._go_on)

    def _go_on(self) -> None:
        """The screen takes more."""
        try:
            self._unsent = self._unsent[self._wire.send(self._unsent) :]
        except BlockingIOError:
            return
        except OSError:
            self._break_off()
            return
        if not self._unsent:
            self._stop_writing()

    def _hear(self) -> None:
        """Something has come; runs in the event loop itself and leaves all that may wait to the desk."""
        try:
            piece = self._wire.recv(PIECE)
            messages = self._ear.take(piece) if piece else [(CLOSE, b"")]
        except BlockingIOError:
            return
        except (OSError, Unreadable):
            messages = [(CLOSE, b"")]
        for opcode, payload in messages:
            self._take(opcode, payload)

    def _take(self, opcode: int, payload: bytes) -> None:
        if opcode == TEXT and payload == PONG_TEXT:
            self.is_pinged = False
        elif opcode == TEXT and payload and len(self.inbox) < MOST_UNHEARD:
            self.inbox.append(payload)
            self._desk.heard(self)
        elif opcode == PING:
            self.write(frame(payload[:125], PONG))
        elif opcode != PONG:
            self._break_off()

    def _break_off(self) -> None:
        """Nothing more is read or sent; the desk tells the application."""
        self._reading.stop()
        self._stop_writing()
        if not self.closing and ENDED not in self.inbox:
            self.inbox.append(ENDED)
            self._desk.heard(self)

    def ping(self) -> None:
        """Ask whether it is there; break off when it has not answered the last time."""
        if self.is_pinged:
            self._break_off()
            return
        self.is_pinged = True
        self.write(PING_FRAME)

    def answer(self) -> None:
        """Let the application hear all that has come; may wait, so never from a watcher. The answer is one piece."""
        self._gathered = []
        try:
            self._let_hear()
        finally:
            gathered, self._gathered = self._gathered, None
        if gathered:
            self.write(b"".join(gathered))

    def _let_hear(self) -> None:
        while self.inbox and not self.closed:
            message = self.inbox.popleft()
            if message == ENDED:
                self.close(abort=True, reason=self._engine.reason.TRANSPORT_CLOSE)
            else:
                self._heard(packet.Packet(encoded_packet=message.decode()))

    def _heard(self, pkt: packet.Packet) -> None:
        if pkt.packet_type == packet.MESSAGE:
            self._engine._trigger_event("message", self.sid, pkt.data, run_async=False)
        elif pkt.packet_type == packet.CLOSE:
            self.close(abort=True, reason=self._engine.reason.CLIENT_DISCONNECT)

    def _hang_up(self) -> None:
        self._reading.stop()
        self._reading.close()
        self._stop_writing()
        self._wire.close()

    def _stop_writing(self) -> None:
        if self._writing is not None:
            self._writing.stop()
            self._writing.close()
            self._writing = None
