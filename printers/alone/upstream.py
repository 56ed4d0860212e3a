"""The way from a kiosk's own door to the server: requests handed on, sockets joined end to end."""

import select
import socket
import ssl
import threading
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

CONNECT_S, ANSWER_S = 2.0, 5.0
"""Shorter than the screen's patience of 8 s: a touch is answered here in time when the server does not."""
AWAY = frozenset({502, 503, 504})
"""Somebody in front of the server says that it is not there, or it says so itself."""
_OF_ONE_HOP = frozenset(
    {"connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade", "content-length",
     "host", "origin", "accept-encoding", "if-none-match", "if-modified-since"}
)  # fmt: skip
_PIECE = 65_536

Headers = list[tuple[str, str]]


class ServerAway(Exception):
    """No answer: whether the server has done what was asked is not known."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as the browser sent it."""

    method: str
    path: str
    headers: Headers
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said."""

    status: int
    headers: Headers
    body: bytes


class Upstream:
    """Every request has a line of its own. The server sees its own address, not the kiosk's door."""

    def __init__(self, server_url: str) -> None:
        place = urlsplit(server_url)
        self._is_tls = place.scheme == "https"
        self._host = place.hostname or ""
        self._port = place.port or (443 if self._is_tls else 80)
        self._origin = f"{place.scheme}://{place.netloc}"
        self._netloc = place.netloc
        self._joined: set[socket.socket] = set()
        self._lock = threading.Lock()

    def send(self, asked: Asked) -> Answer:
        """The server's answer; raises ServerAway."""
        kind = HTTPSConnection if self._is_tls else HTTPConnection
        line = kind(self._host, self._port, timeout=CONNECT_S)
        try:
            line.connect()
            line.sock.settimeout(ANSWER_S)
            line.request(asked.method, asked.path, asked.body or None, dict(self._headers(asked)))
            got = line.getresponse()
            answer = Answer(got.status, _kept(got.getheaders()), got.read())
        except (OSError, HTTPException) as error:
            raise ServerAway(str(error)) from error
        finally:
            line.close()
        if answer.status in AWAY:
            raise ServerAway(f"{asked.path} answered {answer.status}")
        return answer

    def _headers(self, asked: Asked) -> Headers:
        """Origin is the server's own: to it, the kiosk's door is a part of itself."""
        had_origin = any(name.lower() == "origin" for name, _ in asked.headers)
        more = [("Host", self._netloc), ("Accept-Encoding", "identity")]
        return [*_kept(asked.headers), *more, *([("Origin", self._origin)] if had_origin else [])]

    def join(self, asked: Asked, browser: socket.socket) -> None:
        """A WebSocket: bytes go both ways until one side ends; raises ServerAway when there is nobody to join."""
        try:
            server = self._opened()
        except OSError as error:
            raise ServerAway(str(error)) from error
        with server:
            wanted = [*self._headers(asked), ("Connection", "Upgrade"), ("Upgrade", "websocket")]
            head = "".join(f"{name}: {value}\r\n" for name, value in wanted)
            server.sendall(f"{asked.method} {asked.path} HTTP/1.1\r\n{head}\r\n".encode("latin-1"))
            with self._lock:
                self._joined.add(server)
            try:
                _carry(browser, server)
            finally:
                with self._lock:
                    self._joined.discard(server)

    def part(self) -> None:
        """End every joined line: the server is away, and a line that only hangs tells nobody."""
        with self._lock:
            for server in self._joined:
                try:
                    server.shutdown(socket.SHUT_RDWR)
                except OSError:  # gone already
                    continue

    def _opened(self) -> socket.socket:
        line = socket.create_connection((self._host, self._port), CONNECT_S)
        if self._is_tls:
            line = ssl.create_default_context().wrap_socket(line, server_hostname=self._host)
        line.settimeout(None)
        return line


def _kept(headers: Headers) -> Headers:
    return [(name, value) for name, value in headers if name.lower() not in _OF_ONE_HOP]


def _carry(browser: socket.socket, server: socket.socket) -> None:
    """Until either side ends. A TLS line may hold bytes that select does not see, so it is asked first."""
    other = {browser: server, server: browser}
    while True:
        held = [server] if isinstance(server, ssl.SSLSocket) and server.pending() else []
        ready = held or select.select([browser, server], [], [])[0]
        for one in ready:
            try:
                piece = one.recv(_PIECE)
                if not piece:
                    return
                other[one].sendall(piece)
            except OSError:
                return
