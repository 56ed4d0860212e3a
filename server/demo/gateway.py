"""The demo's text gateway: takes the notices that a centre's own would take, checks each signature, and sends nothing.

It keeps what it would have sent in a file, for the page that shows it. The small checks here are what whoever builds a
real one has to do as well (docs/integration).
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from server.commands.integration.webhooks import DrawWebhookSecret
from server.commands.setup.edit import SaveSetup
from server.demo.fill import write_private
from server.domain.integration.notifications import DUE
from server.domain.roles import system_actor
from server.executor import Executor
from server.storage.site_records import SiteRecords

NAME = "Cổng tin nhắn thử"
FILE = "gateway.json"
KEPT = 60
LARGEST = 65_536
OLDEST_S = 300
"""A notice that was signed longer ago is somebody's copy of it."""
Start = Callable[[str, list[tuple[str, str]]], object]


class Gateway:
    """A WSGI application. `secret` is what the centre signs with; without one nothing is taken."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self.secret = ""
        self._place = folder / FILE
        self._clock = clock
        self._messages: list[dict[str, Any]] = []
        write_private(self._place, {"messages": []})

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """204 for what was taken, 401 for what somebody else sent, 400 for what is no notice."""
        status = self._taken(environ)
        start(status, [("Content-Length", "0")])
        return [b""]

    def _taken(self, environ: dict[str, Any]) -> str:
        length = environ.get("CONTENT_LENGTH") or "0"
        if not length.isdigit() or int(length) > LARGEST:
            return "413 Content Too Large"
        raw = environ["wsgi.input"].read(int(length))
        if not is_signed(environ.get("HTTP_X_TOILUOT_SIGNATURE", ""), raw, self.secret, self._clock()):
            return "401 Unauthorized"
        told = json.loads(raw)
        if told.get("event") == DUE:
            self._keep(environ.get("HTTP_X_TOILUOT_DELIVERY", ""), told["data"])
        return "204 No Content"

    def _keep(self, delivery_id: str, data: dict[str, Any]) -> None:
        """Once: the same delivery may come again when an answer was lost on its way."""
        if any(one["id"] == delivery_id for one in self._messages):
            return
        language = "vi" if data["language"] == "vi" else "en"
        message = {
            "id": delivery_id, "to": data["to"], "text": data["text"][language], "plain": data["text"]["plain"],
            "what": data["what"], "taken_at": self._clock().astimezone(UTC).isoformat(timespec="milliseconds"),
        }  # fmt: skip
        self._messages = [message, *self._messages][:KEPT]
        write_private(self._place, {"messages": self._messages})


def is_signed(header: str, raw: bytes, secret: str, now: datetime) -> bool:
    """Whether `t=…,v1=…` is HMAC-SHA256 of t, a dot and the body by our secret, made just now."""
    parts = dict(part.split("=", 1) for part in header.split(",") if "=" in part)
    t = parts.get("t", "")
    if not secret or not t.isdigit() or abs(now.timestamp() - int(t)) > OLDEST_S:
        return False
    expected = hmac.new(secret.encode(), f"{t}.".encode() + raw, sha256).hexdigest()
    return hmac.compare_digest(expected, parts.get("v1", ""))


def connect(executor: Executor, site_id: str, url: str) -> str:
    """A webhook of the demo's centre to this gateway, made once and led to its new address at each start; returns the
    new secret."""
    system = system_actor(site_id)
    with executor.store.reading() as connection:
        hooks = SiteRecords(connection, executor.store.site(connection, site_id), executor.clock()).webhooks.where()
    known = next((hook for hook in hooks if hook.name == NAME), None)
    wanted = {"name": NAME, "url": url, "events": (DUE,), "is_on": True}
    saved = executor.run(
        SaveSetup(
            kind="webhooks", id=known.id if known else None, version=known.version if known else None, fields=wanted
        ),
        system,
    )
    hook_id = saved["row"]["id"]
    return str(executor.run(DrawWebhookSecret(webhook_id=hook_id), system)["secret"])
