"""The independent printer emulator `emupos`: where it is to be had, how it is installed, and one of it at work."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Self
from urllib.error import URLError
from urllib.request import Request, urlopen

import yaml
from PIL import Image

from tests.ports import free_port

VERSION = "0.4.0"
OLDEST = (3, 13)
NAMES = ("python3.13", "python3.14", "python3.15", "python3", "python")
HOME = Path(__file__).resolve().parents[2] / ".venv" / f"emupos-{VERSION}"
"""Its own environment: it wants a newer Python than ours, and other versions of what we have."""
INSTALL_S, START_S, ANSWER_S = 300, 30, 20
"""It draws dot by dot, and answers nobody meanwhile."""
Env = dict[str, str]


class NoEmulator(Exception):
    """It cannot be had on this machine, for the reason told."""


@cache
def program() -> Path:
    """The emulator's command, installed at the first asking; raises NoEmulator."""
    command = HOME / "bin" / "emupos"
    if command.exists():
        return command
    name, env = _python()
    try:
        _run([name, "-m", "venv", "--clear", str(HOME)], env)
        pip = [str(HOME / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        _run([*pip, f"emupos=={VERSION}"], env)
    except (OSError, subprocess.SubprocessError) as error:
        shutil.rmtree(HOME, ignore_errors=True)
        raise NoEmulator(f"the package emupos {VERSION} could not be installed ({error})") from error
    return command


def _python() -> tuple[str, Env]:
    """A Python that is new enough, by its name; pyenv's are asked for by their version."""
    versions = _said(["pyenv", "versions", "--bare"], {}) or ""
    of_pyenv = [{"PYENV_VERSION": one} for one in versions.split() if one[:1] == "3"]
    for env in ({}, *of_pyenv):
        for name in NAMES:
            said = _said([name, "-c", "import sys; print(*sys.version_info[:2])"], env)
            if said and tuple(map(int, said.split())) >= OLDEST:
                return name, env
    raise NoEmulator("no Python of 3.13 or newer is here by the name of python3.13, python3.14 or python3")


def _said(command: list[str], env: Env) -> str | None:
    if shutil.which(command[0]) is None:
        return None
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **env}, timeout=20)
    return done.stdout if done.returncode == 0 else None


def _run(command: list[str], env: Env) -> None:
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **env}, timeout=INSTALL_S)


class Emulator:
    """Printers on TCP and on a serial line, as one process; their faults are set over its own HTTP API."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._api = f"http://127.0.0.1:{free_port()}"
        self._ports = {name: free_port() for name in ("epson", "xprinter")}
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        (self._folder / "emupos.yaml").write_text(yaml.dump(self._config()))
        command = [str(program()), "run", "--config", str(self._folder / "emupos.yaml")]
        env = {**os.environ, "TMPDIR": str(self._folder)}
        with (self._folder / "emupos.log").open("wb") as log:
            self._process = subprocess.Popen(command, cwd=self._folder, stdout=log, stderr=log, env=env)
        until = time.monotonic() + START_S
        while not self._is_up():
            if time.monotonic() > until or self._process.poll() is not None:
                self.__exit__()
                raise RuntimeError((self._folder / "emupos.log").read_text())
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process
        self._process.terminate()
        self._process.wait(10)

    def url(self, name: str) -> str:
        """Where the printer is, as our agent is told it."""
        if name in self._ports:
            return f"tcp://127.0.0.1:{self._ports[name]}"
        (line,) = json.loads(self._ask("GET", f"/devices/{name}"))["connections"]
        return f"serial://{line['device_path'] or line['link_path']}?baud=9600&flow=none"

    def fault(self, name: str, fault: str, *, on: bool = True) -> None:
        """paper-near-end, paper-out, cover-open or offline."""
        self._ask("PUT" if on else "DELETE", f"/devices/{name}/faults/{fault}")

    def receipts(self, name: str) -> list[str]:
        """The papers that this printer has cut off, oldest first."""
        told: list[dict[str, Any]] = json.loads(self._ask("GET", f"/devices/{name}/receipts"))
        return [one["id"] for one in sorted(told, key=lambda one: one["completed_at"])]

    def paper(self, name: str, receipt: str) -> Image.Image:
        """One of them as a picture, black on white."""
        return Image.open(BytesIO(self._ask("GET", f"/devices/{name}/receipts/{receipt}/image"))).convert("L")

    def _is_up(self) -> bool:
        try:
            self._ask("GET", "/health")
        except (URLError, ConnectionError):
            return False
        return True

    def _config(self) -> dict[str, Any]:
        port = int(self._api.rsplit(":", 1)[1])
        printers = {
            "epson": ("epson-tm-t20iii", {"tcp": {"port": self._ports["epson"]}}),
            "xprinter": ("xprinter-xp80t", {"tcp": {"port": self._ports["xprinter"]}}),
            "cable": ("epson-tm-t20iii", {"serial": {"pty": True}}),
        }
        devices = [
            {"id": name, "type": "printer", "profile": profile, "connections": [line],
             "receipts_dir": str(self._folder / name)}
            for name, (profile, line) in printers.items()
        ]  # fmt: skip
        return {"schema": 1, "api": {"host": "127.0.0.1", "port": port}, "devices": devices}

    def _ask(self, method: str, path: str) -> bytes:
        request = Request(f"{self._api}/api/v1{path}", method=method)
        with urlopen(request, timeout=ANSWER_S) as answer:
            body: bytes = answer.read()
            return body
