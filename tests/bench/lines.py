"""The cheapest client that can be: raw keep-alive connections in one loop, with questions that were made before."""

from __future__ import annotations

import json
import selectors
import socket
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

Json = dict[str, Any]

STALL_S = 60.0


@dataclass(frozen=True, slots=True)
class Done:
    """One answered question."""

    sent_at: float
    took_s: float
    status: int
    body: bytes

    def json(self) -> Json:
        """The body of a success."""
        assert self.status < 300, self.body
        answer: Json = json.loads(self.body)
        return answer


class HttpLine:
    """One connection, as one device or one officer."""

    def __init__(self, base_url: str, **headers: str) -> None:
        place = urlsplit(base_url)
        self.socket = socket.create_connection((place.hostname or "", place.port or 80), STALL_S)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        self._heard = b""
        self._sent_at = 0.0

    def again(self) -> HttpLine:
        """A new connection to the same door, for the same person."""
        other = HttpLine.__new__(HttpLine)
        other.socket = socket.create_connection(self.socket.getpeername(), STALL_S)
        other._head, other._heard, other._sent_at = self._head, b"", 0.0
        return other

    def question(self, method: str, path: str, body: Json | None = None) -> bytes:
        """The request's bytes."""
        data = b"" if body is None else json.dumps(body).encode()
        head = f"{method} /api/v1{path} HTTP/1.1\r\nHost: bench\r\n{self._head}"
        kind = f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n"
        return head.encode() + kind.encode() + data

    def send(self, question: bytes) -> None:
        """The clock starts."""
        self._heard = b""
        self._sent_at = time.monotonic()
        self.socket.sendall(question)

    def hear(self) -> Done | None:
        """What has arrived by now; None while it is not whole."""
        piece = self.socket.recv(262_144)
        if not piece:
            raise ConnectionError("the server hung up")
        self._heard += piece
        head, gap, body = self._heard.partition(b"\r\n\r\n")
        if not gap or len(body) < _length(head):
            return None
        return Done(self._sent_at, time.monotonic() - self._sent_at, int(head[9:12]), body)

    def ask(self, method: str, path: str, body: Json | None = None) -> Done:
        """One question, waited for."""
        self.send(self.question(method, path, body))
        while (done := self.hear()) is None:
            pass
        return done


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        if line[:15].lower() == b"content-length:":
            return int(line[15:])
    raise ValueError(f"no length: {head!r}")


def drive(work: Sequence[tuple[HttpLine, Iterable[bytes]]]) -> list[Done]:
    """Each line asks its questions one after the other, all lines at once."""
    done: list[Done] = []
    with selectors.DefaultSelector() as selector:
        for line, questions in work:
            left = iter(questions)
            selector.register(line.socket, selectors.EVENT_READ, (line, left))
            line.send(next(left))
        while selector.get_map():
            ready = selector.select(STALL_S)
            assert ready, "the server answers no more"
            for key, _ in ready:
                line, left = key.data
                if (answer := line.hear()) is not None:
                    done.append(answer)
                    if (following := next(left, None)) is None:
                        selector.unregister(key.fileobj)
                    else:
                        line.send(following)
    return done
