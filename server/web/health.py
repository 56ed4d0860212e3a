"""Is it alive, is it ready, and how is it doing?"""

from __future__ import annotations

from hmac import compare_digest
from time import perf_counter
from typing import Any

from flask import Blueprint, Flask, Response, g, request
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from sqlalchemy import text

from server.domain.errors import NotAllowed
from server.parts import parts
from server.web import paper_metrics
from server.web.actors import bearer
from server.web.openapi.answers import answers

blueprint = Blueprint("health", __name__)

registry = CollectorRegistry()
ANSWERS = Counter("toiluot_answers", "Answers by door and status.", ["door", "status"], registry=registry)
SECONDS = Histogram(
    "toiluot_answer_seconds", "Time until an answer.", ["door"], registry=registry,
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5, 30),
)  # fmt: skip
SOCKETS = Gauge("toiluot_sockets", "Screens that are connected.", registry=registry)


def install_metrics(app: Flask) -> None:
    """Count and time every answer; a door is a route's name, never an address with a token in it."""
    app.before_request(_begin)
    app.after_request(_end)


def _begin() -> None:
    g.begun = perf_counter()


def _end(answer: Response) -> Response:
    door = request.endpoint or "none"
    ANSWERS.labels(door, answer.status_code).inc()
    SECONDS.labels(door).observe(perf_counter() - g.begun)
    return answer


@blueprint.get("/health/live")
@answers('{ status: "live" }')
def live() -> dict[str, Any]:
    """The process answers."""
    return {"status": "live"}


@blueprint.get("/health/ready")
@answers('{ status: "ready" }')
def ready() -> dict[str, Any]:
    """The database answers too; 503 while it does not."""
    with parts().reader.anywhere() as connection:
        connection.execute(text("SELECT 1"))
    return {"status": "ready"}


@blueprint.get("/metrics")
@answers("text/plain")
def metrics() -> Response:
    """Prometheus text, for this machine or for who holds the token."""
    token = parts().settings.metrics_token
    holds_it = compare_digest(token.encode(), (bearer() or "").encode())
    if not (holds_it if token else request.remote_addr in ("127.0.0.1", "::1")):
        raise NotAllowed("metrics are for this machine, or for who holds the token")
    SOCKETS.set(parts().sockets())
    with parts().reader.anywhere() as connection:
        paper_metrics.look(connection)
    text_of_all = generate_latest(registry) + generate_latest(paper_metrics.PAPER)
    return Response(text_of_all, content_type="text/plain; version=0.0.4; charset=utf-8")
