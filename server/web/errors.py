"""The one place where errors become answers: status, one JSON shape, words in the asker's language."""

from __future__ import annotations

from typing import Any

import structlog
from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from server.domain.errors import BadRequest, QueueError, TooManyRequests, Unavailable
from server.web.messages import message

log = structlog.get_logger()

HTTP_CODES = {400: "request.unreadable", 404: "not_found", 405: "method_not_allowed", 413: "request.too_large"}

LOST = """<!doctype html>
<html lang="vi">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Không có trang này</title>
<main><h1>Không có trang này</h1><p lang="en">There is nothing at this address.</p>
<p><a href="/">Về trang đầu · To the first page</a></p></main>
</html>
"""
"""For a person who mistyped an address; programs get JSON."""


def install_errors(app: Flask) -> None:
    """Every error of every door comes out in the one shape."""
    app.register_error_handler(QueueError, _refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _broken)


def shape(code: str, facts: dict[str, object], detail: str | None = None) -> dict[str, Any]:
    """`{"error": {code, message, facts}}`."""
    words = message(code, request.accept_languages.best_match(["vi", "en"], "vi"))
    return {"error": {"code": code, "message": f"{words} {detail}" if detail else words, "facts": facts}}


def _refused(error: QueueError) -> tuple[Response, int]:
    detail = f"({error.facts['field']})" if isinstance(error, BadRequest) else None
    answer = jsonify(shape(error.full_code(), error.facts, detail))
    if isinstance(error, Unavailable):
        log.warning("request.unavailable", method=request.method, door=request.endpoint, reason=str(error))
    if isinstance(error, (Unavailable, TooManyRequests)):
        answer.headers["Retry-After"] = str(error.facts["retry_after_s"])
    return answer, error.status


def _http(error: HTTPException) -> Response | tuple[Response, int]:
    status = error.code or 500
    if status < 400:
        return Response(error.get_response().get_data(), status, error.get_response().headers)
    if status == 404 and not request.path.startswith("/api/") and request.accept_mimetypes.accept_html:
        return Response(LOST, status, content_type="text/html; charset=utf-8")
    answer = jsonify(shape(HTTP_CODES.get(status, "request.unreadable" if status < 500 else "internal"), {}))
    if isinstance(error, MethodNotAllowed):
        answer.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
    return answer, status


def _broken(error: Exception) -> tuple[Response, int]:
    log.exception("request.failed", method=request.method, path=request.path, error=type(error).__name__)
    return jsonify(shape("internal", {})), 500
