"""A live screen as browsers have it: connects by itself, again and again, and keeps the newest snapshot."""

from __future__ import annotations

from typing import Any, Self

import socketio


class LiveScreen:
    """`revision` is that of the snapshot it shows, -1 while it has no connection."""

    def __init__(self, base_url: str, screen: str, token: str) -> None:
        self.revision = -1
        self.state: Any = None
        self.connections = 0
        self._base_url = base_url
        self._auth = {"token": token, "screen": screen}
        self._client = socketio.Client(reconnection_delay=0.05, reconnection_delay_max=0.2)
        self._client.on("connect", self._connected)
        self._client.on("disconnect", self._gone)
        self._client.on("snapshot", self._shown)

    def __enter__(self) -> Self:
        self._client.connect(self._base_url, transports=["websocket"], auth=self._auth)
        return self

    def __exit__(self, *_: object) -> None:
        self._client.shutdown()

    def _connected(self) -> None:
        self.connections += 1

    def _gone(self, *_: object) -> None:
        self.revision = -1

    def _shown(self, snapshot: Any) -> None:
        self.revision, self.state = snapshot["revision"], snapshot["state"]
