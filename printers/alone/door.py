"""The kiosk's own door at 127.0.0.1: pages, state, numbers and the live line, with the server or without it."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import structlog

from printers.alone.issuing import Unable
from printers.alone.kiosk import AloneKiosk, said
from printers.alone.upstream import Answer, Asked, ServerAway

log = structlog.get_logger(__name__)

LARGEST = 65_536
"""Bytes of a body; no screen sends more."""
STATE, TICKETS = "/api/v1/kiosk", "/api/v1/tickets"
MAY_CARRY = ("/kiosk", "/ui/", "/api/v1/", "/socket.io")
"""What a kiosk's screen needs; nothing else of the server is reached through here."""
AWAY = "Máy chủ đang mất liên lạc; xin thử lại sau."


class KioskServer(ThreadingHTTPServer):
    """Listens on this machine alone."""

    daemon_threads = True

    def __init__(self, port: int, kiosk: AloneKiosk) -> None:
        self.kiosk = kiosk
        super().__init__(("127.0.0.1", port), _Handler)
        here = self.server_address[1]
        self.names = {f"127.0.0.1:{here}", f"localhost:{here}"}

    @property
    def url(self) -> str:
        """What the kiosk's browser opens."""
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: KioskServer
    timeout = 60

    def do_GET(self) -> None:
        """Pages, states and the live line."""
        self._serve(b"")

    def do_POST(self) -> None:
        """Whatever changes something."""
        size = int(self.headers.get("Content-Length") or 0)
        if size > LARGEST:
            self.close_connection = True
            self._say(_refusal(Unable(413, "request.too_large")))
            return
        self._serve(self.rfile.read(size))

    def _serve(self, body: bytes) -> None:
        asked = Asked(self.command, self.path, list(self.headers.items()), body)
        if self.headers.get("Host") not in self.server.names or not self.path.startswith(MAY_CARRY):
            self._say(_refusal(Unable(404, "not_found")))  # another name may be another site's page that found us
        elif self.headers.get("Upgrade", "").lower() == "websocket":
            self._join(asked)
        else:
            self._say(self._answer(asked))

    def _answer(self, asked: Asked) -> Answer:
        place = urlsplit(asked.path).path
        kiosk, token = self.server.kiosk, _bearer(self.headers.get("Authorization", ""))
        try:
            if (asked.method, place) == ("POST", TICKETS):
                return kiosk.ticket(asked, token)
            if (asked.method, place) == ("GET", STATE):
                return kiosk.state(asked, token)
            if asked.method == "GET" and (place == "/kiosk" or place.startswith("/ui/")):
                return kiosk.page(asked, place)
            return kiosk.handed_on(asked)
        except Unable as error:
            return _refusal(error)
        except ServerAway:
            return _refusal(Unable(503, "unavailable", AWAY))

    def _join(self, asked: Asked) -> None:
        self.close_connection = True
        try:
            self.server.kiosk.join(asked, self.connection)
        except ServerAway:
            self._say(_refusal(Unable(503, "unavailable", AWAY)))

    def _say(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers:
            if name.lower() not in ("date", "server"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def log_message(self, *_: object) -> None:
        """A kiosk asks every few seconds; what matters is logged where it happens."""


def _bearer(header: str) -> str | None:
    kind, _, token = header.partition(" ")
    return token.strip() or None if kind.lower() == "bearer" else None


def _refusal(error: Unable) -> Answer:
    facts = {"retry_after_s": 2} if error.status == 503 else {}
    return said(error.status, {"error": {"code": error.code, "message": error.message or error.code, "facts": facts}})
