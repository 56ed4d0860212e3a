"""Many live screens in one loop: Socket.IO by bare WebSocket frames, since a library's thousand would be the load."""

from __future__ import annotations

import json
import os
import re
import selectors
import socket
import time
from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from random import uniform
from typing import Any, Self

_REVISION = re.compile(rb'"revision":\s*(\d+)')
_OPEN, _PING, _MESSAGE = b"0", b"2", b"42"


class Screen:
    """One socket. `revision` is that of its newest snapshot, `shown_at` when that was whole, `size` its bytes."""

    def __init__(self, port: int, auth: dict[str, Any]) -> None:
        self.revision, self.shown_at, self.size = -1, 0.0, 0
        self._port, self._auth = port, auth
        self.connect()

    def connect(self) -> None:
        """Knock; it does not wait."""
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self.socket.connect_ex(("127.0.0.1", self._port))
        self._heard = bytearray()
        self._is_upgraded = False

    def say_hello(self) -> None:
        """Once the line stands. A phone says in the address that it is one, as ours do."""
        kind = "&screen=phone" if self._auth["screen"] == "phone" else ""
        lines = [
            f"GET /socket.io/?EIO=4&transport=websocket{kind} HTTP/1.1", "Host: bench", "Upgrade: websocket",
            "Connection: Upgrade", "Sec-WebSocket-Key: dG9pbHVvdC1iZW5jaC4uLg==", "Sec-WebSocket-Version: 13", "", "",
        ]  # fmt: skip
        self.socket.sendall("\r\n".join(lines).encode())

    def hear(self) -> None:
        """Take in what has arrived."""
        piece = self.socket.recv(1_048_576)
        if not piece:
            raise ConnectionError("the server hung up on a screen")
        self._heard += piece
        if not self._is_upgraded:
            self._is_upgraded = self._skip_head()
        while self._is_upgraded and (frame := self._frame()) is not None:
            self._take(frame)

    def _skip_head(self) -> bool:
        end = self._heard.find(b"\r\n\r\n")
        if end < 0:
            return False
        assert self._heard.startswith(b"HTTP/1.1 101"), bytes(self._heard[:200])
        del self._heard[: end + 4]
        return True

    def _frame(self) -> bytes | None:
        """The next whole frame's content; a server sends them unmasked and here in one piece each."""
        if len(self._heard) < 2:
            return None
        wide = {126: 2, 127: 8}.get(self._heard[1], 0)
        start = 2 + wide
        length = int.from_bytes(self._heard[2:start], "big") if wide else self._heard[1]
        if len(self._heard) < start + length:
            return None
        content = bytes(self._heard[start : start + length])
        del self._heard[: start + length]
        return content

    def _take(self, content: bytes) -> None:
        if content.startswith(_MESSAGE):
            found = _REVISION.search(content, 0, 200)
            self.revision = int(found.group(1)) if found else self.revision
            self.shown_at, self.size = time.monotonic(), len(content)
        elif content.startswith(_OPEN):
            self._send(b"40" + json.dumps(self._auth).encode())
        elif content == _PING:
            self._send(b"3")

    def _send(self, content: bytes) -> None:
        """A masked text frame."""
        assert len(content) < 65_536
        mask = os.urandom(4)
        length = bytes([0x80 | len(content)]) if len(content) < 126 else b"\xfe" + len(content).to_bytes(2, "big")
        self.socket.sendall(b"\x81" + length + mask + bytes(b ^ mask[n % 4] for n, b in enumerate(content)))


class Screens:
    """Screens with one loop for all."""

    def __init__(self, port: int, auths: Sequence[dict[str, Any]], *, come_back: bool = False) -> None:
        self._come_back, self._gone = come_back, list[tuple[float, int, Screen]]()
        self.turned_away = 0
        self.all: list[Screen] = []
        self._selector = selectors.DefaultSelector()
        for auth in auths:
            screen = Screen(port, auth)
            self.all.append(screen)
            self._selector.register(screen.socket, selectors.EVENT_WRITE, screen)
            self.listen(0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._selector.close()
        for screen in self.all:
            screen.socket.close()

    def listen(self, timeout_s: float) -> None:
        """Take in what has arrived, waiting at most so long for anything at all."""
        for key, ready in self._selector.select(timeout_s):
            try:
                if ready & selectors.EVENT_WRITE:
                    key.data.say_hello()
                    self._selector.modify(key.fileobj, selectors.EVENT_READ, key.data)
                else:
                    key.data.hear()
            except OSError:
                if not self._come_back:
                    raise
                self._later(key.data)
        while self._gone and self._gone[0][0] <= time.monotonic():
            self._again(heappop(self._gone)[2])

    def _later(self, screen: Screen) -> None:
        """Whom a full door has turned away tries again as our screens do, after one to two seconds."""
        self._selector.unregister(screen.socket)
        screen.socket.close()
        self.turned_away += 1
        heappush(self._gone, (time.monotonic() + uniform(0.75, 2.25), self.turned_away, screen))

    def _again(self, screen: Screen) -> None:
        screen.connect()
        self._selector.register(screen.socket, selectors.EVENT_WRITE, screen)

    def listen_until(self, true: Callable[[], bool], timeout_s: float) -> None:
        """TimeoutError when it does not come true."""
        until = time.monotonic() + timeout_s
        while not true():
            if time.monotonic() > until:
                raise TimeoutError(f"{sum(one.revision < 0 for one in self.all)} screens show nothing")
            self.listen(0.05)

    def listen_for(self, seconds: float) -> None:
        """Stay connected while nothing is asked."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.listen(0.05)

    def have(self, revision: int) -> bool:
        """Whether all show that revision, or a later one."""
        return all(one.revision >= revision for one in self.all)
