"""Real servers as child processes over a demo's centre: started, stopped, killed and started again on the same port."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Self

from tests.databases import ADDRESS, Databases, address_in, copy_beside
from tests.ports import free_port
from tests.warm import Process, Warm
from tests.wire import Away, Wire, a_wish

Json = dict[str, Any]

ROOT = Path(__file__).resolve().parents[1]
START_S = 60.0
"""Far more than a start takes: a machine that runs other tests beside must not fail this one."""
STOP_S = 15.0


def wait_until(true: Callable[[], bool], timeout_s: float, what: str) -> None:
    """Look again every 10 ms; TimeoutError with `what` when it does not come true."""
    until = time.monotonic() + timeout_s
    while not true():
        if time.monotonic() > until:
            raise TimeoutError(f"{what}: not within {timeout_s} s")
        time.sleep(0.01)


class OwnProcess:
    """A process of the test's own: it is up within the block, and dead after it."""

    process: Process | None

    def start(self) -> None:
        """Start it; returns once it is up."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process:
            self.kill()

    def kill(self) -> None:
        """kill -9: no farewell, no flush."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(STOP_S)
        self.process = None


@dataclass
class Running(OwnProcess):
    """One command of `toiluot` that serves `folder`, with these settings in its environment.

    `ready` tells from its output, kept in `log`, whether it is fully up. `cold`: an interpreter of its own loads
    everything, as on a centre's machine; it does not come out of `warm`, which is there while tests run.
    """

    warm: ClassVar[Warm | None] = None

    folder: Path
    arguments: tuple[str, ...]
    ready: str = ""
    port: int = field(default_factory=free_port)
    process: Process | None = None
    log: str = "said.log"
    settings: dict[str, str] = field(default_factory=dict)
    cold: bool = False

    @property
    def base_url(self) -> str:
        """Where it answers; the same after each restart."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def demo(self) -> Json:
        """Tokens, passwords and ids of its centre."""
        content: Json = json.loads((self.folder / "demo.json").read_text("utf-8"))
        return {**content, "base_url": self.base_url}

    @property
    def pid(self) -> int:
        """The server process's id."""
        assert self.process is not None
        return self.process.pid

    @property
    def said(self) -> str:
        """All that it has printed and logged since its first start."""
        return (self.folder / self.log).read_text("utf-8", "replace")

    def launch(self) -> None:
        """Start the process, and wait for nothing."""
        place = [*self.arguments, "--data", str(self.folder), "--port", str(self.port), "--host", "127.0.0.1"]
        address = address_in(self.folder)
        if "demo" in self.arguments:
            place += ["--database", address]
        environment = _environment() | {"TOILUOT_DATABASE": address} | self.settings
        with (self.folder / self.log).open("wb") as said:
            if self.warm and not self.cold:
                self.process = self.warm.start(place, environment, said)
            else:
                command = [sys.executable, "-m", "server", *place]
                self.process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said, env=environment)

    def start(self) -> None:
        """Start it, and return once requests are answered."""
        self.launch()
        wait_until(self._is_up, START_S, f"start of {self.arguments}")

    def stop(self) -> int:
        """SIGTERM; the exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(STOP_S)
        self.process = None
        return code

    def wire(self, token: str | None = None) -> Wire:
        """A connection of a device with this token, or of nobody in particular."""
        return Wire(self.base_url, token)

    def a_wish(self) -> Json:
        """For a number of what the first counter serves."""
        return a_wish(self.demo["counters"][0]["service_ids"][0])

    def _is_up(self) -> bool:
        if self.process is None or self.process.poll() is not None:
            raise ChildProcessError(f"{self.arguments} ended:\n{self.said}")
        return self.ready in self.said and answers(self.base_url)


def answers(base_url: str) -> bool:
    """Whether a server answers there now."""
    with Wire(base_url) as wire:
        try:
            return wire.ask("GET", "/health/live").status == 200
        except Away:
            return False


def serving(folder: Path) -> Running:
    """`toiluot serve` over a folder that holds a centre: the quick way to start again."""
    return Running(folder, ("serve",))


def demonstrating(folder: Path, *options: str) -> Running:
    """`toiluot demo` with its print agent; an empty folder is filled with the demo's centre."""
    folder.mkdir(parents=True, exist_ok=True)
    return Running(folder, ("demo", *options), ready="Ctrl+C")


def fill_folder(folder: Path, databases: Databases | None = None) -> Path:
    """Let the demo make its centre there, and stop it; for copies by `a_copy`."""
    if databases:
        databases.new(folder)
    demo = demonstrating(folder)
    demo.cold = True
    with demo:
        assert demo.stop() == 0
    return folder


def a_copy(filled: Path, folder: Path) -> Path:
    """A fresh centre, as the demo made it."""
    own = ("tray", "clips", "*.log", "toiluot.db*", ADDRESS)
    shutil.copytree(filled, folder, ignore=shutil.ignore_patterns(*own))
    copy_beside(address_in(filled), folder)
    return folder


@contextmanager
def printing(running: Running, printer_url: str) -> Iterator[subprocess.Popen[bytes]]:
    """The print agent of the hall's printer, in a process of its own that outlives the server."""
    command = [sys.executable, "-m", "printers.agent", "--server", running.base_url, "--printer", printer_url]
    environment = _environment() | {"TOILUOT_TOKEN": running.demo["print_agent"]["token"]}
    with (running.folder / "agent.log").open("ab") as said:
        agent = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said, env=environment)
    try:
        yield agent
    finally:
        agent.kill()
        agent.wait(STOP_S)


def _environment() -> dict[str, str]:
    """This machine's without settings that somebody left in it. Compiled modules are kept: a start would take 5 s."""
    left_out = ("TOILUOT_", "PYTHONDONTWRITEBYTECODE")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return clean | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
