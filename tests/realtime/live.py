"""Real sockets: a threaded server on this machine, and screens that speak Socket.IO to it."""

from __future__ import annotations

import socket
import threading
from queue import Queue
from time import monotonic
from typing import Any

import socketio
from werkzeug.serving import WSGIRequestHandler, make_server

from server.app import Server
from tests.story.doors import Json

PATIENCE_S = 10.0


class RefusedError(Exception):
    """The server did not let a screen connect; `said` is what it told."""

    def __init__(self, said: Any) -> None:
        super().__init__(str(said))
        self.said = said


class Quiet(WSGIRequestHandler):
    """Tests speak by their results."""

    def log(self, *_: Any) -> None:
        """Nothing."""


class LiveScreen:
    """One screen's line. Snapshots queue up until the test looks at them."""

    def __init__(self, url: str, auth: Json, headers: dict[str, str]) -> None:
        self._snapshots: Queue[Json] = Queue()
        self._cut = threading.Event()
        self._refusal: list[Any] = []
        self._client = socketio.Client(reconnection=False, handle_sigint=False)
        self._news: Queue[Json] = Queue()
        self._client.on("snapshot", self._snapshots.put)
        self._client.on("queue", self._news.put)
        self._client.on("disconnect", lambda *_: self._cut.set())
        self._client.on("connect_error", self._refused)
        try:
            self._client.connect(url, auth=auth, headers=headers, transports=["websocket"], wait_timeout=PATIENCE_S)
        except socketio.exceptions.ConnectionError as error:
            raise RefusedError(self._refusal[0] if self._refusal else str(error)) from error

    def next(self) -> Json:
        """The next snapshot."""
        return self._snapshots.get(timeout=PATIENCE_S)

    def news(self) -> Json:
        """The next news of its whole line."""
        return self._news.get(timeout=PATIENCE_S)

    def has_heard_of(self, service_id: str) -> bool:
        """Sooner or later, news of that line."""
        while self.news()["service_id"] != service_id:
            pass
        return True

    def has_heard_nothing_more(self) -> bool:
        """Nothing has come that the test did not look at."""
        return self._snapshots.empty() and self._news.empty()

    def is_cut_off(self) -> bool:
        """Waits for the end of the line."""
        return self._cut.wait(PATIENCE_S)

    def ask(self, event: str, *data: Any) -> None:
        """Say something that a screen has no business to say."""
        self._client.emit(event, *data)

    def leaves(self) -> None:
        """Hang up at once: a polite goodbye waits three seconds for an answer."""
        if self._client.connected:
            self._hang_up()
            self._cut.wait(PATIENCE_S)

    def _refused(self, said: Any) -> None:
        self._refusal.append(said)
        self._hang_up()

    def _hang_up(self) -> None:
        wire = self._client.eio.ws
        if wire and wire.sock:
            wire.sock.shutdown(socket.SHUT_RDWR)


class Live:
    """The server on a real port. The relay runs when the test says so: nothing is left to chance."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._listener = make_server("127.0.0.1", 0, server.app, threaded=True, request_handler=Quiet)
        self._thread = threading.Thread(target=self._listener.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        self._screens: list[LiveScreen] = []
        self._later_s = 0

    def screen(
        self, kind: str | None, token: Any = None, *, headers: dict[str, str] | None = None, **auth: Any
    ) -> LiveScreen:
        """Connect a screen of that kind; None does not say which."""
        url = f"http://127.0.0.1:{self._listener.port}"
        said = {} if kind is None else {"screen": kind}
        screen = LiveScreen(url, {**said, **({"token": token} if token else {}), **auth}, headers or {})
        self._screens.append(screen)
        return screen

    def relay(self) -> None:
        """Three seconds pass for it: whatever is due by then is sent now."""
        self._later_s += 3
        self.server.relay.flush(monotonic() + self._later_s)

    def stop(self) -> None:
        """Hang up everywhere."""
        for screen in self._screens:
            screen.leaves()
        self._listener.shutdown()
        self._listener.server_close()
        self._thread.join(PATIENCE_S)
