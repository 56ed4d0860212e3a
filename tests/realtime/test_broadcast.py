"""A frame that is built once reads like any other, and never mixes with what is still on its way."""

import socket
from queue import Queue
from types import SimpleNamespace
from typing import Any

import pytest
from socketio.packet import Packet
from wsproto import ConnectionType
from wsproto.connection import Connection
from wsproto.events import TextMessage

from server.realtime.broadcast import WIRE, frame_of, written_at_once


def read_back(frame: bytes) -> Any:
    """What an independent WebSocket client and Socket.IO's own decoder make of it."""
    client = Connection(ConnectionType.CLIENT)
    client.receive_data(frame)
    messages = [event for event in client.events() if isinstance(event, TextMessage)]
    text = "".join(message.data for message in messages)
    assert messages[-1].message_finished
    assert text[0] == "4", "an Engine.IO message"
    return Packet(encoded_packet=text[1:])


@pytest.mark.parametrize("size", [0, 1, 80, 125, 126, 127, 5_000, 65_500, 65_535, 65_536, 200_000])
def test_any_size_is_read_back_by_others(size: int) -> None:
    state = {"screen": "hall_board", "revision": 7, "state": "ố" * (size // 3)}
    packet = read_back(frame_of("snapshot", state))
    assert packet.data == ["snapshot", state]
    assert packet.namespace is None, "none is the root, where all screens are"


class Wire:
    """The socket under a screen's line."""

    def __init__(self, takes: int | Exception) -> None:
        self.takes = takes
        self.written = b""
        self.is_shut = False

    def send(self, data: bytes) -> int:
        """As a socket that does not wait."""
        if isinstance(self.takes, Exception):
            raise self.takes
        self.written += data[: self.takes]
        return min(self.takes, len(data))

    def shutdown(self, how: int) -> None:
        """Both ways."""
        self.is_shut = how == socket.SHUT_RDWR


def screen_on(wire: Wire | None, *, queued: int = 0, connected: bool = True) -> Any:
    waiting: Queue[int] = Queue()
    for number in range(queued):
        waiting.put(number)
    return SimpleNamespace(connected=connected, queue=waiting, **{WIRE: wire})


def test_a_frame_is_written_whole() -> None:
    wire = Wire(takes=100)
    assert written_at_once(screen_on(wire), b"frame")
    assert wire.written == b"frame"
    assert not wire.is_shut


OTHERWISE = [
    pytest.param(None, id="a screen that has gone"),
    pytest.param(screen_on(None), id="a line without a wire of its own"),
    pytest.param(screen_on(Wire(100), queued=1), id="something older is still queued"),
    pytest.param(screen_on(Wire(100), connected=False), id="a line that is closing"),
    pytest.param(screen_on(Wire(BlockingIOError())), id="a full buffer"),
]


@pytest.mark.parametrize("screen", OTHERWISE)
def test_otherwise_it_goes_the_ordinary_way_behind_what_is_older(screen: Any) -> None:
    assert not written_at_once(screen, b"frame")
    assert screen is None or not getattr(screen, WIRE) or getattr(screen, WIRE).written == b""


def test_a_screen_that_took_a_part_is_cut_off_and_asks_again() -> None:
    wire = Wire(takes=2)
    assert written_at_once(screen_on(wire), b"frame")
    assert wire.is_shut


def test_a_broken_line_is_left_to_whoever_watches_it() -> None:
    assert written_at_once(screen_on(Wire(ConnectionResetError())), b"frame")
