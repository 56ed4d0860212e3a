"""A kiosk's own machine: its print agent as a process with a door for the browser, on a printer of the test."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.ports import free_port
from tests.running import ROOT, OwnProcess, Running, wait_until
from tests.wire import Answer, Away, Wire, a_wish

Json = dict[str, Any]

READY_S = 30.0


@dataclass
class KioskMachine(OwnProcess):
    """Its agent may be killed and started again; the notebook stays."""

    server: Running
    printer_url: str
    notebook: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """What the kiosk's browser opens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def demo(self) -> Json:
        """The centre's tokens."""
        return self.server.demo

    def wire(self) -> Wire:
        """The browser, by its requests."""
        return Wire(self.url, self.demo["kiosk"]["token"])

    def start(self) -> None:
        """Start the agent; returns once its door answers."""
        command = [
            sys.executable, "-m", "printers.agent", "--server", self.server.base_url, "--printer", self.printer_url,
            "--kiosk-door", str(self.port), "--notebook", str(self.notebook),
        ]  # fmt: skip
        environment = {**os.environ, "TOILUOT_TOKEN": self.demo["print_agent"]["token"], "PYTHONUTF8": "1"}
        with (self.notebook.parent / "kiosk.log").open("ab") as said:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said, env=environment)
        wait_until(self._answers, READY_S, "the kiosk's door")

    def _answers(self) -> bool:
        assert self.process
        assert self.process.poll() is None, (self.notebook.parent / "kiosk.log").read_text()
        try:
            with self.wire() as wire:
                return wire.ask("GET", "/kiosk").status in (200, 503)
        except Away:
            return False

    def state(self) -> Json:
        """What the screen shows now."""
        with self.wire() as wire:
            state: Json = wire.ask("GET", "/kiosk").good()["state"]
            return state

    def is_ready(self) -> bool:
        """Whether it has all that it needs to work alone."""
        return all(self.fact(name) is not None for name in ("token", "snapshot", "facts", "leases", "printer"))

    def gets_ready(self) -> None:
        """It is in touch, and has leased its numbers."""
        self.state()
        wait_until(self.is_ready, READY_S, "a lease")

    def takes(self, **more: Any) -> Json:
        """A number, as the browser asks for it."""
        given: Json = self.asks(**more).good()
        return given

    def asks(self, **more: Any) -> Answer:
        """The same, where a refusal is to be looked at."""
        service = self.demo["counters"][0]["service_ids"][0]
        with self.wire() as wire:
            return wire.ask("POST", "/tickets", {**a_wish(service), **more})

    def fact(self, name: str) -> Any:
        """What its notebook holds under that name."""
        found = self.rows("SELECT value FROM fact WHERE name = ?", name)
        return json.loads(found[0][0]) if found else None

    def rows(self, question: str, *values: object) -> list[Any]:
        """The notebook beside a running agent."""
        with closing(sqlite3.connect(self.notebook)) as connection:
            return connection.execute(question, values).fetchall()

    def has_told_all(self) -> bool:
        """Whether the server has heard of every number."""
        return self.rows("SELECT count(*) FROM given WHERE told IS NULL") == [(0,)]
