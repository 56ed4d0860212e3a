"""A cheap client of a real server: one keep-alive connection each, for tests that ask thousands of times."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import Any, Self
from urllib.parse import urlsplit
from uuid import uuid4

Json = dict[str, Any]

ANSWER_S = 30.0
LATER = (502, 503, 504)
"""Nobody is there behind the front door, or the database is away: the same is asked again."""


class Away(Exception):
    """No answer: whether the request was carried out is not known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; `body` is parsed JSON, or bytes when it is something else."""

    status: int
    body: Any

    def good(self) -> Any:
        """The body of a success; a refusal fails the test with its words."""
        assert self.status < 300, f"{self.status}: {self.body}"
        return self.body


class Wire:
    """Asks as a device when it holds a token, as staff after `sign_in`."""

    def __init__(self, base_url: str, token: str | None = None, more: dict[str, str] | None = None) -> None:
        place = urlsplit(base_url)
        self._line = HTTPConnection(place.hostname or "", place.port, timeout=ANSWER_S)
        self._headers = {"X-Toiluot": "1", "Content-Type": "application/json", **(more or {})}
        if token:
            self._headers["Authorization"] = f"Bearer {token}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def cookie(self) -> str:
        """The session's cookie after `sign_in`, for a header or a browser."""
        return self._headers["Cookie"]

    def carries(self, cookie: str) -> None:
        """Hold somebody's session, as a browser does when another process answers it."""
        self._headers["Cookie"] = cookie

    def close(self) -> None:
        """Hang up; the next question connects anew."""
        self._line.close()

    def ask(self, method: str, path: str, body: Json | None = None) -> Answer:
        """One question below /api/v1; raises Away when the server is not there or goes in the middle."""
        data = None if body is None else json.dumps(body).encode()
        try:
            self._line.request(method, f"/api/v1{path}", data, self._headers)
            answer = self._line.getresponse()
            return Answer(answer.status, _content(answer))
        except (OSError, HTTPException) as error:
            self.close()
            raise Away(str(error)) from error

    def get(self, path: str) -> Any:
        """The body of a successful GET."""
        return self.ask("GET", path).good()

    def post(self, path: str, body: Json) -> Any:
        """The body of a successful POST."""
        return self.ask("POST", path, body).good()

    def insist(self, path: str, body: Json, timeout_s: float = 60.0) -> Answer:
        """POST until there is an answer, as an outbox does; safe for what carries a request id."""
        return self._until_answered("POST", path, body, timeout_s)

    def fetch(self, path: str, timeout_s: float = 60.0) -> Any:
        """GET until there is an answer; the body of a success."""
        return self._until_answered("GET", path, None, timeout_s).good()

    def _until_answered(self, method: str, path: str, body: Json | None, timeout_s: float) -> Answer:
        until = time.monotonic() + timeout_s
        while True:
            try:
                answer = self.ask(method, path, body)
                if answer.status not in LATER or time.monotonic() > until:
                    return answer
            except Away:
                if time.monotonic() > until:
                    raise
            time.sleep(0.02)

    def sign_in(self, person: Json) -> Self:
        """Hold the session cookie of somebody who has `login` and `password`."""
        wanted = {"login": person["login"], "password": person["password"]}
        self._line.request("POST", "/api/v1/session", json.dumps(wanted).encode(), self._headers)
        answer = self._line.getresponse()
        body = answer.read()
        assert answer.status == 200, body
        self._headers["Cookie"] = (answer.getheader("Set-Cookie") or "").partition(";")[0]
        return self


def a_wish(service_id: str) -> Json:
    """One number, please; as a kiosk posts it to /tickets."""
    return {"service_id": service_id, "priority_class": None, "language": "vi", "request_id": uuid4().hex}


def _content(answer: HTTPResponse) -> Any:
    data = answer.read()
    is_json = (answer.getheader("Content-Type") or "").startswith("application/json")
    return json.loads(data) if is_json else data
