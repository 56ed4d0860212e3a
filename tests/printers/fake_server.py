"""The server's printing doors with nothing behind them: hands out jobs, checks every move, can be away."""

import json
import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, Self

from werkzeug import Request, Response
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from printers.jobs import JobState, may_move
from printers.slip import Slip
from tests.ports import free_port

TOKEN = "print-agent-token"
CODE = "1234 5678"


class _Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log(self, *_: object) -> None:
        """Tests speak by their results."""


class FakeServer:
    """`told` lists every report that was taken, as (job id, state); `printer_states` every state of the printer."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.bodies: list[dict[str, Any]] = []
        self.found: list[dict[str, Any]] = []
        self.printer_states: list[str] = []
        self.lose_answers = 0
        self.runs: list[str] = []
        self.taken_by_other = False
        self.refused = 0
        self.lost: str | None = None
        self._others: set[str] = set()
        self._jobs: dict[str, JobState] = {}
        self._queue: list[dict[str, Any]] = []
        self._changed = threading.Condition()
        self._port = free_port()
        self._server: BaseWSGIServer | None = None
        self.come_back()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.go_away()

    def come_back(self) -> None:
        server = make_server("127.0.0.1", self._port, self._answer, threaded=True, request_handler=_Quiet)
        self._server = server
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()

    def go_away(self) -> None:
        server, self._server = self._server, None
        with self._changed:
            self._changed.notify_all()
        if server:
            server.shutdown()
            server.server_close()

    def queue(
        self, job_id: str, slip: Slip | dict[str, object], *, lives_s: float = 120, reprint: bool = False, **more: Any
    ) -> None:
        now = datetime.now(UTC)
        job = {
            "id": job_id, "ticket_id": "t" + job_id, "copy": 1, "reprint": reprint,
            "slip": slip.to_json() if isinstance(slip, Slip) else slip,
            "issued_at": now.isoformat(), "expires_at": (now + timedelta(seconds=lives_s)).isoformat(), **more,
        }  # fmt: skip
        with self._changed:
            self._jobs[job_id] = JobState.QUEUED
            self._queue.append(job)
            self._changed.notify_all()

    def states(self, job_id: str) -> list[str]:
        return [state for told_of, state in self.told if told_of == job_id]

    def wait_until(self, true: Callable[[], bool], timeout_s: float = 10.0) -> None:
        with self._changed:
            if not self._changed.wait_for(true, timeout_s):
                raise TimeoutError(f"told so far: {self.told}, printer {self.printer_states}")

    def wait_for(self, job_id: str, *states: str, timeout_s: float = 10.0) -> None:
        """Until these, and no others, were told of the job."""
        self.wait_until(lambda: self.states(job_id) == list(states), timeout_s)

    def _answer(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        request = Request(environ)
        body = json.loads(request.get_data() or b"{}")
        is_pairing = request.path.endswith("/devices/pair")
        return (_paired(body) if is_pairing else self._answered(request, body))(environ, start)

    def _answered(self, request: Request, body: dict[str, Any]) -> Response:
        assert request.headers["Authorization"] == f"Bearer {TOKEN}"
        if self._server is None:
            return _json({"error": {"code": "unavailable"}}, 503)
        match request.path.removeprefix("/api/v1/").split("/"):
            case ["printer", "take" | "state" | "found" as told]:
                return {"take": self._taken, "state": self._heard, "found": self._introduced}[told](body)
            case ["print-jobs", "claim"]:
                job = self._claim(body["wait_s"])
                lost = self.lost or ("printer.taken" if self.taken_by_other else None)
                return _json({"error": {"code": lost}}, 409) if lost and job else _json({"job": job})
            case ["print-jobs", job_id, "state"]:
                return self._moved(job_id, body)
        return _json({"error": {"code": "unknown"}}, 404)

    def _introduced(self, body: dict[str, Any]) -> Response:
        self.found.append(body)
        return _json({})

    def _taken(self, body: dict[str, Any]) -> Response:
        with self._changed:
            self.refused += self.taken_by_other
            self._changed.notify_all()
        if self.taken_by_other:
            return _json({"error": {"code": "printer.taken"}}, 409)
        self.runs.append(body["run"])
        printer = {"id": "1", "name": "Sảnh A", "profile": "generic-80", "width_mm": 80, "cut": True}
        return _json({"printer": printer})

    def _claim(self, wait_s: float) -> dict[str, Any] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._queue or self._server is None, wait_s)
            if self._server is None or not self._queue:
                return None
            job = self._queue.pop(0)
            self._jobs[job["id"]] = JobState.LEASED
            return job

    def _moved(self, job_id: str, body: dict[str, Any]) -> Response:
        to = JobState(body["state"])
        with self._changed:
            if job_id in self._others:
                return _json({"error": {"code": "auth.forbidden"}}, 403)
            if not may_move(self._jobs[job_id], to):
                return _json({"error": {"code": "print_job.illegal_move"}}, 409)
            self._jobs[job_id] = to
            self.told.append((job_id, to.value))
            self.bodies.append(body)
            self._changed.notify_all()
            if self.lose_answers:
                self.lose_answers -= 1
                return _json({"error": {"code": "unavailable"}}, 503)
        return _json({"job": {"id": job_id, "state": to.value}})

    def refuse(self, job_id: str) -> None:
        """Another agent has this job, whatever is said of it here."""
        self._others.add(job_id)

    def cancel(self, job_id: str) -> None:
        with self._changed:
            self._jobs[job_id] = JobState.CANCELLED

    def _heard(self, body: dict[str, Any]) -> Response:
        with self._changed:
            self.printer_states.append(body["state"])
            self._changed.notify_all()
        return _json({})


def _paired(body: dict[str, Any]) -> Response:
    if body == {"code": CODE, "kind": "print_agent"}:
        return _json({"token": TOKEN})
    return _json({"error": {"code": "pairing.code_wrong", "message": "Mã ghép nối sai, đã dùng hoặc hết hạn."}}, 404)


def _json(body: dict[str, Any], status: int = 200) -> Response:
    return Response(json.dumps(body), status, content_type="application/json")
