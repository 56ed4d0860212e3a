"""The demo's text gateway: it shows what a centre's own would send, once, and takes nothing from anybody else."""

from __future__ import annotations

import hmac
import io
import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from server.demo.gateway import FILE, Gateway
from tests.story.clock import Clock

pytestmark = pytest.mark.any_database

SECRET = "the secret that was drawn for it"
TEXT = {"vi": "Mời A012 đến quầy 5", "en": "A012: please go to counter 5", "plain": "Moi A012 den quay 5"}
DATA = {"what": "called", "language": "vi", "text": TEXT, "to": "+84912345678"}


@pytest.fixture
def gateway(tmp_path: Path, clock: Clock) -> Gateway:
    made = Gateway(tmp_path, clock)
    made.secret = SECRET
    return made


def posts(gateway: Gateway, clock: Clock, *, secret: str = SECRET, late_s: int = 0, raw: bytes | None = None) -> int:
    """As the courier does, or somebody who would like to be it; the status."""
    body = raw or json.dumps({"event": "notification.due", "data": DATA}).encode()
    t = int(clock().timestamp()) - late_s
    signature = hmac.new(secret.encode(), f"{t}.".encode() + body, sha256).hexdigest()
    environ = {
        "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body), "HTTP_X_TOILUOT_DELIVERY": "one",
        "HTTP_X_TOILUOT_SIGNATURE": f"t={t},v1={signature}",
    }  # fmt: skip
    said: list[str] = []

    def start(status: str, _headers: list[tuple[str, str]]) -> None:
        said.append(status)

    answer: Iterable[bytes] = gateway(environ, start)
    assert b"".join(answer) == b""
    return int(said[0][:3])


def kept(tmp_path: Path) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = json.loads((tmp_path / FILE).read_text("utf-8"))["messages"]
    return messages


def test_a_message_is_kept_once_however_often_it_comes(gateway: Gateway, clock: Clock, tmp_path: Path) -> None:
    assert [posts(gateway, clock), posts(gateway, clock)] == [204, 204]
    (message,) = kept(tmp_path)
    assert (message["to"], message["text"], message["plain"]) == ("+84912345678", TEXT["vi"], TEXT["plain"])


def test_what_is_not_signed_by_the_centre_just_now_is_refused(gateway: Gateway, clock: Clock, tmp_path: Path) -> None:
    assert posts(gateway, clock, secret="guessed") == 401
    assert posts(gateway, clock, late_s=301) == 401, "a copy of an old notice"
    assert posts(gateway, clock, raw=b'{"event": "ping", "data": {}}') == 204
    gateway.secret = ""
    assert posts(gateway, clock, secret="") == 401
    assert kept(tmp_path) == []
