"""A frame that is built once reads like any other, and a line never mixes frames, waits, or believes what it hears."""

import _socket
import socket
from collections.abc import Iterator
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import gevent
import pytest
from engineio import packet
from socketio.packet import Packet
from wsproto import ConnectionType
from wsproto.connection import Connection
from wsproto.events import Ping, TextMessage

from server.realtime.broadcast import frame_of
from server.realtime.wire.frames import CLOSE, CONTINUED, PING, PONG, TEXT, Ear, Unreadable, frame
from server.realtime.wire.knock import asked_for_a_line
from server.realtime.wire.line import ENDED, MOST_UNHEARD, MOST_UNSENT, Line


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


@pytest.mark.parametrize("size", [0, 1, 125, 126, 4_000, 65_535, 65_536])
def test_what_an_independent_client_sends_is_heard_however_it_is_cut(size: int) -> None:
    client, ear = Connection(ConnectionType.CLIENT), Ear()
    said = client.send(TextMessage(data="x" * size)) + client.send(Ping(b"?"))
    half = len(said) // 2
    heard = [*ear.take(said[:half]), *ear.take(said[half:-1]), *ear.take(said[-1:])]
    assert heard == [(TEXT, b"x" * size), (PING, b"?")]


def masked(data: bytes, opcode: int, *, final: bool = True) -> bytes:
    return bytes([(0x80 if final else 0) | opcode, 0x80 | len(data)]) + bytes(4) + data


def test_a_message_in_several_frames_is_one_message() -> None:
    pieces = masked(b"4", TEXT, final=False) + masked(b"", PING) + masked(b"2[]", CONTINUED)
    assert Ear().take(pieces) == [(PING, b""), (TEXT, b"42[]")]


ODD = [
    pytest.param(frame(b"2probe"), id="not masked"),
    pytest.param(b"\xc1\x80" + bytes(4), id="compressed, which was not agreed"),
    pytest.param(masked(b"?", CONTINUED), id="the rest of nothing"),
    pytest.param(b"\x81\xff" + (2**40).to_bytes(8, "big") + bytes(4), id="a terabyte"),
    pytest.param(
        b"".join(masked(b"x" * 125, TEXT if n == 0 else CONTINUED, final=False) for n in range(600)), id="no end"
    ),
]


@pytest.mark.parametrize("said", ODD)
def test_what_no_screen_says_is_not_heard(said: bytes) -> None:
    with pytest.raises(Unreadable):
        Ear().take(said)


class Place:
    """A line with a plain socket at its other end; `waiting` is what the desk was told of."""

    def __init__(self) -> None:
        self.screen, ours = socket.socketpair()
        wire = _socket.socket(fileno=ours.detach())
        wire.setblocking(False)
        self.told: list[tuple[str, Any]] = []
        self.waiting: list[Line] = []
        reason = SimpleNamespace(TRANSPORT_CLOSE="cut", SERVER_DISCONNECT="server", CLIENT_DISCONNECT="client")
        engine = SimpleNamespace(reason=reason, sockets={"s": None}, _trigger_event=self._told)
        self.line = Line(engine, "s", wire, self, ping_s=5)
        self.line.listen()

    def _told(self, event: str, _sid: str, said: Any, run_async: bool) -> None:
        assert not run_async
        self.told.append((event, said))

    def heard(self, line: Line) -> None:
        self.waiting.append(line)

    def says(self, data: bytes) -> None:
        """And the event loop goes round."""
        self.screen.sendall(data)
        gevent.sleep(0.005)

    def gets(self) -> bytes:
        self.screen.setblocking(False)
        return self.screen.recv(1_000_000)


@pytest.fixture
def place() -> Iterator[Place]:
    made = Place()
    yield made
    made.line.close(abort=True)
    made.screen.close()


def test_a_screens_words_are_left_to_the_desk_and_heard_in_order(place: Place) -> None:
    place.says(masked(b"40{}", TEXT) + masked(b"42[]", TEXT))
    assert place.told == [], "a watcher of the loop answers nothing itself"
    assert place.waiting == [place.line, place.line]
    place.line.answer()
    assert place.told == [("message", "0{}"), ("message", "2[]")]


