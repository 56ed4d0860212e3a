"""The server's doors as a test knocks at them: real requests with real tokens, cookies and headers."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Json = dict[str, Any]
API = "/api/v1"


class Refused(AssertionError):
    """A door said no where a test counted on yes."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    raw: TestResponse

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.raw.status_code

    @property
    def json(self) -> Json:
        """The body; every answer of the interface but a file is one JSON object."""
        content: Json = json.loads(self.raw.get_data())
        assert isinstance(content, dict)
        return content

    def good(self) -> Json:
        """The body of a success."""
        if not 200 <= self.status < 300:
            raise Refused(f"{self.raw.request.method} {self.raw.request.path}: {self.status} {self.raw.text[:400]}")
        return self.json if self.raw.get_data() else {}

    @property
    def refusal(self) -> tuple[int, str]:
        """Status and code of a refusal, which must have the one error shape."""
        assert self.status >= 400, f"not refused: {self.raw.text[:400]}"
        assert self.raw.mimetype == "application/json"
        body = self.json
        assert body.keys() == {"error"}
        assert body["error"].keys() == {"code", "message", "facts"}
        assert body["error"]["message"], "a refusal has words"
        assert isinstance(body["error"]["facts"], dict)
        return self.status, body["error"]["code"]

    @property
    def facts(self) -> Json:
        """The facts of a refusal."""
        facts: Json = self.json["error"]["facts"]
        return facts


class Door:
    """Somebody at the doors: a device by its token, staff by a cookie, a citizen by nothing at all."""

    def __init__(self, app: Flask, token: str | None = None, *, staff: bool = False) -> None:
        self.client: FlaskClient = app.test_client()
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}
        if staff:
            self.headers["X-Toiluot"] = "1"

    def get(self, path: str, **headers: str) -> Answer:
        """Ask."""
        return Answer(self.client.get(API + path, headers={**self.headers, **headers}))

    def post(self, path: str, body: Json | None = None, *, headers: dict[str, str] | None = None) -> Answer:
        """Ask for a change with a JSON object."""
        return Answer(self.client.post(API + path, json=body or {}, headers={**self.headers, **(headers or {})}))

    def send(self, method: str, path: str, data: bytes = b"", **headers: str) -> Answer:
        """Anything else that a wire can carry."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return Answer(self.client.open(API + path, method=method, data=data, headers={**self.headers, **named}))


def new_request() -> str:
    """A request id, as a screen makes one for each touch."""
    return uuid4().hex
