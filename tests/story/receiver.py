"""Another system that is told what happens: a real HTTP server on this machine, which tests make behave badly."""

from __future__ import annotations

import hmac
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

Json = dict[str, Any]
Behaviour = Callable[[BaseHTTPRequestHandler], object]


@dataclass(frozen=True)
class Told:
    """One POST that came in."""

    path: str
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> Json:
        """What it says."""
        content: Json = json.loads(self.raw)
        return content

    @property
    def revision(self) -> int:
        """Of the centre, as the header says."""
        return int(self.headers["X-Toiluot-Revision"])

    @property
    def event(self) -> str:
        """Its public name."""
        return self.headers["X-Toiluot-Event"]

    def is_signed_with(self, secret: str) -> bool:
        """Checked as a receiver would, by hand and not by the server's own code."""
        parts = dict(part.split("=", 1) for part in self.headers["X-Toiluot-Signature"].split(","))
        expected = hmac.new(secret.encode(), parts["t"].encode() + b"." + self.raw, sha256).hexdigest()
        return hmac.compare_digest(expected, parts["v1"])


def answers(status: int, body: bytes = b"", **headers: str) -> Behaviour:
    """An ordinary answer."""

    def behave(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    return behave


def hangs(until: threading.Event) -> Behaviour:
    """Says nothing at all for a while."""
    return lambda _request: [until.wait(30), None][1]


def trickles(until: threading.Event) -> Behaviour:
    """A sign of its first line now and then, for ever."""

    def behave(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 ")
        try:
            while not until.wait(0.05):
                request.wfile.write(b"O")
                request.wfile.flush()
        except OSError:
            return

    return behave


def hangs_up(request: BaseHTTPRequestHandler) -> None:
    """Takes it and goes without a word."""
    request.close_connection = True


def lies(request: BaseHTTPRequestHandler) -> None:
    """Promises a body that does not come."""
    request.send_response(200)
    request.send_header("Content-Length", "1000000")
    request.end_headers()
    request.wfile.write(b"half of it")
    request.close_connection = True


def babbles(request: BaseHTTPRequestHandler) -> None:
    """Speaks no HTTP."""
    request.wfile.write(b"\x00\xff hello?\r\n\r\n")
    request.close_connection = True


@dataclass
class Receiver:
    """Listens on a port of its own; `plan` says how it behaves to each request in turn, after that it takes all."""

    port: int = 0
    plan: list[Behaviour] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    _server: ThreadingHTTPServer | None = None

    @property
    def url(self) -> str:
        """Where to post."""
        return f"http://127.0.0.1:{self.port}/toiluot?from=hall"

    @property
    def taken(self) -> list[int]:
        """The revisions in the order in which they came."""
        return [one.revision for one in self.told]

    @property
    def events(self) -> list[str]:
        """The public names in the order in which they came."""
        return [one.event for one in self.told]

    def start(self) -> Self:
        """Listen; after a stop on the same port again."""
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), self._handler())
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def stop(self) -> None:
        """Nobody listens there any more."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers["Content-Length"]))
                behave = receiver.plan.pop(0) if receiver.plan else answers(204)
                receiver.told.append(Told(self.path, dict(self.headers), raw))
                behave(self)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
                """Keep quiet."""

        return Handler


@contextmanager
def receiving(*plan: Behaviour) -> Iterator[Receiver]:
    """One that listens until the end of the test."""
    receiver = Receiver(plan=list(plan)).start()
    try:
        yield receiver
    finally:
        receiver.stop()