def test_a_line_that_answers_its_ping_stays_and_one_that_does_not_is_cut_off(place: Place) -> None:
    place.line.ping()
    assert place.gets() == frame(b"2")
    place.says(masked(b"3", TEXT))
    place.line.ping()
    assert place.waiting == []
    place.line.ping()
    place.line.answer()
    assert place.told == [("disconnect", "cut")]
    assert place.line.closed


def test_a_slow_screen_gets_every_byte_in_order_and_nobody_waits_for_it(place: Place) -> None:
    big = [frame(bytes([65 + n]) * 300_000) for n in range(3)]
    for one in big:
        place.line.write(one)
    got, wanted = b"", b"".join(big)
    while len(got) < len(wanted):
        with suppress(BlockingIOError):  # the line writes on when the event loop goes round
            got += place.gets()
        gevent.sleep(0.001)
    assert got == wanted


def test_a_screen_that_takes_nothing_is_cut_off_and_asks_again(place: Place) -> None:
    for _ in range(MOST_UNSENT // 300_000 + 3):
        place.line.write(frame(b"x" * 300_000))
    place.line.answer()
    assert place.line.closed


@pytest.mark.parametrize("said", [b"GET / HTTP/1.1\r\n\r\n", masked(b"\x00", 0x2), masked(b"\x03\xe8", CLOSE)])
def test_a_line_that_says_what_no_screen_says_ends(place: Place, said: bytes) -> None:
    place.says(said)
    place.line.answer()
    assert place.told == [("disconnect", "cut")]
    place.line.write(frame(b"2"))
    place.line.close()
    assert len(place.told) == 1, "it ends once"


def test_a_chatterer_is_cut_off(place: Place) -> None:
    place.says(masked(b"42[]", TEXT) * (MOST_UNHEARD + 1))
    assert place.line.inbox[-1] == ENDED


def test_a_websocket_ping_is_answered_and_a_goodbye_is_said(place: Place) -> None:
    place.says(masked(b"?", PING))
    assert place.gets() == frame(b"?", PONG)
    place.line.close()
    assert place.gets() == frame(str(packet.CLOSE).encode()) + frame(b"\x03\xe8", CLOSE)
    assert place.screen.recv(1) == b""


PHONE = (
    b"GET /socket.io/?screen=phone&EIO=4&transport=websocket HTTP/1.1\r\nHost: hall\r\nUpgrade: websocket\r\n"
    b"Origin: http://hall\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


def test_a_phone_at_the_door_is_understood_at_once() -> None:
    asked = asked_for_a_line(PHONE)
    assert asked is not None
    assert (asked["PATH_INFO"], asked["QUERY_STRING"]) == ("/socket.io/", "screen=phone&EIO=4&transport=websocket")
    assert (asked["HTTP_HOST"], asked["HTTP_ORIGIN"]) == ("hall", "http://hall")
    assert asked["HTTP_SEC_WEBSOCKET_VERSION"] == "13"


NOT_PLAIN = [
    PHONE[:-2], PHONE + b"more", PHONE + PHONE,
    PHONE.replace(b"GET", b"POST"), PHONE.replace(b"/1.1", b"/1.0"), PHONE.replace(b"/socket.io/?", b"/socket.io?"),
    PHONE.replace(b"Upgrade:", b"Host:"), PHONE.replace(b"Upgrade:", b" Upgrade:"),
    PHONE.replace(b"Upgrade:", b"Upgrade"),
    PHONE.replace(b"Upgrade:", b"X_Forwarded-Proto:"), PHONE.replace(b"Upgrade:", b"Content-Length: 3\r\nUpgrade:"),
    PHONE.replace(b"hall\r\nUp", b"hall\nUp"), PHONE.replace(b"hall\r\nUp", b"hall\rUp"),
]  # fmt: skip


@pytest.mark.parametrize("said", NOT_PLAIN)
def test_what_is_not_plain_at_the_door_is_left_to_the_web_server(said: bytes) -> None:
    assert asked_for_a_line(said) is None
