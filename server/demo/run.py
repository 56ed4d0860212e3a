"""`toiluot demo`: a living centre on one machine, started whole and stopped whole."""

from __future__ import annotations

import ctypes
import os
import secrets
import signal
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click
from gevent.pywsgi import WSGIServer

from server.app import Server
from server.demo.centre import centre
from server.demo.fill import fill, write_private
from server.demo.gateway import Gateway, connect
from server.demo.launcher import launcher_content
from server.serve import serve
from server.settings import Settings

PR_SET_PDEATHSIG = 1
STOP_S = 5


@dataclass(frozen=True)
class Wish:
    """What the visitor asked for; `speed` None plays no day."""

    folder: Path
    host: str
    port: int
    printer: str
    database: str
    speed: float | None


def run_demo(wish: Wish) -> None:
    """Fill or go on, serve, print, and play a day where asked; until Ctrl+C or SIGTERM."""
    wish.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    tray = wish.folder / "tray"
    tray.mkdir(exist_ok=True)
    settings = Settings(
        data=wish.folder, host=wish.host, port=wish.port, database=wish.database, tray=tray, log_level="warning",
        launcher_key=secrets.token_urlsafe(16), webhook_here=True,
    )  # fmt: skip
    server = Server(settings)
    children: list[subprocess.Popen[bytes]] = []
    try:
        serve(server, lambda address: children.extend(_started(server, wish, address)))
    finally:
        _stop(children)


def _started(server: Server, wish: Wish, address: str) -> list[subprocess.Popen[bytes]]:
    """The server answers: make the centre, tell the visitor, start the print agent and the players."""
    demo = fill(server.executor, wish.folder, address)
    _open_gateway(server, wish.folder, demo["site_id"])
    key = server.settings.launcher_key
    write_private(wish.folder / "launcher.json", launcher_content(demo, centre()["name"], key))
    _tell(f"{address}/#key={key}", address, wish.folder)
    tray = str(wish.folder / "tray")
    agent = ["printers.agent", "--server", address, "--printer", wish.printer, "--tray", tray]
    children = [_child(agent, TOILUOT_TOKEN=demo["print_agent"]["token"])]
    if wish.speed is not None:
        children.append(_child(["server.demo.day", str(wish.folder / "demo.json"), str(wish.speed)]))
    return children


def _open_gateway(server: Server, folder: Path, site_id: str) -> None:
    """The text gateway that sends nothing, on a free port of this machine, and the webhook that leads to it."""
    gateway = Gateway(folder, server.clock)
    listener = WSGIServer(("127.0.0.1", 0), gateway, log=None)
    listener.start()
    gateway.secret = connect(server.executor, site_id, f"http://127.0.0.1:{listener.server_port}/")


def _tell(launcher: str, address: str, folder: Path) -> None:
    lines = [
        "",
        click.style("  Tới Lượt đang chạy · Tới Lượt is running", bold=True),
        "",
        f"  Mở trang này · Open this page:  {launcher}",
        "",
        *(f"  {address}{path:<18} {words}" for path, words in SCREENS),
        "",
        f"  Mật khẩu và mã thiết bị · passwords and tokens:  {folder / 'demo.json'}",
        "  Dừng · stop:  Ctrl+C",
        "",
    ]
    click.echo("\n".join(lines))


SCREENS = (
    ("/kiosk", "kiosk lấy số · ticket kiosk"),
    ("/console", "bàn điều khiển · counter console"),
    ("/board", "bảng gọi số · hall board"),
    ("/counter-display", "màn hình quầy · counter display"),
    ("/tablet", "máy đánh giá · rating tablet"),
    ("/floor", "giám sát sảnh · supervisor's floor"),
    ("/admin", "quản trị · administration"),
    ("/gateway", "cổng tin nhắn thử · test text gateway"),
    ("/tray", "khay máy in ảo · virtual printer's tray"),
)


def _child(module_and_arguments: list[str], **environment: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", *module_and_arguments]
    before = partial(_die_with, os.getpid())
    return subprocess.Popen(command, env={**os.environ, **environment}, preexec_fn=before)  # noqa: S603, PLW1509


def _die_with(parent: int) -> None:
    """On Linux a child gets SIGTERM when the demo dies, even by kill -9: no agent is left behind. A demo that died
    before the child could ask for the signal never sends it. The server's own answer to SIGTERM is the child's until it
    becomes another program: it would only be noted, and forgotten."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(0)


def _stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(STOP_S)
        except subprocess.TimeoutExpired:
            child.kill()
