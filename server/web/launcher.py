"""The demo's launcher: every screen with its link and sign-in, for who holds the key. Without a key there is none."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hmac import compare_digest
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, send_from_directory

from server.domain.errors import NotFound
from server.parts import parts
from server.web.actors import bearer
from server.web.openapi.answers import answers

blueprint = Blueprint("launcher", __name__)

SHOWN = 60


@blueprint.get("/launcher")
@answers("Launcher")
def launcher() -> dict[str, Any]:
    """The demo's screens."""
    must_hold_key()
    data: dict[str, Any] = json.loads((parts().settings.data / "launcher.json").read_text())
    return data


@blueprint.get("/tray")
@answers("Tray")
def tray() -> dict[str, Any]:
    """The newest tickets that the virtual printer has drawn."""
    must_hold_key()
    newest = sorted(_tray().glob("*.png"), key=lambda file: file.name, reverse=True)[:SHOWN]
    return {"tickets": [_laid(file) for file in newest]}


@blueprint.get("/gateway")
@answers("TestGateway")
def gateway() -> dict[str, Any]:
    """What the demo's text gateway has taken, newest first."""
    must_hold_key()
    place = parts().settings.data / "gateway.json"
    taken: dict[str, Any] = json.loads(place.read_text()) if place.is_file() else {"messages": []}
    return taken


@blueprint.get("/tray/<name>")
@answers("image/png")
def picture(name: str) -> Response:
    """One drawn ticket."""
    must_hold_key()
    return send_from_directory(_tray().resolve(), name, mimetype="image/png")


def must_hold_key() -> None:
    """Raise NotFound for whoever does not: without a key there is nothing here."""
    key = parts().settings.launcher_key
    if not key or not compare_digest(key.encode(), (bearer() or "").encode()):
        raise NotFound("launcher")


def _laid(file: Path) -> dict[str, Any]:
    """A picture, and what its QR says: a visitor of the demo may have no camera that sees this machine."""
    from PIL import Image

    printed_at = datetime.fromtimestamp(file.stat().st_mtime, UTC).isoformat(timespec="milliseconds")
    with Image.open(file) as picture:
        code = picture.info.get("code")
    return {"id": file.stem, "url": f"/tray/{file.name}", "printed_at": printed_at, "code": code}


def _tray() -> Path:
    folder = parts().settings.tray
    if folder is None:
        raise NotFound("launcher")
    return folder
