"""The built screens, and the headers that keep them safe."""

from __future__ import annotations

import gzip
from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path

from flask import Blueprint, Flask, Response, request, send_from_directory
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join

from server.domain.errors import Unavailable

blueprint = Blueprint("pages", __name__)

BUILT = Path(__file__).resolve().parents[1] / "static" / "ui"
PAGES = {
    "/": "server/staff/launcher",
    "/kiosk": "kiosk_ui/ticket_kiosk",
    "/tablet": "kiosk_ui/rating_tablet",
    "/board": "display/hall_board",
    "/figures": "display/figures",
    "/counter-display": "display/counter_display",
    "/console": "server/staff/console",
    "/floor": "server/staff/floor",
    "/admin": "server/staff/admin",
    "/integrations": "server/staff/integrations",
    "/audit": "server/staff/audit",
    "/sites": "server/staff/sites",
    "/replay": "server/staff/replay",
    "/feedback": "server/staff/feedback",
    "/staffing": "server/staff/staffing",
    "/reports": "server/staff/reports",
    "/reports/mine": "server/staff/my_figures",
    "/appointments": "server/staff/appointments",
    "/dossiers": "server/staff/dossiers",
    "/tray": "server/staff/tray",
    "/gateway": "server/staff/gateway",
    "/design": "kiosk_ui/design",
    "/t/<token>": "kiosk_ui/phone",
    "/dossier/<site_id>": "kiosk_ui/dossier",
    "/remote/<site_id>": "kiosk_ui/remote",
    "/remote/<site_id>/poster": "kiosk_ui/remote",
    "/booked/<token>": "kiosk_ui/remote",
}
POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self' ws: wss:; "
    "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PACKED = (".js", ".css", ".svg")
"""Fonts and pictures are small as they are."""
MAY_RECORD = {"server/staff/admin": "camera=(), geolocation=(), microphone=(self)"}
"""Pages with a microphone: administrators record the voice of the hall."""
API_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
"""What is no page needs no more."""


def build_id() -> str:
    """Which build of the screens is handed out; empty when none was built. hatch_build.py writes it."""
    stamp = BUILT / ".sources"
    return stamp.read_text()[:8] if stamp.is_file() else ""


def install_pages(app: Flask) -> None:
    """One address a screen, as DESIGN §6 and the QR on every ticket say."""
    app.url_map.strict_slashes = False  # /kiosk/ is /kiosk: people type addresses
    for rule, folder in PAGES.items():
        app.add_url_rule(rule, f"page {rule}", _page_of(folder))
    app.add_url_rule("/ui/<path:name>", "built", _built)
    app.add_url_rule("/t/worker.js", "worker of phones", _worker)
    app.after_request(_with_headers)


def _page_of(folder: str):  # type: ignore[no-untyped-def]
    def page(**_values: str) -> Response:
        if not (BUILT / folder / "index.html").is_file():
            raise Unavailable("the screens are not built")
        answer = send_from_directory(BUILT / folder, "index.html")
        answer.headers["Cache-Control"] = "no-cache"
        if folder in MAY_RECORD:
            answer.headers["Permissions-Policy"] = MAY_RECORD[folder]
        return answer

    return page


def _built(name: str) -> Response:
    """Files named by their content's hash are good for ever, and packed for whoever can unpack them."""
    may_be_packed = name.startswith("assets/") and name.endswith(PACKED)
    is_packed = may_be_packed and request.accept_encodings["gzip"] > 0 and not request.range
    answer = _packed_answer(name) if is_packed else send_from_directory(BUILT, name)
    if may_be_packed:
        answer.headers["Vary"] = "Accept-Encoding"
    answer.headers["Cache-Control"] = (
        "public, max-age=31536000, immutable" if name.startswith("assets/") else "no-cache"
    )
    return answer


def _packed_answer(name: str) -> Response:
    path = safe_join(str(BUILT), name)
    if path is None or not Path(path).is_file():
        raise NotFound
    return Response(_packed(path), mimetype=guess_type(name)[0], headers={"Content-Encoding": "gzip"})


@lru_cache(maxsize=256)
def _packed(path: str) -> bytes:
    """A phone outdoors pays for each kilobyte; some 5 ms once for each file, 1 MB in all."""
    return gzip.compress(Path(path).read_bytes(), 9)


def _worker() -> Response:
    """The service worker of the phone's pages: it may serve those below /t/, because it lies there."""
    answer = send_from_directory(BUILT, "phone-worker.js", mimetype="text/javascript")
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def _with_headers(answer: Response) -> Response:
    given = {name.lower() for name, _ in answer.headers}
    wanted = API_HEADERS if request.path.startswith("/api/") else HEADERS
    answer.headers.extend([(name, value) for name, value in wanted.items() if name.lower() not in given])
    return answer
