"""Starts servers from a process that has loaded their modules already, as a web server's preload does.

A start of Python that loads everything takes 1–2 s of a core, and the tests start two hundred servers. Each is still a
process of its own with its own memory, files and end. Run as `python -m tests.warm FD`, this module is that process.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from select import select
from typing import IO, Any, Protocol

ROOT = Path(__file__).resolve().parents[1]
ROOM = 1 << 17
"""Bytes of a wish: mostly the environment."""
plain_fork, plain_socket = os.fork, socket.socket
"""As they are before gevent replaces them."""


class Process(Protocol):
    """What tests ask of a child, however it was started."""

    pid: int

    def poll(self) -> int | None:
        """The exit code; None while it runs."""

    def wait(self, timeout: float | None = None) -> int:
        """The exit code, once it has one; subprocess.TimeoutExpired."""

    def send_signal(self, sig: int) -> None:
        """Nothing happens to one that has ended."""

    def kill(self) -> None:
        """kill -9."""


class Forked:
    """A child of the warm process. Its line says the process id first and, when it has ended, the exit code."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._code: int | None = None
        self.pid = int(line.recv(64))

    def poll(self) -> int | None:
        """The exit code; None while it runs."""
        return self._ended(0)

    def wait(self, timeout: float | None = None) -> int:
        """The exit code; subprocess.TimeoutExpired."""
        code = self._ended(timeout)
        if code is None:
            raise subprocess.TimeoutExpired(f"server {self.pid}", timeout or 0)
        return code

    def send_signal(self, sig: int) -> None:
        """Nothing happens to one that has ended."""
        if self.poll() is None:
            os.kill(self.pid, sig)

    def kill(self) -> None:
        """kill -9."""
        self.send_signal(signal.SIGKILL)

    def _ended(self, timeout: float | None) -> int | None:
        if self._code is None and select([self._line], [], [], timeout)[0]:
            self._code = int(self._line.recv(64))
            self._line.close()
        return self._code


class Warm:
    """The warm process: there from the first start on, gone with `stop`."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def start(self, arguments: list[str], environment: dict[str, str], said: IO[bytes]) -> Forked:
        """`toiluot` with these arguments; `said` takes what it prints."""
        control = self._control or self._load(environment)
        mine, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        wish = json.dumps({"arguments": arguments, "environment": environment}).encode()
        with its:
            socket.send_fds(control, [wish], [its.fileno(), said.fileno()])
        return Forked(mine)

    def stop(self) -> None:
        """It ends when nobody is left to ask it."""
        if self._process and self._control:
            self._control.close()
            self._process.wait()
            self._process = self._control = None

    def _load(self, environment: dict[str, str]) -> socket.socket:
        self._control, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-m", "tests.warm", str(its.fileno())]
        with its:
            self._process = subprocess.Popen(command, cwd=ROOT, env=environment, pass_fds=[its.fileno()])
        return self._control


class _Nursery:
    """The warm process's own side."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._lines: dict[int, socket.socket] = {}
        self._bell, self._rope = socket.socketpair()
        self._bell.setblocking(False)
        self._rope.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._rope.fileno(), warn_on_full_buffer=False)

    def tend(self) -> dict[str, Any] | None:
        """In a child: what it is to become. None in the warm process, once nobody is left to ask."""
        while True:
            ready = select([self._control, self._bell], [], [])[0]
            if self._bell in ready:
                self._tell_who_ended()
            if self._control in ready:
                content, handed, *_ = socket.recv_fds(self._control, ROOM, 2)
                if not content:
                    return None
                if not self._forked(*handed):
                    wish: dict[str, Any] = json.loads(content)
                    return wish

    def _forked(self, line: int, said: int) -> bool:
        """Whether this is still the warm process."""
        pid = plain_fork()
        if pid == 0:
            self._leave(said)
            os.close(line)
            return False
        os.close(said)
        self._lines[pid] = plain_socket(fileno=line)
        self._lines[pid].send(str(pid).encode())
        return True

    def _leave(self, said: int) -> None:
        """A child keeps nothing of the warm process but its modules."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for one in (self._control, self._bell, self._rope, *self._lines.values()):
            one.close()
        os.dup2(said, 1)
        os.dup2(said, 2)
        os.close(said)

    def _tell_who_ended(self) -> None:
        self._bell.recv(ROOM)
        while self._lines:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            with self._lines.pop(pid) as line:
                line.send(str(os.waitstatus_to_exitcode(status)).encode())


def main() -> None:
    """Load all that a server loads, and be forked."""
    nursery = _Nursery(plain_socket(fileno=int(sys.argv[1])))
    from server.__main__ import main as run  # first of all: it patches gevent in, as in a server

    for command in ("demonstration", "serving"):
        import_module(f"server.cli.{command}")
    wish = nursery.tend()
    if wish:
        # An event loop of its own: on a shared one a signal would wake somebody else.
        import_module("gevent").reinit()
        os.environ.clear()
        os.environ.update(wish["environment"])
        sys.argv = ["toiluot", *wish["arguments"]]
        run()


if __name__ == "__main__":
    main()
